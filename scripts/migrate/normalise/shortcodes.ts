import type { ElementContent } from 'hast'
import { isElement } from '../hast/hast.ts'
import type { NeedsReview, TextBlock } from '../portableText.ts'
import { spanText } from '../portableText.ts'
import { needsReview } from './needsReview.ts'
import { plainWithoutTags } from './templateTags.ts'

// WordPress, "Shortcode API": [name attributes] or [name]…[/name], a letter first.
const shortcode = /^\[([a-z][\w-]*)(?:\s[^\]]*)?\/?\](?:[\s\S]*\[\/\1\])?$/i

/**
 * A paragraph that is nothing but a WordPress shortcode. What it would have shown is not in the source,
 * so it is kept for an editor.
 */
export function readShortcode(
  block: TextBlock,
  nodes: readonly ElementContent[],
): NeedsReview | undefined {
  const text = spanText(block).trim()
  const match = shortcode.exec(text)
  if (!match || nodes.some((node) => isElement(node, 'code', 'pre'))) return undefined
  // What it wraps is text of the page: only its tags are kept for an editor.
  if (/[\p{L}\p{N}]/u.test(plainWithoutTags(text).text)) return undefined
  // `[1]` and `[citation]` in running text are not shortcodes; a known name or an attribute is.
  if (!/[=/]/.test(text) && !/^\[(?:gallery|contact-form|toc|playlist)\b/i.test(text))
    return undefined
  return needsReview(
    `The shortcode [${match[1]}], which only the old website could fill in`,
    ...nodes,
  )
}
