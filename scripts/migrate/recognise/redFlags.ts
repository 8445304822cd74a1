import type { CareLevel } from '@clinical-content/rules'
import { richText } from '../normalise/richText.ts'
import { type CareCard, isListItem, isTextBlock } from '../portableText.ts'
import type { Converted, Note, Passage, Post } from '../types.ts'
import { countedAs, endOfSection, levelOf, paragraphOf, replaced, textOf } from './passages.ts'
import { alarms, isHelpHeading, mostUrgent, statedLevel, tellsToAct } from '../text/urgency.ts'

/**
 * What says when to get help becomes care cards, of the level that their own words or the heading over
 * them give: emergency for 999 or A&E, urgent for red flags, 111 and the same day, otherwise non-urgent.
 * The heading stays above them.
 */
export function redFlags(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const passage = result.body[at]
    if (levelOf(passage) !== undefined && isHelpHeading(textOf(passage))) {
      result = withParts(result, at)
    } else if (paragraphOf(passage) && alarms(textOf(passage))) {
      result = withCards(result, at, endOfGroup(result.body, at))
    }
  }
  return result
}

/** The text under a heading, and under its own sub-headings that say how urgent they are. */
function withParts(post: Post, at: number): Post {
  const level = statedLevel(textOf(post.body[at]))
  let result = post
  let next = at + 1
  for (;;) {
    const end = endOfText(result.body, next)
    const after = result.body.length - end
    result = withCards(result, next, end, level)
    next = result.body.length - after
    if (next >= endOfSection(result.body, at)) return result
    const part = result.body[next]
    // A picture or a table between the texts of a section.
    if (!isTextBlock(part?.block)) next += 1
    else {
      const partEnd = endOfText(result.body, next + 1)
      if (statedLevel(textOf(part)) === undefined || partEnd === next + 1) return result
      const rest = result.body.length - partEnd
      result = withHeadedCard(result, next, partEnd)
      next = result.body.length - rest
    }
  }
}

function endOfText(body: readonly Passage[], start: number): number {
  const stop = body.findIndex(
    (passage, index) =>
      index >= start && (levelOf(passage) !== undefined || !isTextBlock(passage.block)),
  )
  return stop === -1 ? body.length : stop
}

/** `Call 999 now if` as a heading over its list is the card's own heading. */
function withHeadedCard(post: Post, at: number, end: number): Post {
  const [title, ...rest] = post.body.slice(at, end)
  if (!title) return post
  const { text: body, notes } = richText(rest)
  const level = mostUrgent(statedLevel(textOf(title)))
  const card: CareCard = { _type: 'careCard', level, heading: textOf(title), body }
  return {
    ...post,
    body: replaced(post.body, at, end, [{ position: title.position, block: card }]),
    converted: [...post.converted, ...countedAs(title, 'careCard.heading')],
    notes: [...post.notes, ...notes],
  }
}

/** A paragraph with the list it introduces. */
function endOfGroup(body: readonly Passage[], at: number): number {
  let end = at + 1
  const introduces = /(?::|\bif)\s*$/.test(textOf(body[at]))
  if (!introduces && !isListItem(body[at]?.block)) return end
  while (isListItem(body[end]?.block)) end += 1
  return end
}

/** @param level - what the heading over them says, for texts that say nothing themselves */
function withCards(post: Post, start: number, end: number, level?: CareLevel): Post {
  const section = post.body.slice(start, end)
  // A sentence at the head that tells nobody to do anything is no part of a card.
  const acting = section.findIndex(
    (passage) => isListItem(passage.block) || tellsToAct(textOf(passage)),
  )
  // Under "Red flags" a plain sentence is one, too.
  const isAlarming = level === 'urgent' || level === 'emergency'
  const first = acting === -1 && isAlarming && section.length > 0 ? 0 : acting
  if (first === -1) return post
  const cards = joined(groups(section.slice(first), level))
  const converted: Converted[] = cards.flatMap(({ lead }) =>
    lead ? countedAs(lead, 'careCard.heading') : [],
  )
  const passages = cards.map(({ card, position }) => ({ position, block: card }))
  return {
    ...post,
    body: replaced(post.body, start + first, end, passages),
    converted: [...post.converted, ...converted],
    notes: [...post.notes, ...cards.flatMap(({ notes }) => notes)],
  }
}

interface Card {
  readonly card: CareCard
  readonly position: Passage['position']
  readonly lead?: Passage
  readonly notes: readonly Note[]
  /** False for a sentence that only adds to what stands before it. */
  readonly acts: boolean
}

/** `Call 999 if:` with its list is a card of its own; each other paragraph by its own words. */
function groups(section: readonly Passage[], level: CareLevel | undefined): Card[] {
  const cards: Card[] = []
  for (let at = 0; at < section.length;) {
    const end = endOfGroup(section, at)
    cards.push(toCard(section.slice(at, end), level))
    at = end
  }
  return cards
}

function toCard(group: readonly Passage[], above: CareLevel | undefined): Card {
  const [first, ...rest] = group
  const text = group.map((passage) => textOf(passage)).join(' ')
  const position = first?.position ?? { file: '' }
  const isLead =
    first !== undefined && rest.length > 0 && !isListItem(first.block) && isPlain(first)
  const acts = isLead || tellsToAct(text) || isListItem(first?.block)
  const { text: body, notes } = richText(isLead ? rest : group)
  const lead = isLead ? textOf(first) : undefined
  const card: CareCard = {
    _type: 'careCard',
    level: levelOfGroup(group, lead, above),
    ...(lead === undefined ? {} : { heading: lead }),
    body,
  }
  return { position, acts, notes, card, ...(isLead ? { lead: first } : {}) }
}

/**
 * A lead or a paragraph that says how urgent it is decides for itself. A list under a heading, or under a
 * lead that says nothing, is as urgent as the most urgent of both: nothing is played down.
 */
function levelOfGroup(
  group: readonly Passage[],
  lead: string | undefined,
  above: CareLevel | undefined,
): CareLevel {
  const words = group.map((passage) => textOf(passage)).join(' ')
  const isList = isListItem(group[0]?.block)
  const own = isList ? undefined : statedLevel(lead ?? words)
  return own ?? mostUrgent(above, statedLevel(words))
}

/** A card's heading is plain text: one with a link or raised characters stays in the card's body. */
function isPlain({ block }: Passage): boolean {
  if (!isTextBlock(block) || block.markDefs.length > 0) return false
  return block.children.every(
    (child) => !child.marks.some((mark) => mark === 'sup' || mark === 'sub'),
  )
}

/** Neighbours of one level without headings of their own are one card, and so is what only adds to one. */
function joined(cards: readonly Card[]): Card[] {
  const result: Card[] = []
  for (const next of cards) {
    const last = result.at(-1)
    const isSame =
      last?.card.level === next.card.level &&
      next.card.heading === undefined &&
      last.card.heading === undefined
    if (last && (isSame || !next.acts)) {
      const body = [...last.card.body, ...next.card.body]
      const notes = [...last.notes, ...next.notes]
      result[result.length - 1] = { ...last, notes, card: { ...last.card, body } }
    } else result.push(next)
  }
  return result
}
