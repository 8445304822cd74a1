import { isListItem, plainText, type CallToAction } from '../portableText.ts'
import { purposeOf } from '../normalise/button.ts'
import type { Passage, Post } from '../types.ts'
import { countedAs, paragraphOf, replaced, textOf } from './passages.ts'

const booking =
  /\b(?:book|schedule|arrange|reserve|request)\s+(?:an?|your|our|my|in)\s+(?:[\p{L}\d’'-]+\s+){0,6}?(?:appointment|assessment|call|consultation|session|visit|slot|chat|review|check-?up|check|class|programme|screening)\b/iu
const contacting =
  /\b(?:call|ring|phone|contact|email|message|get in touch with|speak (?:to|with)|talk to)\s+(?:us\b|our\b|(?:the\s+)?\p{Lu}[\p{L}’']+(?:\s+\p{Lu}[\p{L}’']+)*[^.!?]*?\bon\s+\+?\d)|\bget in touch\b/iu
/** Help of another kind: a red flag is no advertisement. */
const medical = /\b(?:999|111|112|911|A&E|GP|doctor|emergency|red flags?|pharmacist)\b/
const telephone = /(?<![\d/])(?:\+\d{2}[\d ()-]{8,14}\d|0\d[\d ()-]{7,12}\d)(?!\d)/

/** The last invitation of a page, `Book a … call with …`, becomes the article's call to action. */
export function callToAction(post: Post): Post {
  if (post.callToAction || post.source.fields.callToAction) return post
  const from = Math.max(0, post.body.length - 12)
  const at = post.body.findLastIndex((passage, place) => place >= from && isInvitation(passage))
  const passage = post.body[at]
  const found = passage && readInvitation(passage)
  if (!passage || !found) return fromButton(post)
  return {
    ...post,
    body: replaced(post.body, at, at + 1),
    callToAction: found,
    converted: [
      ...post.converted,
      ...countedAs(passage, 'article.callToAction').filter((count) => count.what !== 'links'),
    ],
  }
}

/** Without an invitation in words, the last button near the end is the page's own. */
function fromButton(post: Post): Post {
  const at = post.body.findLastIndex(
    ({ block }, place) => block._type === 'callToAction' && place >= post.body.length - 6,
  )
  const block = post.body[at]?.block
  if (block?._type !== 'callToAction' || block.purpose === 'read') return post
  return { ...post, body: replaced(post.body, at, at + 1), callToAction: block }
}

function isInvitation(passage: Passage): boolean {
  const text = textOf(passage)
  if (isListItem(passage.block) || !paragraphOf(passage) || medical.test(text)) return false
  return booking.test(text) || contacting.test(text)
}

/** Keeps the words; label, address and number only where the words or their links give them. */
function readInvitation(passage: Passage): CallToAction | undefined {
  const block = paragraphOf(passage)
  if (!block) return undefined
  const text = plainText(block)
  const links = block.markDefs.flatMap((mark) => (mark._type === 'link' && mark.href ? [mark] : []))
  const pages = links.filter((link) => !link.href?.startsWith('tel:'))
  const calls = links.filter((link) => link.href?.startsWith('tel:'))
  // Two addresses would not fit: such a paragraph stays in the body.
  if (pages.length > 1 || calls.length > 1) return undefined
  const linked = pages[0]
  const label = linked ? linkedText(block, linked._key) : booking.exec(text)?.[0]
  const url = linked?.href ?? /https?:\/\/[^\s)]+[^\s).,;!?]/.exec(text)?.[0]
  const number = calls[0]?.href?.slice('tel:'.length) ?? telephone.exec(text)?.[0]
  const purpose = purposeOf(label ?? text)
  return {
    _type: 'callToAction',
    text,
    ...(label ? { label: label.charAt(0).toUpperCase() + label.slice(1) } : {}),
    ...(url ? { url } : {}),
    ...(number ? { telephone: number.trim() } : {}),
    ...(purpose ? { purpose } : {}),
  }
}

function linkedText(block: NonNullable<ReturnType<typeof paragraphOf>>, key: string): string {
  return block.children
    .filter((child) => child.marks.includes(key))
    .map((child) => child.text)
    .join('')
    .trim()
}
