import type { ListNumberStyle } from '@clinical-content/rules'
import type { Element } from 'hast'
import { attribute, isElement } from '../hast/hast.ts'
import { isTextBlock, spanText, type Span, type TextBlock } from '../portableText.ts'
import type { ItemNumber, Passage } from '../types.ts'

// HTML Standard, "the ol element".
const styles: Readonly<Record<string, ListNumberStyle>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}
const cssStyles: Readonly<Record<string, ListNumberStyle>> = {
  'lower-latin': 'lower-alpha',
  'upper-latin': 'upper-alpha',
  'lower-alpha': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
}

/** The number of each item of a list, as a browser shows it (HTML Standard, "ordinal value"). */
export function numbersOf(list: Element): ReadonlyMap<Element, ItemNumber> {
  const numbers = new Map<Element, ItemNumber>()
  if (list.tagName !== 'ol') return numbers
  const items = list.children.filter((child): child is Element => isElement(child, 'li'))
  const isReversed = attribute(list, 'reversed') !== undefined
  const css = /list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman))/i.exec(
    attribute(list, 'style') ?? '',
  )?.[1]
  const style = styles[attribute(list, 'type') ?? ''] ?? cssStyles[css?.toLowerCase() ?? '']
  let next = whole(attribute(list, 'start')) ?? (isReversed ? items.length : 1)
  for (const item of items) {
    const value = whole(attribute(item, 'value')) ?? next
    next = value + (isReversed ? -1 : 1)
    numbers.set(item, { value, ...(style === undefined || style === 'decimal' ? {} : { style }) })
  }
  return numbers
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined
}

/** A list that is open while its items are counted. */
interface Open {
  readonly kind: string
  readonly style: string | undefined
  next: number
}

/**
 * A stored list counts 1, 2, 3 from where it begins, and begins anew behind everything that is no item.
 * Where the source shows another number, the item's first word says so: "repeat step 5" must not lead
 * to another step.
 */
export function withNumbers(passages: readonly Passage[]): Passage[] {
  const result: Passage[] = []
  for (let at = 0; at < passages.length;) {
    const stop = passages.findIndex((passage, index) => index >= at && !isItem(passage))
    const end = stop === -1 ? passages.length : stop
    result.push(...numberedRun(passages.slice(at, end)))
    const other = passages[end]
    if (other) result.push(other)
    at = end + 1
  }
  return result
}

/** Items that follow one another, in the lists that the client makes of them. */
function numberedRun(run: readonly Passage[]): Passage[] {
  const lowest = Math.min(...run.map((passage) => levelOf(passage)))
  const open: Open[] = []
  return run.map((passage) => {
    const { number, ...plain } = passage
    const { block } = passage
    if (!isTextBlock(block) || block.listItem === undefined) return plain
    const level = Math.min(levelOf(passage) - lowest, open.length)
    const found = open[level]?.kind === block.listItem ? open[level] : undefined
    const isStyled = number !== undefined && number.style !== found?.style
    const list =
      found && !isStyled ? found : { kind: block.listItem, style: number?.style, next: 1 }
    const isShown = list.next === number?.value && !isStyled
    open.length = level
    open.push(list)
    list.next = (number?.value ?? list.next) + 1
    if (block.listItem !== 'number' || number === undefined || isShown) return plain
    const style = isStyled ? { style: number.style ?? 'decimal' } : {}
    return { ...plain, block: numbered(block, { ...number, ...style }) }
  })
}

function isItem({ block }: Passage): boolean {
  return isTextBlock(block) && block.listItem !== undefined
}

function levelOf({ block }: Passage): number {
  return isTextBlock(block) ? (block.level ?? 1) : 1
}

/** The number on the first word. */
function numbered(block: TextBlock, number: ItemNumber): TextBlock {
  const _key = 'number'
  const text = spanText(block)
  const end = /^\s*\S+/.exec(text)?.[0].length ?? 0
  if (end === 0) return block
  let at = 0
  const children = block.children.flatMap((child): Span[] => {
    const cut = Math.max(0, Math.min(child.text.length, end - at))
    at += child.text.length
    const [first, rest] = [child.text.slice(0, cut), child.text.slice(cut)]
    const marked = { ...child, text: first, marks: [...child.marks, _key] }
    return [...(first === '' ? [] : [marked]), ...(rest === '' ? [] : [{ ...child, text: rest }])]
  })
  return {
    ...block,
    children,
    markDefs: [...block.markDefs, { _type: 'listNumber', _key, ...number }],
  }
}
