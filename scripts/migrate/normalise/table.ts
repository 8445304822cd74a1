import type { Element } from 'hast'
import { attribute, isElement, textOf } from '../hast/hast.ts'
import type { BodyBlock } from '../portableText.ts'
import {
  joined,
  joinedReports,
  oneBlock,
  type Reading,
  type Surroundings,
  told,
} from './reading.ts'
import { needsReview } from './needsReview.ts'
import { inUnicode } from './scripts.ts'

/** A table used to place things on the page: one cell, or marked as presentation. */
export function isLayoutTable(node: Element): boolean {
  if (attribute(node, 'role') === 'presentation') return true
  return rowsOf(node).flatMap(cellsOf).length <= 1
}

/** A table as rows of cells. One that rows of text cannot hold is kept whole for an editor. */
export function readTable(node: Element, around: Surroundings): Reading {
  const rows = rowsOf(node).filter((row) => cellsOf(row).length > 0)
  const cells = rows.flatMap(cellsOf)
  const fault = cells.map(cellFault).find((found) => found !== undefined)
  if (fault !== undefined) return oneBlock(needsReview(`A table with ${fault}`, node), node, around)
  const title = node.children.find((child): child is Element => isElement(child, 'caption'))
  const caption = title && around.plain(title.children)
  const first = rows[0]
  const headerRow =
    first !== undefined &&
    (isInHead(node, first) || cellsOf(first).every((cell) => cell.tagName === 'th'))
  const others = headerRow ? rows.slice(1) : rows
  const headerColumn = others.length > 0 && others.every((row) => cellsOf(row)[0]?.tagName === 'th')
  const read = rows.map((row) =>
    cellsOf(row).map((cell) => around.plain(cell.children, 'table cell')),
  )
  const table: BodyBlock = {
    _type: 'table',
    ...(caption ? { caption: caption.text } : {}),
    headerRow,
    headerColumn,
    rows: read.map((row) => ({ _type: 'tableRow', cells: row.map((cell) => cell.text) })),
  }
  const reports = [...(caption ? [caption] : []), ...read.flat()].map((part) => part.report)
  return joined([told(joinedReports(reports)), oneBlock(table, node, around)])
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
