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
export function takeHtmlFootnotes(body: Root, position: SourcePosition): WithoutFootnotes {
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
  return { body: { ...body, children: [...kept, ...asides] }, leftOut }

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
        (node.tagName === 'ol' || node.tagName === 'ul') &&
        !first({ ...node, children }, (item) => item.tagName === 'li')
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
    const target = key && first(body, (found) => attribute(found, 'id') === key)
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

/** The list item or paragraph with the id a mark leads to. */
function targetOf(link: Element, body: Root): Element | undefined {
  const key = keyOf(link)
  const target = first(body, (node) => attribute(node, 'id') === key)
  return isElement(target, 'li', 'p') && !holds(target, link) ? target : undefined
}

function isBacklink(node: Element): boolean {
  if (node.tagName !== 'a' || !attribute(node, 'href')?.startsWith('#')) return false
  return (
    attribute(node, 'role') === 'doc-backlink' ||
    /^[\s↩↑^]*$/u.test(blockText([node]).replaceAll(/[\u{FE0E}\u{FE0F}]/gu, ''))
  )
}
