import { isStored } from '@clinical-content/rules/read'
import { linkHref } from '../../links/linkHref.ts'
import type { Mark } from '../../portableText/writeText.ts'
import type { HtmlContext } from './context.ts'
import { markup, safe } from './escape.ts'

type MarkHtml = (mark: Mark, children: string, context: HtmlContext) => string

/** By the mark's type; of a mark nobody knows the words are kept. */
export const htmlMarks: ReadonlyMap<string, MarkHtml> = new Map<string, MarkHtml>([
  ['strong', element('strong')],
  ['em', element('em')],
  ['sup', element('sup')],
  ['sub', element('sub')],
  ['underline', element('u')],
  ['strike-through', element('s')],
  ['code', element('code')],
  ['link', link],
  ['citationMark', citationMark],
  ['term', term],
])

function element(tag: string): MarkHtml {
  return (_mark, children) => `<${tag}>${children}</${tag}>`
}

/** A link into a document that is not public, or to an unsafe address, leaves its words only. */
function link({ value }: Mark, children: string, { labels, resolveLink }: HtmlContext): string {
  const href = linkHref(value, resolveLink)
  if (href === undefined) return children
  if (!isStored(value) || value['openInNewTab'] !== true) {
    return markup`<a href="${href}">${safe(children)}</a>`.html
  }
  return markup`
    <a href="${href}" target="_blank" rel="noopener">
      ${safe(children)}<span class="cc-visually-hidden"> ${labels.newTab}</span>
    </a>`.html
}

/** Leads to the source of that number in the list `citationsToHtml` renders. */
function citationMark({ value }: Mark, children: string, { labels }: HtmlContext): string {
  const number = isStored(value) ? value['number'] : undefined
  if (typeof number !== 'number') return children
  return markup`${safe(children)}
    <sup class="cc-citation">
      <a href="#source_${number}"><span class="cc-visually-hidden">${labels.source} </span>${number}</a>
    </sup>`.html
}

/** In brackets after the word, where everyone can read it; a tooltip opens for a mouse only. */
function term({ value }: Mark, children: string): string {
  const definition = isStored(value) ? value['definition'] : undefined
  if (typeof definition !== 'string' || definition.trim() === '') return children
  return markup`
    <dfn class="cc-term">${safe(children)}</dfn>${' '}
    <span class="cc-term-definition">(${definition})</span>`.html
}
