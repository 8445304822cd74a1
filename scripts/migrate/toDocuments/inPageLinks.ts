import { headingIds } from '@clinical-content/rules'
import { isHeading, spanText } from '../portableText.ts'
import type { Note, SourcePosition } from '../types.ts'
import type { ArticleDocument } from './documents.ts'

/**
 * Links to places of their own page lead to the heading that stands there, or over it: the website gives
 * ids to headings alone, and makes them of the headings' words. A link whose place is gone is named.
 *
 * @param url - the page's own address, by which some websites write such links
 */
export function withInPageLinks(
  article: ArticleDocument,
  url: string | undefined,
  position: SourcePosition,
): { article: ArticleDocument; notes: Note[] } {
  const places = idsOfPlaces(article.body)
  const notes: Note[] = []
  let hasChanged = false
  const body = visit(article.body)
  // Only addresses of links change.
  return {
    article: hasChanged ? { ...article, body: body as ArticleDocument['body'] } : article,
    notes,
  }

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => visit(item))
    if (typeof value !== 'object' || value === null) return value
    if ('_type' in value && value._type === 'link' && 'href' in value) return settled(value)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, visit(field)]))
  }

  function settled(link: object & { readonly href: unknown }): object {
    const place = typeof link.href === 'string' ? placeIn(link.href, url) : undefined
    if (place === undefined) return link
    const id = places.get(place)
    if (id === undefined) {
      const message = `A link leads to "#${place}", a place that this page no longer has: choose another, or take the link off.`
      notes.push({ position, field: 'article.body', message })
      return link
    }
    hasChanged = true
    return { ...link, href: `#${id}` }
  }
}

/** `#causes`, and the page's own address with it. */
function placeIn(href: string, url: string | undefined): string | undefined {
  const [page = '', place = ''] = href.split('#', 2)
  if (place === '' || (page !== '' && page !== url)) return undefined
  try {
    return decodeURIComponent(place)
  } catch {
    // A stray percent sign: the name as it stands.
    return place
  }
}

/** The id of the heading at or above each place that has a name; blocks keep theirs as their key. */
function idsOfPlaces(body: ArticleDocument['body']): Map<string, string> {
  const headings = body.filter((block) => isHeading(block)).map((block) => spanText(block).trim())
  const ids = headingIds(headings)
  const places = new Map<string, string>()
  let at = -1
  for (const block of body) {
    if (isHeading(block)) at += 1
    const id = ids[at]
    if (block._key !== undefined && id !== undefined) places.set(block._key, id)
  }
  return places
}
