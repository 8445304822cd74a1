import type { Element, ElementContent, Root } from 'hast'
import { blockText } from '../hast/pieces.ts'
import { readDate } from '../text/dates.ts'
import { attribute, element, isElement, lineOf, root, text } from '../hast/hast.ts'
import { imageAddress } from '../hast/imageAddress.ts'
import type {
  Converted,
  LeftOut,
  Note,
  Piece,
  SourcePosition,
  SourceDate,
  SourceImage,
} from '../types.ts'
import { all, first, holds, names, outermost, wordsIn } from '../hast/search.ts'
import { readPagination } from './pagination.ts'

export interface FoundArticle {
  readonly body: Root
  readonly authorLines: readonly Piece[]
  /** The page's tags and categories. */
  readonly topics: readonly string[]
  readonly publishedAt?: SourceDate
  readonly updatedAt?: SourceDate
  readonly heroImage?: SourceImage
  readonly leftOut: readonly LeftOut[]
  readonly converted: readonly Converted[]
  readonly notes: readonly Note[]
}

/**
 * Finds the article in a page: the text itself, without the menus, footers, notices and boxes around it,
 * each of which is named in `leftOut`. The links to the pages before and after it are put at its end.
 */
export function findArticle(page: Root, position: SourcePosition): FoundArticle {
  const content = findContent(page)
  const around = content
    ? collectAround(page, content, position)
    : { leftOut: [], pagination: [], notes: [] }
  const inside = content ?? page
  const { kept, leftOut, converted, pagination } = withoutChrome(inside, position)
  const heading = content && !hasHeadingOne(content) ? first(page, isHeadingOne) : undefined
  const pictures = first(page, isThumbnail)
  const published = dateIn(page, 'publish')
  const updated = dateIn(page, 'update')
  const heroImage = pictures && readHero(pictures)
  return {
    body: root([
      ...(heading ? [heading] : []),
      ...kept,
      ...[...pagination, ...around.pagination].flatMap((box) => readPagination(box)),
    ]),
    authorLines: authorsIn(page, position),
    topics: topicsIn(page),
    ...(published ? { publishedAt: published } : {}),
    ...(updated ? { updatedAt: updated } : {}),
    ...(heroImage ? { heroImage } : {}),
    leftOut: [...around.leftOut, ...leftOut],
    converted,
    notes: around.notes,
  }
}

/** Where page builders put the text of a post, the surest first. */
const contents: readonly ((node: Element) => boolean)[] = [
  (node) => attribute(node, 'itemProp') === 'articleBody',
  (node) =>
    /(?:^|\s)(?:blog-item-content|entry-content|post-content|post__content|e-content|gh-content|article-content|article__body|article-body|post-body|blog-post-content|wp-block-post-content|single-content)(?:\s|$)/.test(
      names(node),
    ),
  (node) => node.tagName === 'article',
  (node) => node.tagName === 'main' || attribute(node, 'role') === 'main',
  (node) => /(?:^|\s)(?:content|main-content|primary|page-content)(?:\s|$)/.test(names(node)),
  (node) => node.tagName === 'body',
]

/** The largest of the surest kind that holds a text worth the name. */
function findContent(page: Root): Element | undefined {
  const total = wordsIn(page)
  for (const test of contents) {
    const sized = outermost(page, test).map((node) => ({ node, size: wordsIn(node) }))
    const best = sized.toSorted((one, other) => other.size - one.size)[0]
    if (best && best.size > 0 && best.size >= Math.min(20, total * 0.2)) return best.node
  }
  return undefined
}

interface Around {
  readonly leftOut: readonly LeftOut[]
  readonly pagination: readonly Element[]
  readonly notes: readonly Note[]
}

function collectAround(page: Root, content: Element, position: SourcePosition): Around {
  const leftOut: LeftOut[] = []
  const pagination: Element[] = []
  const notes: Note[] = []
  const heading = hasHeadingOne(content) ? undefined : first(page, isHeadingOne)
  const hero = first(page, isThumbnail)
  visit(
    page.children.filter((node) => isElement(node)),
    'outside the article',
  )
  return { leftOut, pagination, notes }

  function visit(nodes: readonly Element[], reason: string) {
    for (const node of nodes) {
      if (node === content || node === heading) continue
      if (node === hero && readHero(node)) continue
      if (isPagination(node)) pagination.push(node)
      else if (
        holds(node, content) ||
        (heading && holds(node, heading)) ||
        (hero && holds(node, hero)) ||
        outermost(node, isPagination).length > 0
      ) {
        strayText(node, kindOf(node) ?? reason)
        visit(
          node.children.filter((child) => isElement(child)),
          kindOf(node) ?? reason,
        )
      } else leave(node, kindOf(node) ?? reason)
    }
  }

  function strayText(node: Element, reason: string) {
    const stray = node.children.filter(
      (child) => child.type === 'text' && child.value.trim() !== '',
    )
    for (const child of stray)
      if (child.type === 'text') leave(element('p', [text(child.value)]), reason)
  }

  function leave(node: Element, reason: string) {
    const words = blockText([node])
    if (words.trim() === '') return
    const line = lineOf(node)
    const at = line === undefined ? position : { ...position, line }
    leftOut.push({ text: words, reason, position: at })
    if (reason === 'outside the article' && words.split(/\s+/).length > 60) {
      notes.push({
        position: at,
        message: `A long text stands outside the article and was left out: "${words.slice(0, 80)}…"`,
      })
    }
  }
}

const chrome: readonly (readonly [string, (node: Element) => boolean])[] = [
  ['cookie notice', (node) => /cookie|gdpr|consent-banner|cmplz|onetrust/i.test(names(node))],
  [
    'share buttons',
    (node) =>
      /(?:^|[\s_-])(?:share|sharedaddy|social-share|sharing|addtoany|heateor)/i.test(names(node)),
  ],
  [
    'comments',
    (node) =>
      /^(?:comments|respond|disqus_thread)$|(?:^|\s)(?:comments-area|comment-list|squarespace-comments)(?:\s|$)/i.test(
        names(node),
      ),
  ],
  ['newsletter form', (node) => /newsletter|subscribe|mailchimp|mc4wp/i.test(names(node))],
  [
    'byline and date line',
    (node) =>
      /(?:^|\s)(?:entry-meta|post-meta|blog-item-meta-wrapper|article-meta|post-info|byline|posted-on|post-byline|blog-meta)(?:\s|$)/i.test(
        names(node),
      ),
  ],
  [
    'tags and categories',
    (node) =>
      /(?:^|\s)(?:entry-footer|post-tags|tags-links|cat-links|blog-item-tags-wrapper|post-categories)(?:\s|$)/i.test(
        names(node),
      ),
  ],
  [
    'screen-reader link',
    (node) => /(?:^|\s)(?:skip-link|skip-to-content)(?:\s|$)/i.test(names(node)),
  ],
  ['breadcrumbs', (node) => /breadcrumb/i.test(names(node))],
]

function kindOf(node: Element): string | undefined {
  const found = chrome.find(([, test]) => test(node))
  if (found) return found[0]
  if (node.tagName === 'nav' || attribute(node, 'role') === 'navigation') return 'menu'
  if (node.tagName === 'footer') return 'page footer'
  if (node.tagName === 'aside') return 'sidebar'
  if (node.tagName === 'header') return 'page header'
  return undefined
}

function isChrome(node: Element): boolean {
  return chrome.some(([, test]) => test(node))
}

/** Boxes that are no part of the text although they stand inside it. */
function withoutChrome(
  content: Element | Root,
  position: SourcePosition,
): { kept: ElementContent[]; leftOut: LeftOut[]; converted: Converted[]; pagination: Element[] } {
  const leftOut: LeftOut[] = []
  const pagination: Element[] = []
  const kept = strip(content.children.flatMap((node) => (node.type === 'doctype' ? [] : [node])))
  return { kept, leftOut, converted: [], pagination }

  function strip(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node]
      if (isPagination(node)) {
        pagination.push(node)
        return []
      }
      if (isChrome(node) && wordsIn(node) < 400) {
        const line = lineOf(node)
        const words = blockText([node])
        const at = line === undefined ? position : { ...position, line }
        if (words.trim() !== '')
          leftOut.push({ text: words, reason: kindOf(node) ?? 'page chrome', position: at })
        return []
      }
      return [{ ...node, children: strip(node.children) }]
    })
  }
}

function isPagination(node: Element): boolean {
  return /(?:^|\s)(?:item-pagination|itemPagination|post-navigation|posts-navigation|nav-links|prev-next|post-nav|blog-item-pagination|pager|post-pagination)(?:\s|$)/.test(
    names(node),
  )
}

function isHeadingOne(node: Element): boolean {
  return node.tagName === 'h1' && wordsIn(node) > 0
}

function hasHeadingOne(node: Element): boolean {
  return first(node, isHeadingOne) !== undefined
}

function isThumbnail(node: Element): boolean {
  return /(?:^|\s)(?:post-thumbnail|featured-image|wp-block-post-featured-image|post-feature-image|gh-feature-image|article-image|entry-thumbnail)(?:\s|$)/.test(
    names(node),
  )
}

function readHero(box: Element): SourceImage | undefined {
  const image = box.tagName === 'img' ? box : first(box, (node) => node.tagName === 'img')
  const src = image && imageAddress(image)
  if (!image || src === undefined) return undefined
  const alt = attribute(image, 'alt')?.trim()
  const caption = first(box, (node) => node.tagName === 'figcaption')
  const words = caption && blockText([caption]).trim()
  return { src, ...(alt ? { alt } : {}), ...(words ? { caption: words } : {}) }
}

function authorsIn(page: Root, position: SourcePosition): Piece[] {
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

function topicsIn(page: Root): string[] {
  const tags = all(
    page,
    (node) => node.tagName === 'a' && /(?:^|\s)tag(?:\s|$)/.test(attribute(node, 'rel') ?? ''),
  )
  const titles = tags.map((tag) => blockText([tag]).replaceAll(/\s+/g, ' ').trim())
  return [...new Set(titles)].filter((title) => title !== '' && !/^uncategori[sz]ed$/i.test(title))
}

function dateIn(page: Root, which: 'publish' | 'update'): SourceDate | undefined {
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
