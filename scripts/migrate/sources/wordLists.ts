import type { Element, ElementContent } from 'hast'
import { classesOf } from '../hast/elements.ts'
import { attribute, element, isElement, lineOf, textOf } from '../hast/hast.ts'

/** An item as Word writes it: a paragraph that begins with its own bullet or number. */
interface Item {
  readonly level: number
  /** The list it belongs to, as Word counts them. */
  readonly list: string
  /** The number before it; a bullet has none. */
  readonly number?: { readonly value: number; readonly type: '1' | 'a' | 'A' | 'i' | 'I' }
  readonly line: number | undefined
  readonly children: ElementContent[]
}

/** Paragraphs that Word styled as list items, as the lists they are; their levels are Word's. */
export function withWordLists(nodes: readonly ElementContent[]): ElementContent[] {
  if (!nodes.some((node) => isItem(node))) return [...nodes]
  const result: ElementContent[] = []
  let run: Item[] = []
  const close = () => {
    if (run.length > 0) result.push(...listsOf(run))
    run = []
  }
  for (const node of nodes) {
    const item = isItem(node) ? readItem(node) : undefined
    const isBetween = node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
    if (item) run.push(item)
    else if (!isBetween || run.length === 0) {
      close()
      result.push(node)
    }
  }
  close()
  return result
}

function isItem(node: ElementContent): node is Element {
  if (!isElement(node, 'p')) return false
  const isStyled = classesOf(node).some((name) => /^MsoListParagraph/i.test(name))
  return isStyled || /\bmso-list\s*:\s*l\d/i.test(attribute(node, 'style') ?? '')
}

/** `undefined` for a paragraph of that style that shows no mark: it goes on with the item before. */
function readItem(node: Element): Item | undefined {
  const style = /\bmso-list\s*:\s*(l\d+)\s+level(\d)(?:\s+(lfo\d+))?/i.exec(
    attribute(node, 'style') ?? '',
  )
  const marked = withoutMark(node.children)
  if (marked === undefined) return undefined
  const number = readNumber(marked.mark)
  return {
    level: Number(style?.[2] ?? 1),
    list: `${style?.[1] ?? ''} ${style?.[3] ?? ''} ${number ? 'number' : 'bullet'}`,
    ...(number ? { number } : {}),
    line: lineOf(node),
    children: marked.rest,
  }
}

const mark = /^\s*([·•▪§○●■□–-]|o(?=\s{2})|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?:\s+|$)/i

/** Word keeps the mark in a span of its own; where styles were taken out it begins the text. */
function withoutMark(
  nodes: readonly ElementContent[],
): { mark: string; rest: ElementContent[] } | undefined {
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')) continue
    if (node.type === 'text') {
      const found = mark.exec(node.value)
      if (!found?.[1]) return undefined
      const rest = { ...node, value: node.value.slice(found[0].length) }
      return { mark: found[1], rest: [...nodes.slice(0, at), rest, ...nodes.slice(at + 1)] }
    }
    if (!isElement(node)) return undefined
    const words = textOf(node).trim()
    const isMark =
      /mso-list\s*:\s*ignore/i.test(attribute(node, 'style') ?? '') ||
      (node.tagName === 'span' && mark.exec(`${words} `)?.[0].trim() === words)
    if (isMark) return { mark: words, rest: [...nodes.slice(0, at), ...nodes.slice(at + 1)] }
    const inner = withoutMark(node.children)
    return (
      inner && {
        mark: inner.mark,
        rest: [...nodes.slice(0, at), { ...node, children: inner.rest }, ...nodes.slice(at + 1)],
      }
    )
  }
  return undefined
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function readNumber(written: string): Item['number'] {
  const words = written.replaceAll(/[().]/g, '').trim()
  if (/^\d+$/.test(words)) return { value: Number(words), type: '1' }
  const lower = words.toLowerCase()
  if (!/^[a-z]+$/.test(lower) || written === words) return undefined
  const isUpper = words !== lower
  const roman = romans.indexOf(lower) + 1
  // A lone `i.` begins Roman numbers; nobody's list begins with its ninth letter.
  if (roman > 0 && (lower.length > 1 || lower === 'i'))
    return { value: roman, type: isUpper ? 'I' : 'i' }
  return { value: lower.charCodeAt(0) - 96, type: isUpper ? 'A' : 'a' }
}

/** Lists in lists, by level; another list of Word's at the same level is a list of its own. */
function listsOf(items: readonly Item[]): Element[] {
  const lists: Element[] = []
  for (let at = 0; at < items.length;) {
    const first = items[at]
    if (!first) break
    const stop = items.findIndex(
      (item, index) =>
        index > at &&
        (item.level < first.level || (item.level === first.level && item.list !== first.list)),
    )
    const end = stop === -1 ? items.length : stop
    lists.push(listOf(items.slice(at, end), first))
    at = end
  }
  return lists
}

function listOf(items: readonly Item[], first: Item): Element {
  const entries: Element[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (!item) break
    const next = items.findIndex((other, index) => index > at && other.level <= first.level)
    const end = next === -1 ? items.length : next
    const inner = listsOf(items.slice(at + 1, end))
    const properties = item.number ? { value: item.number.value } : {}
    const line = item.line === undefined ? {} : { line: item.line }
    entries.push(element('li', [...item.children, ...inner], { properties, ...line }))
    at = end
  }
  const type = first.number?.type
  const properties = type === undefined || type === '1' ? {} : { type }
  return element(first.number ? 'ol' : 'ul', entries, {
    properties,
    ...(first.line === undefined ? {} : { line: first.line }),
  })
}
