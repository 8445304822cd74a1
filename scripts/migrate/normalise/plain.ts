import type { Element, ElementContent } from 'hast'
import { attribute, element, isElement, textOf } from '../hast/hast.ts'
import type { Converted, LeftOut } from '../types.ts'
import { toInline } from './inline.ts'
import { nothing, type PlainReading, type Surroundings } from './reading.ts'
import { inUnicode } from './scripts.ts'
import { plainWithoutTags, tagLeftOut } from './templateTags.ts'

/**
 * Content for a field that holds text only: a caption, a question, a table cell. Raised and lowered
 * characters are written in Unicode; what cannot be carried is named.
 */
export function plainOf(
  nodes: readonly ElementContent[],
  at: Surroundings['at'],
  where = 'text field',
): PlainReading {
  const converted: Converted[] = []
  const leftOut: LeftOut[] = []
  const plain = nodes.map((node) => withoutMarks(node))
  const words = toInline(plain, at)
    .spans.map((span) => span.text)
    .join('')
    .replaceAll(/\n+/g, '\n')
  const { text, tags } = plainWithoutTags(words)
  const [first] = nodes
  if (first) leftOut.push(...tags.map((tag) => tagLeftOut(tag, at(first))))
  return { text, report: { ...nothing.report, converted, leftOut } }

  function withoutMarks(node: ElementContent): ElementContent {
    if (!isElement(node)) return node
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
    if (href !== undefined) {
      const to = `${where}, which holds no links`
      converted.push({ what: 'links', count: 1, detail: href, lost: true, to, position: at(node) })
    }
    const script = scriptOf(node)
    if (script !== undefined) {
      const written = inUnicode(textOf(node), script)
      const isLost = written === undefined
      converted.push({
        what: script === 'sup' ? 'superscripts' : 'subscripts',
        count: 1,
        detail: textOf(node),
        to: isLost ? `${where}, which cannot show it` : `${where}, as Unicode characters`,
        position: at(node),
        ...(isLost ? { lost: true } : {}),
      })
      if (written !== undefined) return { type: 'text', value: written }
    }
    const definition = node.tagName === 'abbr' ? attribute(node, 'title')?.trim() : undefined
    if (definition && textOf(node).trim() !== '') {
      const reason = 'meaning of an abbreviation, where a field holds text only'
      leftOut.push({ text: definition, reason, position: at(node) })
    }
    const children = node.children.map((child) => withoutMarks(child))
    return href === undefined ? { ...node, children } : element('span', children)
  }
}

function scriptOf(node: Element): 'sup' | 'sub' | undefined {
  if (textOf(node).trim() === '') return undefined
  return node.tagName === 'sup' || node.tagName === 'sub' ? node.tagName : undefined
}
