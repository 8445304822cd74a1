import type { Element, ElementContent } from 'hast'
import { attribute, isElement } from '../hast/hast.ts'
import { blockText } from '../hast/pieces.ts'
import { all, first, names, wordsIn } from '../hast/search.ts'
import { alarms, isHelpHeading } from '../text/urgency.ts'

/**
 * What stands around the text of a page. Names are matched as whole words of `id` and `class`:
 * `shared-decision`, `cookies-and-snacks` and `newsletter-body` are no furniture.
 */
const kinds: readonly (readonly [string, RegExp])[] = [
  [
    'cookie notice',
    /^(?:cookies?|gdpr|consent)(?:[-_]+(?:banner|bar|box|consent|container|info|law|message|modal|notice|notification|overlay|policy|popup|wrapper))+$|^(?:gdpr|cmplz|onetrust|cookieyes|cky|cookiebot)(?:[-_].*)?$/i,
  ],
  [
    'share buttons',
    /^(?:(?:article|blog|entry|page|post|social)[-_]+)?(?:share|sharing)(?:[-_]+(?:bar|box|buttons?|container|icons?|links?|list|post|this|tools|widget|wrapper))*$|^sharedaddy$|^sd-(?:sharing|social|block)\S*$|^(?:addtoany|a2a|heateor)(?:[-_].*)?$|^social-(?:icons|links|buttons)$/i,
  ],
  [
    'comments',
    /^(?:comments?|respond|disqus_thread|comments?-(?:area|body|content|list|respond|section|wrapper)|squarespace-comments)$/i,
  ],
  [
    'newsletter form',
    /^(?:newsletter|subscribe|subscription|signup|sign-up)(?:[-_]+(?:area|block|box|cta|form|popup|section|signup|sign-up|widget|wrapper))+$|^(?:mailchimp|mc4wp)(?:[-_].*)?$|^mc_embed_signup$/i,
  ],
  [
    'byline and date line',
    /^(?:entry-meta|post-meta|blog-item-meta-wrapper|article-meta|post-info|byline|posted-on|post-byline|blog-meta)$/i,
  ],
  [
    'tags and categories',
    /^(?:entry-footer|post-tags|tags-links|cat-links|blog-item-tags-wrapper|post-categories)$/i,
  ],
  ['screen-reader link', /^(?:skip-link|skip-to-content)$/i],
  ['breadcrumbs', /^(?:\S*[-_])?breadcrumbs?(?:[-_]\S*)?$/i],
]

/** Called `newsletter` or `cookie` and no more: only a form, or a box that speaks of it, is furniture. */
const vague: readonly (readonly [string, RegExp, RegExp])[] = [
  ['newsletter form', /^(?:newsletter|subscribe)$/i, /e-?mail|subscribe|sign(?:ing)? up/i],
  [
    'cookie notice',
    /^cookies?$/i,
    /\bcookies\b[\s\S]*\b(?:accept|consent|privacy|website|browser)/i,
  ],
]

/** What a box is named to be: `share buttons`; `undefined` for a part of the text. */
export function chromeOf(node: Element): string | undefined {
  const own = names(node).split(/\s+/).filter(Boolean)
  if (own.length === 0 || ['html', 'body', 'main'].includes(node.tagName)) return undefined
  const named = kinds.find(([, pattern]) => own.some((name) => pattern.test(name)))
  if (named) return named[0]
  return vague.find(
    ([, name, says]) => own.some((word) => name.test(word)) && says.test(blockText([node])),
  )?.[0]
}

/** The same for what stands outside the article, where the element tells it too. */
export function furnitureOf(node: Element): string | undefined {
  const chrome = chromeOf(node)
  if (chrome !== undefined) return chrome
  if (isTeaser(node)) return 'teaser of another page'
  if (node.tagName === 'nav' || attribute(node, 'role') === 'navigation') return 'menu'
  if (node.tagName === 'footer') return 'page footer'
  if (node.tagName === 'aside') return 'sidebar'
  return node.tagName === 'header' ? 'page header' : undefined
}

/** A short `<article>` whose heading, or whole self, is a link: it leads to another page. */
export function isTeaser(node: Element): boolean {
  if (node.tagName !== 'article' || wordsIn(node) > 80) return false
  const isNamed = names(node)
    .split(/\s+/)
    .some((name) => /^(?:\S*[-_])?(?:teaser|related)(?:[-_]\S*)?$/i.test(name))
  const title = first(node, (inner) => /^h[2-6]$/.test(inner.tagName))
  const isLinked =
    title &&
    (holdsLink(title) ||
      all(node, (inner) => holdsElement(inner, title) && isLink(inner)).length > 0)
  const leadsOn =
    all(
      node,
      (inner) => isLink(inner) && /^\s*(?:read|continue|more|find out)\b/i.test(blockText([inner])),
    ).length > 0
  return isNamed || isLinked === true || leadsOn
}

/**
 * True for a box that says when to get help: it is part of the text wherever it stands. What only names
 * another page ("When to call 999", linked) says nothing yet.
 */
export function saysWhenToGetHelp(node: Element): boolean {
  const unlinked = withoutPageLinks([node])
  const headings = all(node, (inner) => /^h[1-6]$/.test(inner.tagName))
  return (
    blockText(unlinked)
      .split('\n')
      .some((line) => alarms(line)) ||
    headings.some((heading) => {
      const words = blockText(withoutPageLinks([heading])).trim()
      return words !== '' && isHelpHeading(words)
    })
  )
}

/** Links to pages taken out; a telephone number is no page. */
function withoutPageLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (isLink(node) && !attribute(node, 'href')?.startsWith('tel:')) return []
    return [{ ...node, children: withoutPageLinks(node.children) }]
  })
}

function isLink(node: Element): boolean {
  return node.tagName === 'a' && attribute(node, 'href') !== undefined
}

function holdsLink(node: Element): boolean {
  return all(node, isLink).length > 0
}

function holdsElement(node: Element, target: Element): boolean {
  return all(node, (inner) => inner === target).length > 0
}
