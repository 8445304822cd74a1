import type { Element, ElementContent } from 'hast'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import { isInlineTag, isSilentTag } from '../hast/tags.ts'
import type { MarkDef, Span } from '../portableText.ts'
import { citationKey } from './citation.ts'
import { decoratorsOf } from './decorators.ts'
import type { Converted } from '../types.ts'
import { readAddress } from './address.ts'
import type { Surroundings } from './reading.ts'

/** Spans and the definitions their marks point to. */
export interface InlineContent {
  readonly spans: Span[]
  readonly markDefs: MarkDef[]
  /** Links that became none, and why. */
  readonly converted: readonly Converted[]
  /** The first id met on the way, which other pages may link to. */
  readonly anchor?: string
}

/**
 * Turns phrasing content into spans: white space as a browser shows it, `<br>` as a line break,
 * bold by tag or by style, superscript and subscript kept, unsafe addresses taken off their links.
 */
export function toInline(
  nodes: readonly ElementContent[],
  at: Surroundings['at'],
  outer: readonly string[] = [],
): InlineContent {
  const raw: Span[] = []
  const markDefs: MarkDef[] = []
  const converted: Converted[] = []
  let anchor: string | undefined
  let isNewLine = false
  visit(nodes, outer, false)
  return { spans: tidy(raw), markDefs, converted, ...(anchor === undefined ? {} : { anchor }) }

  function visit(children: readonly ElementContent[], marks: readonly string[], pre: boolean) {
    for (const node of children) {
      if (node.type === 'text') say(pre ? node.value : collapse(node.value), marks)
      else if (isElement(node)) visitElement(node, marks, pre)
    }
  }

  function visitElement(node: Element, marks: readonly string[], pre: boolean) {
    if (node.tagName === 'br') say('\n', marks)
    else if (node.tagName === 'wbr' || isInvisible(node)) return
    else {
      noteAnchor(node)
      const added = [...marks, ...annotate(node), ...decoratorsOf(node)]
      const quoted = node.tagName === 'q'
      const breaks = !isInlineTag(node.tagName)
      if (breaks) isNewLine = true
      if (quoted) say('“', added)
      visit(node.children, [...new Set(added)], pre || node.tagName === 'pre')
      if (quoted) say('”', added)
      if (breaks) isNewLine = true
    }
  }

  /** Adds text; a box around it begins a line of its own. */
  function say(text: string, marks: readonly string[]) {
    const isBlank = text.trim() === ''
    const lastText = raw.findLast((span) => span.text !== '')?.text ?? '\n'
    if (isNewLine && !isBlank && !lastText.endsWith('\n'))
      raw.push({ _type: 'span', text: '\n', marks: [] })
    if (!isBlank) isNewLine = false
    raw.push({ _type: 'span', text, marks })
  }

  function noteAnchor(node: Element) {
    const id = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : undefined)
    anchor ??= id
  }

  function annotate(node: Element): string[] {
    const footnote = attribute(node, 'dataFootnote')
    if (footnote !== undefined) return citeBefore(footnote)
    const definition = node.tagName === 'abbr' ? attribute(node, 'title') : undefined
    if (definition?.trim() && textOf(node).trim() !== '')
      return [define({ _type: 'term', definition })]
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
    if (href === undefined) return []
    const address = readAddress(href)
    if (address === undefined) unlink(href, 'unsafe or empty address, removed', node)
    else if (textOf(node).trim() === '') unlink(href, 'link without text, dropped', node)
    else return [define({ _type: 'link', href: address })]
    return []
  }

  function unlink(detail: string, to: string, node: Element) {
    converted.push({ what: 'links', count: 1, to, detail, position: at(node) })
  }

  /** A footnote's mark is put on the word before it: the renderer shows the number after that word. */
  function citeBefore(citation: string): string[] {
    const mark = define({ _type: 'citationMark', citation: citationKey(citation) })
    const last = raw.findLastIndex((span) => span.text.trim() !== '')
    const before = raw[last]
    if (!before) return []
    const start = before.text.trimEnd().lastIndexOf(' ') + 1
    const [head, word] = [before.text.slice(0, start), before.text.slice(start)]
    raw.splice(
      last,
      1,
      { ...before, text: head },
      { ...before, text: word, marks: [...before.marks, mark] },
    )
    return []
  }

  function define(definition: DistributiveOmit<MarkDef, '_key'>): string {
    const _key = `m${markDefs.length}`
    markDefs.push({ ...definition, _key })
    return _key
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** White space as a browser collapses it; a no-break space is a character. */
function collapse(value: string): string {
  return value.replaceAll(/[ \t\n\r\f]+/g, ' ')
}

function isInvisible(node: Element): boolean {
  return isSilentTag(node.tagName) || node.tagName === 'noscript' || node.tagName === 'svg'
}

const blank = /[\s\u00A0\u200B\u2060\uFEFF]/u

/** Joins spans with equal marks, drops doubled spaces between spans, trims both ends. */
function tidy(raw: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const next of raw) {
    const last = spans.at(-1)
    const text = /[ \n]$/.test(last?.text ?? '') ? next.text.replace(/^ +/, '') : next.text
    if (text === '') continue
    if (last && sameMarks(last, next)) spans[spans.length - 1] = { ...last, text: last.text + text }
    else spans.push({ ...next, text })
  }
  const lined = spans.map((span) => ({ ...span, text: span.text.replaceAll(/ *\n */g, '\n') }))
  return trimEnds(lined)
}

function sameMarks(one: Span, other: Span): boolean {
  return one.marks.length === other.marks.length && one.marks.every((m) => other.marks.includes(m))
}

function trimEnds(spans: Span[]): Span[] {
  for (let first = spans[0]; first; first = spans[0]) {
    const text = trimmed(first.text, 'start')
    if (text !== '') {
      spans[0] = { ...first, text }
      break
    }
    spans.shift()
  }
  for (let last = spans.at(-1); last; last = spans.at(-1)) {
    const text = trimmed(last.text, 'end')
    if (text !== '') {
      spans[spans.length - 1] = { ...last, text }
      break
    }
    spans.pop()
  }
  return spans
}

/** A regular expression for the end of a text takes time by the square of its blanks. */
function trimmed(text: string, side: 'start' | 'end'): string {
  let [start, end] = [0, text.length]
  if (side === 'start') while (start < end && blank.test(text.charAt(start))) start += 1
  else while (end > start && blank.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
