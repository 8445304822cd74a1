import type { CareLevel } from '@clinical-content/rules'
import type { Element } from 'hast'
import { classesOf } from '../hast/elements.ts'
import { isElement, textOf, withoutElement } from '../hast/hast.ts'
import { first } from '../hast/search.ts'
import { type BodyBlock, isTextBlock, type RichTextBlock } from '../portableText.ts'
import { mostUrgent, statedLevel } from '../text/urgency.ts'
import type { Passage } from '../types.ts'
import { joined, nothing, oneBlock, type Reading, type Surroundings, told } from './reading.ts'
import { richText } from './richText.ts'

// NHS design system, care cards, older and newer: `nhsuk-care-card--urgent`, `nhsuk-card--care--immediate`.
const care = /^(?:[a-z]+-)?(?:care-card|card--care)(?:--(non-urgent|urgent|immediate|emergency))?$/
const callout = /^(?:[a-z]+-)?warning-callout$/

const levels: Readonly<Record<string, CareLevel>> = {
  'non-urgent': 'non-urgent',
  urgent: 'urgent',
  immediate: 'emergency',
  emergency: 'emergency',
}

/** A box that the page itself marks as a care card or a warning. */
export function isCard(node: Element): boolean {
  return classesOf(node).some((name) => care.test(name) || callout.test(name))
}

/**
 * A care card of the level its class states, or else its words. What no card can hold, such as a picture,
 * stands between two cards of the same level.
 */
export function readCard(node: Element, around: Surroundings): Reading {
  const heading = first(node, (inner) => /^h[1-6]$/.test(inner.tagName))
  const hidden = heading && first(heading, isHidden)
  const title =
    heading &&
    around.plain(hidden ? withoutElement(heading.children, hidden) : [...heading.children])
  const content = around.flow(heading ? withoutElement(node.children, heading) : node.children)
  const position = around.at(heading ?? node)
  const cards = groups(content.blocks).map((group, at) => {
    if (!isTextBlock(group[0]?.block)) return { ...nothing, blocks: group }
    const { text, notes } = richText(group)
    const block = cardOf(node, at === 0 ? title?.text : undefined, text, textOf(node))
    return joined([told({ notes }), oneBlock(block, node, around)])
  })
  const isHeaded = cards.length > 0 && isTextBlock(content.blocks[0]?.block)
  const about = heading
    ? told({
        converted: isHeaded
          ? [{ what: 'headings', count: 1, to: 'careCard.heading', position }]
          : [],
        leftOut: hidden
          ? [
              {
                text: textOf(hidden),
                reason: 'level of a care card, in words',
                position,
                became: ['careCard.level'],
              },
            ]
          : [],
      })
    : nothing
  const alone =
    heading && !isHeaded
      ? around.flow([
          hidden ? { ...heading, children: withoutElement(heading.children, hidden) } : heading,
        ])
      : nothing
  return joined([
    title && isHeaded ? told(title.report) : nothing,
    about,
    alone,
    told(content.report),
    ...cards,
  ])
}

function cardOf(
  node: Element,
  title: string | undefined,
  body: readonly RichTextBlock[],
  words: string,
): BodyBlock {
  const names = classesOf(node)
  const heading = title === undefined || title === '' ? {} : { heading: title }
  if (names.some((name) => callout.test(name))) return { _type: 'warningCallout', ...heading, body }
  const modifier = names.map((name) => care.exec(name)?.[1]).find((found) => found)
  const level =
    modifier === undefined
      ? (statedLevel(title ?? '') ?? mostUrgent(statedLevel(words)))
      : levels[modifier]
  return { _type: 'careCard', level: level ?? 'urgent', ...heading, body }
}

/** Runs of text, and each of what is no text on its own. */
function groups(passages: readonly Passage[]): Passage[][] {
  const all: Passage[][] = []
  for (const passage of passages) {
    const last = all.at(-1)
    const isText = isTextBlock(passage.block)
    if (last && isText && isTextBlock(last[0]?.block)) last.push(passage)
    else all.push([passage])
  }
  return all
}

/** `Immediate action required:`, for those who cannot see the colour of a card; frontends write it themselves. */
function isHidden(node: Element): boolean {
  return (
    isElement(node, 'span') &&
    classesOf(node).some((name) =>
      /visually-hidden|^sr-only$|screen-reader-text|visuallyhidden/.test(name),
    )
  )
}
