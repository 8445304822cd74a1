import type { Element, ElementContent } from 'hast'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import {
  type BodyBlock,
  isListItem,
  isParagraph,
  isTextBlock,
  spanText,
  type TextBlock,
} from '../portableText.ts'
import { alarms, mostUrgent, statedLevel } from '../text/urgency.ts'
import { readAddress } from './address.ts'
import { richText } from './richText.ts'
import { joined, oneBlock, type Reading, type Surroundings, told } from './reading.ts'
import { containsBlock, isInlineRun } from '../hast/elements.ts'

/** A blockquote and who said it: by `<cite>`, `<footer>`, or a last line that begins with a dash. */
export function readQuote(node: Element, around: Surroundings): Reading {
  const source = findSource(node)
  const rest = source ? without(node, source) : node
  // Decided before anything is read: reading a box twice at every depth would take for ever.
  if (!rest.children.every((child) => isWords(child))) return around.flow(node.children)
  const words = around.flow(rest.children)
  const blocks = words.blocks.map((passage) => passage.block)
  // Page builders draw boxes as quotations: what such a box holds is read as ordinary text.
  const alert = readAlert(words, node, around)
  if (alert) return alert
  const links = blocks.flatMap((block) => hrefsIn(block))
  // A quotation has one address: the only one in it, or that of who said it.
  const isAddressed =
    attribute(node, 'cite') !== undefined || (source && linkIn(source)) !== undefined
  const hasRoom = links.length === 0 || (links.length === 1 && !isAddressed)
  if (!hasRoom || !blocks.every((block) => isPlainWords(block)) || warns(blocks))
    return around.flow(node.children)
  const lines = blocks.map((block) => spanText(block))
  const dash = source ? undefined : /^[—–―-]\s*(\S.*)$/.exec(lines.at(-1)?.split('\n').at(-1) ?? '')
  const text = lines.join('\n')
  const said = dash ? text.slice(0, text.length - dash[0].length).trimEnd() : text
  if (said.trim() === '') return words
  const attribution = source ? textOf(source).replaceAll(/\s+/g, ' ').trim() : dash?.[1]
  const link = source && linkIn(source)
  const url = readAddress(attribute(node, 'cite') ?? link ?? links[0] ?? '')
  const quote: BodyBlock = {
    _type: 'quote',
    text: said,
    ...(attribution ? { attribution: attribution.replace(/^[—–―-]\s*/, '') } : {}),
    ...(url === undefined ? {} : { url }),
  }
  const items = blocks.filter((block) => isListItem(block)).length
  const position = around.at(node)
  const list = { what: 'listItems' as const, count: items, to: 'quote.text', position }
  return joined([
    told(words.report),
    told({ converted: items === 0 ? [] : [list] }),
    oneBlock(quote, node, around),
  ])
}

/** GitHub's alerts: a quotation that begins with `[!WARNING]`. */
function readAlert(words: Reading, node: Element, around: Surroundings): Reading | undefined {
  const [first, ...others] = words.blocks
  const marker = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i.exec(spanText(first?.block))
  const kind = marker?.[1]
  if (!first || !isTextBlock(first.block) || !marker || kind === undefined) return undefined
  const rest = withoutStart(first.block, marker[0].length)
  const blocks = rest.children.length > 0 ? [{ ...first, block: rest }, ...others] : others
  const { text, notes } = richText(blocks)
  const heading = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  const said = blocks.map(({ block }) => spanText(block))
  const level = said.some((line) => alarms(line)) ? mostUrgent(...said.map(statedLevel)) : undefined
  const box: BodyBlock =
    level === undefined
      ? { _type: 'warningCallout', heading, body: text }
      : { _type: 'careCard', level, heading, body: text }
  return joined([told(words.report), told({ notes }), oneBlock(box, node, around)])
}

function withoutStart(block: TextBlock, length: number): TextBlock {
  let skip = length
  const children = block.children.flatMap((child) => {
    const text = child.text.slice(Math.min(skip, child.text.length))
    skip = Math.max(0, skip - child.text.length)
    return text === '' ? [] : [{ ...child, text }]
  })
  return { ...block, children }
}

function hrefsIn(block: BodyBlock): string[] {
  if (!isTextBlock(block)) return []
  return block.markDefs.flatMap((mark) => (mark._type === 'link' && mark.href ? [mark.href] : []))
}

function isWords(node: ElementContent): boolean {
  if (!isElement(node) || isInlineRun(node)) return true
  if (node.tagName === 'ul' || node.tagName === 'ol')
    return node.children.every((item) => !isElement(item) || !containsBlock(item))
  return node.tagName === 'p' && !containsBlock(node)
}

function isPlainWords(block: BodyBlock): boolean {
  if (!isParagraph(block) && !isListItem(block)) return false
  if (!isTextBlock(block) || block.markDefs.some((mark) => mark._type !== 'link')) return false
  return block.children.every(
    (child) => !child.marks.includes('sup') && !child.marks.includes('sub'),
  )
}

/** Nobody is quoted as saying `Call 999 if …`. */
function warns(blocks: readonly BodyBlock[]): boolean {
  return blocks.some((block) => alarms(spanText(block)))
}

function linkIn(node: Element): string | undefined {
  if (node.tagName === 'a') return attribute(node, 'href')
  for (const child of node.children) {
    const href = isElement(child) ? linkIn(child) : undefined
    if (href !== undefined) return href
  }
  return undefined
}

/** `<cite>` names who said it only at the end; in the middle of a sentence it is a title. */
function findSource(node: Element): Element | undefined {
  const last = node.children.findLast((child) => child.type !== 'text' || child.value.trim() !== '')
  if (last?.type !== 'element') return undefined
  if (['footer', 'cite', 'figcaption'].includes(last.tagName)) return last
  if (last.tagName !== 'p' && last.tagName !== 'div') return undefined
  const inner = last.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return inner.length === 1 && isElement(inner[0], 'cite') ? last : undefined
}

function without(node: Element, gone: Element): Element {
  return { ...node, children: node.children.filter((child) => child !== gone) }
}
