import type { Element, ElementContent } from 'hast'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import { type BodyBlock, isParagraph, plainText } from '../portableText.ts'
import { alarms } from '../text/urgency.ts'
import { readAddress } from './address.ts'
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
  if (!blocks.every((block) => isPlainWords(block)) || warns(blocks))
    return around.flow(node.children)
  const lines = blocks.map((block) => plainText(block))
  const dash = source ? undefined : /^[—–―-]\s*(\S.*)$/.exec(lines.at(-1)?.split('\n').at(-1) ?? '')
  const text = lines.join('\n')
  const said = dash ? text.slice(0, text.length - dash[0].length).trimEnd() : text
  if (said.trim() === '') return words
  const attribution = source ? textOf(source).replaceAll(/\s+/g, ' ').trim() : dash?.[1]
  const link = source && linkIn(source)
  const url = readAddress(attribute(node, 'cite') ?? link ?? '')
  const quote: BodyBlock = {
    _type: 'quote',
    text: said,
    ...(attribution ? { attribution: attribution.replace(/^[—–―-]\s*/, '') } : {}),
    ...(url === undefined ? {} : { url }),
  }
  return joined([told(words.report), oneBlock(quote, node, around)])
}

function isWords(node: ElementContent): boolean {
  if (!isElement(node) || isInlineRun(node)) return true
  return node.tagName === 'p' && !containsBlock(node)
}

function isPlainWords(block: BodyBlock): boolean {
  if (!isParagraph(block) || block.markDefs.length > 0) return false
  return block.children.every(
    (child) => !child.marks.includes('sup') && !child.marks.includes('sub'),
  )
}

/** Nobody is quoted as saying `Call 999 if …`. */
function warns(blocks: readonly BodyBlock[]): boolean {
  return blocks.some((block) => alarms(plainText(block)))
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
