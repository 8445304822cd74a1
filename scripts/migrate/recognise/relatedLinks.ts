import { isHeading, isListItem, isParagraph, spanText, type RelatedLink } from '../portableText.ts'
import type { Passage, Post } from '../types.ts'
import { withoutSite } from './navigation.ts'
import {
  countedAs,
  leaveOut,
  leftOut,
  linkOf,
  replaced,
  startOfTail,
  termsOf,
  textOf,
  wordCount,
} from './passages.ts'

/** The words that introduce a list of other pages. */
export const leadIn =
  /^(?:(?:if you (?:liked|enjoyed|found) this.*,\s*)?you (?:may|might|could|will|would|['’]ll|['’]d)\s+(?:also\s+)?(?:find|like|enjoy|be interested|want to read)|related\b(?:\s+(?:articles?|posts?|reading|links?|pages?|content|topics?|stories|advice))?\s*:?$|more (?:from|on|articles|posts|like this|to read|reading)\b|(?:read|see|what to read) (?:next|more|also)\b|also (?:read|see)\b|see also\b|keep reading\b|recommended (?:reading|articles|posts)|(?:other|similar) (?:articles|posts|pages)\b|continue reading\b)/i

/** `You might also find these helpful:` and the titles after it become related links. */
export function relatedLinks(post: Post): Post {
  const at = post.body.findIndex(
    (passage, index) => isLeadIn(passage) && index >= startOf(post, index),
  )
  if (at === -1) return post
  const end = endOfTitles(post.body, at + 1)
  const titles = post.body.slice(at + 1, end)
  const introduced = leaveOut(
    { ...post, body: replaced(post.body, at + 1, end) },
    at,
    at + 1,
    titles.length > 0
      ? 'lead-in of related links'
      : 'lead-in of related links, with nothing after it',
  )
  return relatedLinks(titles.reduce(addLink, introduced))
}

/** A list of links may stand anywhere; bare titles only at the end, where no text follows. */
function startOf(post: Post, at: number): number {
  const next = post.body[at + 1]
  return linkOf(next) === undefined ? Math.max(0, startOfTail(post)) : 0
}

function isLeadIn(passage: Passage): boolean {
  const text = textOf(passage).trim()
  return (
    wordCount(text) <= 14 &&
    leadIn.test(text) &&
    linkOf(passage) === undefined &&
    !/[.!]$/.test(text)
  )
}

function endOfTitles(body: readonly Passage[], start: number): number {
  let end = start
  while (isLinkedTitle(body[end])) end += 1
  if (end > start) return end
  while (isBareTitle(body[end])) end += 1
  const isList = isListItem(body[start]?.block)
  return isList || end === body.length ? end : start
}

/** One link that is (nearly) the whole text. */
function isLinkedTitle(passage: Passage | undefined): boolean {
  const block = passage?.block
  if (
    block?._type !== 'block' ||
    block.markDefs.filter((mark) => mark._type === 'link').length !== 1
  )
    return false
  const linked = block.children.filter((child) => child.marks.some((mark) => mark.startsWith('m')))
  const length = linked.map((child) => child.text).join('').length
  return length > spanText(block).trim().length * 0.5
}

function isBareTitle(passage: Passage | undefined): boolean {
  const text = textOf(passage).trim()
  const isText =
    isParagraph(passage?.block) || isListItem(passage?.block) || isHeading(passage?.block)
  return (
    isText &&
    linkOf(passage) === undefined &&
    text !== '' &&
    wordCount(text) <= 25 &&
    !/[.!:;]$/.test(text)
  )
}

function addLink(post: Post, passage: Passage): Post {
  const url = linkOf(passage)
  const { title, site } = withoutSite(textOf(passage).trim())
  const link: RelatedLink = {
    _type: 'relatedLink',
    relation: 'related',
    label: title,
    ...(url === undefined ? {} : { url }),
  }
  return {
    ...post,
    relatedLinks: [...post.relatedLinks, link],
    leftOut: [
      ...post.leftOut,
      ...termsOf(passage).map((term) =>
        leftOut(passage, 'meaning of an abbreviation', undefined, term),
      ),
      ...(site === '' ? [] : [leftOut(passage, 'name of the old website', undefined, site)]),
    ],
    converted: [
      ...post.converted,
      ...countedAs(passage, 'article.relatedLinks').filter((count) => count.what !== 'links'),
    ],
  }
}
