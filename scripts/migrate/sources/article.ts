import type { Element, Root, RootContent } from 'hast'
import { attribute, isElement, root } from '../hast/hast.ts'
import { first, names, wordsIn } from '../hast/search.ts'
import type {
  Converted,
  LeftOut,
  Note,
  Piece,
  SourceDate,
  SourceImage,
  SourcePosition,
} from '../types.ts'
import { chromeOf, furnitureOf, isTeaser } from './furniture.ts'
import { authorsIn, dateIn, isThumbnail, readHero, topicsIn } from './pageFacts.ts'
import { readPagination } from './pagination.ts'
import { around, isHeadingOne, withoutFurniture } from './separate.ts'

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
 * each of which is named in `leftOut`. What says when to get help is kept, wherever it stands. The links
 * to the pages before and after it are put at its end.
 */
export function findArticle(page: Root, position: SourcePosition): FoundArticle {
  const { content, notes } = findContent(page, position)
  const outside = content ? around(page, content, position) : undefined
  const inside = withoutFurniture(content ?? page, position)
  const heading = content && !first(content, isHeadingOne) ? first(page, isHeadingOne) : undefined
  const pictures = first(page, isThumbnail)
  const published = dateIn(page, 'publish')
  const updated = dateIn(page, 'update')
  const heroImage = pictures && readHero(pictures)
  return {
    body: root([
      ...(heading ? [heading] : []),
      ...inside.kept,
      ...(outside?.kept ?? []),
      ...[...inside.pagination, ...(outside?.pagination ?? [])].flatMap((box) =>
        readPagination(box),
      ),
    ]),
    authorLines: authorsIn(page, position),
    topics: topicsIn(page),
    ...(published ? { publishedAt: published } : {}),
    ...(updated ? { updatedAt: updated } : {}),
    ...(heroImage ? { heroImage } : {}),
    leftOut: [...(outside?.leftOut ?? []), ...inside.leftOut],
    converted: [],
    notes: [...notes, ...(outside?.notes ?? []), ...inside.notes],
  }
}

/** Where page builders put the text of a post, the surest first. */
const contents: readonly ((node: Element) => boolean)[] = [
  (node) => attribute(node, 'itemProp') === 'articleBody',
  (node) =>
    /(?:^|\s)(?:blog-item-content|entry-content|post-content|post__content|e-content|gh-content|article-content|article__body|article-body|post-body|blog-post-content|wp-block-post-content|single-content|newsletter-body)(?:\s|$)/.test(
      names(node),
    ),
  (node) => node.tagName === 'article',
  (node) => node.tagName === 'main' || attribute(node, 'role') === 'main',
  (node) => /(?:^|\s)(?:content|main-content|primary|page-content)(?:\s|$)/.test(names(node)),
  (node) => node.tagName === 'body',
]
/** The kinds that are named to be the text; a bare `<article>` may be a teaser or a comment. */
const named = 2

/** The largest of the surest kind that holds most of the page's own text. */
function findContent(
  page: Root,
  position: SourcePosition,
): { content: Element | undefined; notes: Note[] } {
  const total = ownWords(page)
  for (const [rank, test] of contents.entries()) {
    const sized = candidates(page, test).map((node) => ({ node, size: wordsIn(node) }))
    const best = sized.toSorted((one, other) => other.size - one.size)[0]
    if (!best || best.size === 0) continue
    const share = total === 0 ? 1 : best.size / total
    if (share >= 0.5) return { content: best.node, notes: [] }
    // A box that is named to be the text may stand beside much else; a person has to look.
    if (rank < named && share >= 0.25) {
      const message = `The text that was taken is ${best.size} of the page's ${total} words: check that it is the article.`
      return { content: best.node, notes: [{ position, message }] }
    }
  }
  return { content: undefined, notes: [] }
}

/** Outermost first; what stands in a comment, a menu or a teaser is no candidate. */
function candidates(node: Element | Root, test: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child) || chromeOf(child) !== undefined || isTeaser(child)) return []
    if (['nav', 'footer', 'aside'].includes(child.tagName)) return []
    return test(child) ? [child] : candidates(child, test)
  })
}

/** The words of a page that stand in no furniture. */
function ownWords(page: Root): number {
  return wordsIn(root(page.children.flatMap((node) => withoutBoxes(node))))
}

function withoutBoxes<T extends RootContent>(node: T): T[] {
  if (!isElement(node)) return [node]
  if (furnitureOf(node) !== undefined) return []
  return [{ ...node, children: node.children.flatMap((child) => withoutBoxes(child)) }]
}
