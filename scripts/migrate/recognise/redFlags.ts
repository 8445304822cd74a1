import { type CareCard, isListItem, isTextBlock, type TextBlock } from '../portableText.ts'
import type { Passage, Post } from '../types.ts'
import { countedAs, endOfSection, levelOf, paragraphOf, replaced, textOf } from './passages.ts'

const heading =
  /\bwhen (?:to|should (?:i|you)|do i need to) (?:see|seek|get|call|ask|worry|contact|speak|visit|consult)\b|\bred flags?\b|\bwarning signs?\b|\bget (?:medical )?help\b|\b(?:in an )?emergenc(?:y|ies)\b|\bseek (?:medical|urgent)\b/i
const emergency =
  /\b(?:999|911|112)\b|\bA\s?(?:&|and)\s?E\b|\baccident and emergency\b|\bemergency\b|\bambulance\b/i
const urgent =
  /\burgent(?:ly)?\b|\bred flags?\b|\bimmediate(?:ly)?\b|\bstraight ?away\b|\bsame day\b|\bright away\b|\b(?:NHS\s+)?111\b|\bas soon as possible\b|\bwithout delay\b/i
/** Strong enough to make a card of a paragraph under any heading. */
const alarm =
  /\bred flags?\b|\b(?:call|ring|dial|phone) (?:999|911|112)\b|\bgo (?:straight )?to (?:A\s?(?:&|and)\s?E|hospital|the emergency)|\b(?:seek|get|needs?|requires?) (?:urgent|immediate|emergency)(?: medical)? (?:help|attention|advice|care|assessment)\b/i

/**
 * What says when to get help becomes care cards: emergency where the words send people to 999 or A&E,
 * urgent for red flags and the same day, otherwise non-urgent. The heading stays above them.
 */
export function redFlags(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const passage = result.body[at]
    if (levelOf(passage) !== undefined && heading.test(textOf(passage))) {
      result = cardSection(result, at + 1, endOfText(result.body, at))
    } else if (paragraphOf(passage) && alarm.test(textOf(passage))) {
      result = cardSection(result, at, endOfGroup(result.body, at))
    }
  }
  return result
}

/** The text right under a heading, up to the next heading or block of another kind. */
function endOfText(body: readonly Passage[], at: number): number {
  const section = endOfSection(body, at)
  const stop = body.findIndex(
    (passage, place) =>
      place > at && (levelOf(passage) !== undefined || !isTextBlock(passage.block)),
  )
  return stop === -1 ? section : Math.min(stop, section)
}

/** A paragraph with the list it introduces. */
function endOfGroup(body: readonly Passage[], at: number): number {
  let end = at + 1
  if (!/:\s*$/.test(textOf(body[at]))) return end
  while (isListItem(body[end]?.block)) end += 1
  return end
}

function cardSection(post: Post, start: number, end: number): Post {
  const section = post.body.slice(start, end)
  if (section.length === 0) return post
  const cards = joined(groups(section))
  const converted = cards.flatMap(({ lead }) => (lead ? countedAs(lead, 'careCard.heading') : []))
  return {
    ...post,
    body: replaced(
      post.body,
      start,
      end,
      cards.map(({ card, place }) => ({ place, block: card })),
    ),
    converted: [...post.converted, ...converted],
  }
}

interface Card {
  readonly card: CareCard
  readonly place: Passage['place']
  readonly lead?: Passage
}

/** `Call 999 if:` with its list is a card of its own; each other paragraph by its own words. */
function groups(section: readonly Passage[]): Card[] {
  const cards: Card[] = []
  for (let at = 0; at < section.length;) {
    const passage = section[at]
    if (!passage) break
    const end = isListItem(passage.block) ? endOfList(section, at) : endOfGroup(section, at)
    cards.push(toCard(section.slice(at, end)))
    at = end
  }
  return cards
}

function endOfList(section: readonly Passage[], at: number): number {
  let end = at
  while (isListItem(section[end]?.block)) end += 1
  return Math.max(end, at + 1)
}

function toCard(group: readonly Passage[]): Card {
  const [first, ...rest] = group
  const text = group.map((passage) => textOf(passage)).join(' ')
  const blocks = group.flatMap(({ block }): TextBlock[] => (isTextBlock(block) ? [block] : []))
  const place = first?.place ?? { file: '' }
  const isLead =
    first !== undefined && rest.length > 0 && !isListItem(first.block) && !hasLinks(first)
  if (!isLead) return { place, card: { _type: 'careCard', level: levelFor(text), body: blocks } }
  const lead = textOf(first)
  return {
    place,
    lead: first,
    card: { _type: 'careCard', level: levelFor(lead, text), heading: lead, body: blocks.slice(1) },
  }
}

function hasLinks(passage: Passage): boolean {
  return (
    passage.block._type === 'block' &&
    (passage.block.markDefs.length > 0 ||
      passage.block.children.some(
        (child) => child.marks.includes('sup') || child.marks.includes('sub'),
      ))
  )
}

function levelFor(...texts: readonly string[]): CareCard['level'] {
  for (const text of texts) {
    if (emergency.test(text)) return 'emergency'
    if (urgent.test(text)) return 'urgent'
  }
  return 'non-urgent'
}

/** Neighbours of one level without headings of their own are one card. */
function joined(cards: readonly Card[]): Card[] {
  const result: Card[] = []
  for (const next of cards) {
    const last = result.at(-1)
    const fits =
      last &&
      last.card.level === next.card.level &&
      next.card.heading === undefined &&
      last.card.heading === undefined
    if (fits) {
      result[result.length - 1] = {
        ...last,
        card: { ...last.card, body: [...last.card.body, ...next.card.body] },
      }
    } else result.push(next)
  }
  return result
}
