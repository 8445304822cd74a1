import { isWithin } from '../text/isWithin.ts'
import { purposeOf } from '../normalise/button.ts'
import { type CallToAction, isListItem, spanText, type TextBlock } from '../portableText.ts'
import type { LeftOut, Passage, Post } from '../types.ts'
import { countedAs, paragraphOf, replaced, termsOf, textOf } from './passages.ts'

const booking =
  /\b(?:book|schedule|arrange|reserve|request)\s+(?:an?|your|our|my|in)\s+(?:[\p{L}\d’'-]+\s+){0,6}?(?:appointment|assessment|call|consultation|session|visit|slot|chat|review|check-?up|check|class|programme|screening)\b/iu
const contacting =
  /\b(?:call|ring|phone|contact|email|message|get in touch with|speak (?:to|with)|talk to)\s+(?:us|our)\b|\bget in touch\b/i
const calling = /\b(?:call|ring|phone|telephone|book|speak)\b/i
const invitingLink =
  /^(?:please\s+)?(?:book|ring|call|phone|contact|get in touch|make an appointment|request|arrange|schedule|e-?mail)\b/i
/** Help of another kind: a red flag is no advertisement. */
const medical = /\b(?:999|111|112|911|A&E|GP|doctor|emergency|red flags?|pharmacist)\b/
const telephone = /(?<![\d/])(?:\+\d{2}[\d\s()-]{8,14}\d|0\d[\d\s()-]{7,12}\d)(?!\d)/

/** The last invitation of a page, `Book a … call with …`, becomes the article's call to action. */
export function callToAction(post: Post): Post {
  if (post.source.fields.callToAction) return post
  const from = Math.max(0, post.body.length - 12)
  const at = post.body.findLastIndex((passage, index) => index >= from && isInvitation(passage))
  const passage = post.body[at]
  const found = passage && readInvitation(passage)
  if (!passage || !found) return fromButton(post)
  const { action, start, end } = withButton(found, post.body, at)
  return {
    ...post,
    body: replaced(post.body, start, end),
    callToAction: action,
    leftOut: [...post.leftOut, ...repeated(post.body.slice(start, end), action)],
    converted: [
      ...post.converted,
      ...countedAs(passage, 'article.callToAction').filter((count) => count.what !== 'links'),
    ],
  }
}

/** The button under an invitation says where it leads. */
function withButton(
  found: CallToAction,
  body: readonly Passage[],
  at: number,
): { action: CallToAction; start: number; end: number } {
  const alone = { action: found, start: at, end: at + 1 }
  for (const [index, start, end] of [
    [at + 1, at, at + 2],
    [at - 1, at - 1, at + 1],
  ] as const) {
    const button = body[index]?.block
    const fits =
      button?._type === 'callToAction' &&
      (found.url === undefined || button.url === undefined || found.url === button.url)
    if (fits && button.purpose !== 'read') return { action: { ...found, ...button }, start, end }
  }
  return alone
}

/** A button that says what the invitation says already is carried once. */
function repeated(gone: readonly Passage[], action: CallToAction): LeftOut[] {
  return gone.flatMap(({ block, position }) => {
    const isSame =
      block._type === 'callToAction' &&
      block.label !== undefined &&
      isWithin(block.label, action.text)
    return isSame && block.label
      ? [{ text: block.label, reason: 'button with the same words', position }]
      : []
  })
}

/** Without an invitation in words, the last button near the end is the page's own. */
function fromButton(post: Post): Post {
  const at = post.body.findLastIndex(
    ({ block }, index) => block._type === 'callToAction' && index >= post.body.length - 6,
  )
  const block = post.body[at]?.block
  if (block?._type !== 'callToAction' || block.purpose === 'read') return post
  return { ...post, body: replaced(post.body, at, at + 1), callToAction: block }
}

function isInvitation(passage: Passage): boolean {
  const block = paragraphOf(passage)
  const text = textOf(passage)
  if (!block || isListItem(block) || medical.test(text) || termsOf(passage).length > 0) return false
  const invites = linksOf(block).some((link) => invitingLink.test(linkedText(block, link._key)))
  return (
    booking.test(text) ||
    contacting.test(text) ||
    invites ||
    (calling.test(text) && telephone.test(text))
  )
}

/** Keeps the words; label, address and number only where the words or their links give them. */
function readInvitation(passage: Passage): CallToAction | undefined {
  const block = paragraphOf(passage)
  if (!block) return undefined
  const text = spanText(block)
  const links = linksOf(block)
  const pages = links.filter((link) => !link.href.startsWith('tel:'))
  const calls = links.filter((link) => link.href.startsWith('tel:'))
  // Two addresses would not fit: such a paragraph stays in the body.
  if (pages.length > 1 || calls.length > 1) return undefined
  const [linked] = pages
  const label = linked ? linkedText(block, linked._key) : booking.exec(text)?.[0]
  const url = linked?.href ?? /https?:\/\/[^\s)]+[^\s).,;!?]/.exec(text)?.[0]
  const number = calls[0]?.href.slice('tel:'.length) ?? telephone.exec(text)?.[0]
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

function linksOf(block: TextBlock): { _key: string; href: string }[] {
  return block.markDefs.flatMap((mark) =>
    mark._type === 'link' && mark.href ? [{ _key: mark._key, href: mark.href }] : [],
  )
}

function linkedText(block: TextBlock, key: string): string {
  return block.children
    .filter((child) => child.marks.includes(key))
    .map((child) => child.text)
    .join('')
    .trim()
}
