import type { Element, Root } from 'hast'
import { attribute } from '../hast/hast.ts'
import { imageAddress } from '../hast/imageAddress.ts'
import { blockText } from '../hast/pieces.ts'
import { all, first, names, outermost } from '../hast/search.ts'
import { readDate } from '../text/dates.ts'
import type { Piece, SourceDate, SourceImage, SourcePosition } from '../types.ts'

/** What a page states about its article in the marks of themes: who, when, about what, and its picture. */

/** The box of the picture over an article. */
export function isThumbnail(node: Element): boolean {
  return /(?:^|\s)(?:post-thumbnail|featured-image|wp-block-post-featured-image|post-feature-image|gh-feature-image|article-image|entry-thumbnail)(?:\s|$)/.test(
    names(node),
  )
}

export function readHero(box: Element): SourceImage | undefined {
  const image = box.tagName === 'img' ? box : first(box, (node) => node.tagName === 'img')
  const src = image && imageAddress(image)
  if (!image || src === undefined) return undefined
  const alt = attribute(image, 'alt')?.trim()
  const caption = first(box, (node) => node.tagName === 'figcaption')
  const words = caption && blockText([caption]).trim()
  return { src, ...(alt ? { alt } : {}), ...(words ? { caption: words } : {}) }
}

/** Who wrote it, as the page marks it. */
export function authorsIn(page: Root, position: SourcePosition): Piece[] {
  const marked = outermost(
    page,
    (node) =>
      attribute(node, 'rel') === 'author' ||
      attribute(node, 'itemProp') === 'author' ||
      /(?:^|\s)(?:author vcard|blog-meta-item--author|post-author|entry-author|author-name)(?:\s|$)/.test(
        names(node),
      ),
  )
  const lines = marked.map((node) =>
    blockText([node])
      .replaceAll(/\s+/g, ' ')
      .replace(/^(?:written\s+|posted\s+)?by:?\s+/i, '')
      .trim(),
  )
  return [...new Set(lines)]
    .filter((line) => line !== '')
    .slice(0, 5)
    .map((line) => ({ text: line, position }))
}

/** The page's tags and categories. */
export function topicsIn(page: Root): string[] {
  const tags = all(
    page,
    (node) => node.tagName === 'a' && /(?:^|\s)tag(?:\s|$)/.test(attribute(node, 'rel') ?? ''),
  )
  const titles = tags.map((tag) => blockText([tag]).replaceAll(/\s+/g, ' ').trim())
  return [...new Set(titles)].filter((title) => title !== '' && !/^uncategori[sz]ed$/i.test(title))
}

export function dateIn(page: Root, which: 'publish' | 'update'): SourceDate | undefined {
  const test = which === 'publish' ? /publish|entry-date|dt-published/i : /updated|modified/i
  const times = all(
    page,
    (node) =>
      node.tagName === 'time' &&
      test.test(`${names(node)} ${attribute(node, 'itemProp') ?? ''}`) &&
      !(
        which === 'publish' &&
        /(?:^|\s)updated(?:\s|$)/.test(names(node)) &&
        !/publish/.test(names(node))
      ),
  )
  for (const time of times) {
    const date = readDate(attribute(time, 'dateTime') ?? blockText([time]))
    if (date.value !== undefined) return date
  }
  return undefined
}
