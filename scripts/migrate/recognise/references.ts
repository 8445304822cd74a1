import { isListItem, isTextBlock, spanText, type TextBlock } from '../portableText.ts'
import { citationOf } from '../normalise/citation.ts'
import type { Passage, Post } from '../types.ts'
import { countedAs, leaveOut, levelOf, paragraphOf, replaced, textOf, termsOf } from './passages.ts'

const heading =
  /^(?:references?|sources?|bibliography|citations?|evidence)(?: and (?:further reading|sources|references))?\s*:?$/i

/** The list under `References` becomes the article's citations, each with its words as written. */
export function references(post: Post): Post {
  const at = post.body.findIndex(
    (passage, index) =>
      heading.test(textOf(passage).trim()) &&
      isTitle(passage) &&
      (endOfEntries(post.body, index + 1) > index + 1 || isEmptied(post, index)),
  )
  if (at === -1) return post
  const end = endOfEntries(post.body, at + 1)
  const entries = post.body.slice(at + 1, end)
  const offset = post.citations.length
  const citations = entries.map(({ block }, number) =>
    citationOf(`source-${offset + number + 1}`, spanText(block), hrefs(block)),
  )
  const cited = {
    ...post,
    body: replaced(post.body, at + 1, end),
    citations: [...post.citations, ...citations],
    converted: [
      ...post.converted,
      ...entries.flatMap((passage) =>
        countedAs(passage, 'article.citations').filter((count) => count.what !== 'links'),
      ),
    ],
  }
  return leaveOut(cited, at, at + 1, 'heading of the sources', ['article.citations'])
}

/** Its sources became footnotes. */
function isEmptied(post: Post, at: number): boolean {
  const next = post.body[at + 1]
  const isFollowed = isTextBlock(next?.block) && levelOf(next) === undefined
  return post.citations.length > 0 && !isFollowed
}

function isTitle(passage: Passage): boolean {
  return levelOf(passage) !== undefined || paragraphOf(passage) !== undefined
}

/** A source has one address at most; a list with more is left as it is. */
function endOfEntries(body: readonly Passage[], start: number): number {
  let end = start
  while (isEntry(body[end])) end += 1
  return isListItem(body[end]?.block) ? start : end
}

function isEntry(passage: Passage | undefined): boolean {
  if (!passage || !isListItem(passage.block)) return false
  return hrefs(passage.block).length <= 1 && termsOf(passage).length === 0
}

function hrefs(block: Passage['block'] | TextBlock | undefined): string[] {
  if (!isTextBlock(block)) return []
  return block.markDefs.flatMap((mark) => (mark._type === 'link' && mark.href ? [mark.href] : []))
}
