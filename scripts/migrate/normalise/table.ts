import type { Element, ElementContent } from 'hast'
import { attribute, isElement } from '../hast.ts'
import type { Writer } from './flow.ts'
import { textOf } from './inline.ts'
import { needsReview } from './needsReview.ts'
import { inUnicode } from './scripts.ts'

/** A table used to place things on the page: one cell, or marked as presentation. */
export function isLayoutTable(node: Element): boolean {
  if (attribute(node, 'role') === 'presentation') return true
  return rowsOf(node).flatMap(cellsOf).length <= 1
}

/** A table as rows of cells. One that rows of text cannot hold is kept whole for an editor. */
export function readTable(node: Element, writer: Writer): void {
  const rows = rowsOf(node).filter((row) => cellsOf(row).length > 0)
  const cells = rows.flatMap(cellsOf)
  const fault = cells.map(cellFault).find((found) => found !== undefined)
  if (fault !== undefined) {
    writer.push(needsReview(`A table with ${fault}`, node), node)
    return
  }
  const caption = node.children.find((child): child is Element => isElement(child, 'caption'))
  const first = rows[0]
  const headerRow =
    first !== undefined &&
    (isInHead(node, first) || cellsOf(first).every((cell) => cell.tagName === 'th'))
  const others = headerRow ? rows.slice(1) : rows
  const headerColumn = others.length > 0 && others.every((row) => cellsOf(row)[0]?.tagName === 'th')
  writer.push(
    {
      _type: 'table',
      ...(caption ? { caption: writer.plain(caption.children) } : {}),
      headerRow,
      headerColumn,
      rows: rows.map((row) => ({
        _type: 'tableRow',
        cells: cellsOf(row).map((cell) => readCell(cell, writer)),
      })),
    },
    node,
  )
}

function readCell(cell: Element, writer: Writer): string {
  for (const link of find(cell, 'a')) {
    const href = attribute(link, 'href')
    if (href !== undefined) {
      const to = 'a table cell, which holds text only'
      writer.converted({ what: 'links', count: 1, to, detail: href, lost: true }, link)
    }
  }
  for (const tag of ['sup', 'sub'] as const) {
    const count = find(cell, tag).length
    const what = tag === 'sup' ? 'superscripts' : 'subscripts'
    if (count > 0) writer.converted({ what, count, to: 'table cell, as Unicode characters' }, cell)
  }
  return writer.plain(separated(cell.children).map((child) => withScripts(child)))
}

/** Paragraphs in a cell stand on lines of their own. */
function separated(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at): ElementContent[] => {
    if (!isElement(node, 'p', 'div')) return [node]
    const inner: Element = { ...node, tagName: 'span', children: separated(node.children) }
    const follows = nodes.slice(0, at).some((before) => textOf(before).trim() !== '')
    const line: Element = { type: 'element', tagName: 'br', properties: {}, children: [] }
    return follows ? [line, inner] : [inner]
  })
}

function withScripts(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  const script =
    node.tagName === 'sup' || node.tagName === 'sub'
      ? inUnicode(textOf(node), node.tagName)
      : undefined
  if (script !== undefined) return { type: 'text', value: script }
  return { ...node, children: node.children.map((child) => withScripts(child)) }
}

function cellFault(cell: Element): string | undefined {
  const spans = ['colSpan', 'rowSpan'].some((name) => Number(attribute(cell, name) ?? 1) > 1)
  if (spans) return 'cells that span others'
  if (find(cell, 'table', 'ul', 'ol', 'img', 'iframe', 'video', 'blockquote').length > 0) {
    return 'cells that hold more than words'
  }
  const scripts = [...find(cell, 'sup'), ...find(cell, 'sub')]
  const unwritable = scripts.some(
    (script) => inUnicode(textOf(script), script.tagName === 'sup' ? 'sup' : 'sub') === undefined,
  )
  return unwritable ? 'raised or lowered text that plain text cannot show' : undefined
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return []
    return child.tagName === 'tr' ? [child] : isSection(child) ? rowsOf(child) : []
  })
}

function isSection(node: Element): boolean {
  return ['thead', 'tbody', 'tfoot'].includes(node.tagName)
}

function isInHead(table: Element, row: Element): boolean {
  return table.children.some((child) => isElement(child, 'thead') && child.children.includes(row))
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th'))
}

function find(node: Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) =>
    isElement(child)
      ? [...(names.includes(child.tagName) ? [child] : []), ...find(child, ...names)]
      : [],
  )
}
