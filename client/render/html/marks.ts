import type { PortableTextHtmlComponents } from '@portabletext/to-html'
import { safeUrl } from '../../safeUrl.ts'
import { markup, safe } from './escape.ts'
import type { HtmlContext } from './context.ts'

interface LinkMark {
  readonly href?: string | null
  readonly openInNewTab?: boolean | null
  readonly isInternal?: boolean | null
  readonly target?: { readonly _type: string; readonly slug: string | null } | null
}

export function markComponents(context: HtmlContext): PortableTextHtmlComponents['marks'] {
  return {
    strong: element('strong'),
    em: element('em'),
    sup: element('sup'),
    sub: element('sub'),
    underline: element('u'),
    'strike-through': element('s'),
    code: element('code'),
    link: ({ children, value }) => link(value ?? {}, children, context),
    citationMark: ({ children, value }) => children + citationMark(value?.['number'], context),
    term: ({ children, value }) => term(value?.['definition'], children),
  }
}

function element(tag: string) {
  return ({ children }: { readonly children: string }) => `<${tag}>${children}</${tag}>`
}

/** A link into a document that is not public, or to an unsafe address, leaves its words only. */
function link(mark: LinkMark, children: string, { labels, resolveLink }: HtmlContext): string {
  const { target } = mark
  const href = target?.slug
    ? safeUrl(resolveLink({ _type: target._type, slug: target.slug }))
    : mark.isInternal
      ? undefined
      : safeUrl(mark.href)
  if (href === undefined) return children
  if (!mark.openInNewTab) return markup`<a href="${href}">${safe(children)}</a>`.html
  return markup`
    <a href="${href}" target="_blank" rel="noopener">
      ${safe(children)}<span class="cc-visually-hidden"> ${labels.newTab}</span>
    </a>`.html
}

/** Leads to the source of that number in the list `citationsToHtml` renders. */
function citationMark(number: unknown, { labels }: HtmlContext): string {
  if (typeof number !== 'number') return ''
  return markup`
    <sup class="cc-citation">
      <a href="#source_${number}"><span class="cc-visually-hidden">${labels.source} </span>${number}</a>
    </sup>`.html
}

/** In brackets after the word, where everyone can read it; a tooltip opens for a mouse only. */
function term(definition: unknown, children: string): string {
  if (typeof definition !== 'string' || definition.trim() === '') return children
  return markup`
    <dfn class="cc-term">${safe(children)}</dfn>${' '}
    <span class="cc-term-definition">(${definition})</span>`.html
}
