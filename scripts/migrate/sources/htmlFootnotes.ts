import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { blockText } from '../hast/pieces.ts'
import { attribute, element, isElement, lineOf, text as textNode } from '../hast/hast.ts'
import type { LeftOut, SourcePosition } from '../types.ts'
import { all, first, holds } from '../hast/search.ts'

export interface WithoutFootnotes {
  readonly body: Root
  /** The numbers of the marks and the arrows back. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Raised numbers that lead to a source at the foot of the page become marks of citations, and the
 * sources they lead to are put where citations are read from.
 */
export function takeHtmlFootnotes(page: Root, position: SourcePosition): WithoutFootnotes {
  const body = withNotesLast(page)
  const marks = all(body, isMark).filter((link) => targetOf(link, body) !== undefined)
  if (marks.length === 0) return { body, leftOut: [] }
  const leftOut: LeftOut[] = []
  const notes = new Map<string, Element>()
  for (const mark of marks) {
    const target = targetOf(mark, body)
    const key = keyOf(mark)
    if (target && key !== undefined) notes.set(key, target)
  }
  const kept = rewrite(body.children.flatMap((node) => (node.type === 'doctype' ? [] : [node])))
  const asides = [...notes].map(([key, target]) => {
    const children = withoutBacklinks(target.children)
    const line = lineOf(target)
    return element('aside', children, {
      properties: { dataFootnoteText: key },
      ...(line === undefined ? {} : { line }),
    })
  })
  return { body: inOrder({ ...body, children: [...kept, ...asides] }), leftOut }

  function rewrite(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node]
      if ([...notes.values()].includes(node)) return []
      const inside = marks.filter((mark) => holds(node, mark))
      const isRaised = node.tagName === 'sup' || inside.includes(node)
      if (isRaised && inside.length > 0) {
        leave('number of a footnote', node)
        return inside.map((mark) =>
          element('span', [], { properties: { dataFootnote: keyOf(mark) ?? '' } }),
        )
      }
      const children = rewrite(node.children)
      const isEmptied =
        ['ol', 'ul', 'table', 'div'].includes(node.tagName) &&
        [...notes.values()].some((target) => holds(node, target)) &&
        !first({ ...node, children }, (item) => isElement(item, 'li', 'tr', 'p', 'img'))
      return isEmptied && blockText(children).trim() === '' ? [] : [{ ...node, children }]
    })
  }

  function withoutBacklinks(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node]
      if (isBacklink(node) || leadsToMark(node)) {
        leave('arrow back from a footnote', node)
        return []
      }
      return [{ ...node, children: withoutBacklinks(node.children) }]
    })
  }

  /** `Back to the text`, whatever its words: it leads to where the mark stands. */
  function leadsToMark(node: Element): boolean {
    const key = node.tagName === 'a' ? keyOf(node) : undefined
    const target = key && first(body, (found) => isCalled(found, key))
    if (!target) return false
    return marks.some((mark) => holds(target, mark)) && blockText([target]).length < 20
  }

  function leave(reason: string, node: Element) {
    const text = blockText([node])
    if (text.trim() === '') return
    const line = lineOf(node)
    leftOut.push({ text, reason, position: line === undefined ? position : { ...position, line } })
  }
}

/** Notes that plugins put into the text, at its end; their marks stay where they are. */
function withNotesLast(body: Root): Root {
  const notes = all(body, isNote)
  return notes.length === 0 ? body : { ...body, children: [...without(body.children), ...notes] }

  function without<T extends RootContent>(nodes: readonly T[]): T[] {
    return nodes
      .filter((node) => !isElement(node) || !isNote(node))
      .map((node) => (isElement(node) ? { ...node, children: without(node.children) } : node))
  }
}

/** Sources in the order in which the text refers to them. */
function inOrder(body: Root): Root {
  const marks = all(body, (node) => node.properties['dataFootnote'] !== undefined)
  const order = marks.map((mark) => attribute(mark, 'dataFootnote'))
  const notes = body.children.filter((node): node is Element => isElement(node) && isNote(node))
  const place = (note: Element) => order.indexOf(attribute(note, 'dataFootnoteText'))
  return {
    ...body,
    children: [
      ...body.children.filter((node) => !isElement(node) || !isNote(node)),
      ...notes.toSorted((one, other) => place(one) - place(other)),
    ],
  }
}

function isNote(node: Element): boolean {
  return node.properties['dataFootnoteText'] !== undefined
}

/** The page with blanks around the marks of its footnotes, so that "word¹" is read as a word and a mark. */
export function withSpacedMarks(page: Root): Root {
  const marks = new Set(all(page, isMark).filter((link) => targetOf(link, page) !== undefined))
  if (marks.size === 0) return page
  return { ...page, children: page.children.flatMap((node) => spaced(node)) }

  function spaced<T extends RootContent>(node: T): (T | Text)[] {
    if (!isElement(node)) return [node]
    if (marks.has(node)) return [textNode(' '), node, textNode(' ')]
    return [{ ...node, children: node.children.flatMap((child) => spaced(child)) }]
  }
}

/** `1`, `[1]`, `*`: the text of a link that marks a footnote. */
function isMark(node: Element): boolean {
  return (
    node.tagName === 'a' &&
    keyOf(node) !== undefined &&
    /^\s*(?:\[?\s*(?:\d{1,3}|[a-z]|[*†‡§]+)\s*\]?)\s*$/i.test(blockText([node]))
  )
}

function keyOf(link: Element): string | undefined {
  const href = attribute(link, 'href')
  return href?.startsWith('#') && href.length > 1 ? href.slice(1) : undefined
}

/** The list item or paragraph that a mark leads to, or at whose beginning its target stands. */
function targetOf(link: Element, body: Root): Element | undefined {
  const key = keyOf(link)
  const path = pathTo(body, (node) => isCalled(node, key))
  const found = path.at(-1)
  if (!found || holds(found, link)) return undefined
  if (isElement(found, 'li', 'p')) return found
  // Word puts a note of several paragraphs into a box of its own.
  const box = path.findLast((node) =>
    /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(attribute(node, 'id') ?? ''),
  )
  const around = box ?? path.findLast((node) => isElement(node, 'li', 'p', 'tr'))
  if (!around || holds(around, link)) return undefined
  return around === found || box !== undefined || startsWith(around, found) ? around : undefined
}

function isCalled(node: Element, key: string | undefined): boolean {
  return attribute(node, 'id') === key || (node.tagName === 'a' && attribute(node, 'name') === key)
}

/** The elements around the first that passes, outermost first, and itself. */
function pathTo(node: Root | Element, test: (node: Element) => boolean): Element[] {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (test(child)) return [child]
    const inner = pathTo(child, test)
    if (inner.length > 0) return [child, ...inner]
  }
  return []
}

function startsWith(around: Element, found: Element): boolean {
  for (const child of around.children) {
    if (child === found) return true
    if (isElement(child)) {
      if (holds(child, found)) return startsWith(child, found)
      if (blockText([child]).trim() !== '') return false
    } else if (child.type === 'text' && child.value.trim() !== '') return false
  }
  return false
}

function isBacklink(node: Element): boolean {
  if (node.tagName !== 'a' || !attribute(node, 'href')?.startsWith('#')) return false
  return (
    attribute(node, 'role') === 'doc-backlink' ||
    /^[\s↩↑^]*$/u.test(blockText([node]).replaceAll(/[\u{FE0E}\u{FE0F}]/gu, ''))
  )
}
