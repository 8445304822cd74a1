import { fields, flag, inside, leftOut, listOf, type Place, words } from '../../read/read.ts'
import { type Html, markup, safe } from '../../render/html/escape.ts'
import { tableElement } from '../../render/html/table.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText, ReadBlock } from '../block.ts'

type Table = BlockOf<'table'>

export const readTable: BlockReader<'table'> = fields<Table>({
  caption: words,
  headerRow: flag,
  headerColumn: flag,
  rows: listOf(fields<NonNullable<Table['rows']>[number]>({ cells: readCells })),
})

/** A table whose header cells say what they head. */
export const tableHtml: BlockHtml<'table'> = (block, { labels }) => {
  const rows = rowsOf(block).map((cells) => cells.map(lines))
  if (rows.length === 0) return undefined
  // Old documents say nothing about it; a first row of headings is by far the commonest.
  const hasHead = block.headerRow !== false
  return tableElement({
    caption: block.caption,
    label: labels.table,
    head: hasHead ? rows[0] : undefined,
    rows: hasHead ? rows.slice(1) : rows,
    headerColumn: block.headerColumn === true,
  })
}

export const tableText: BlockText<'table'> = (block, { dialect: { escape, table } }) => [
  table(
    rowsOf(block).map((cells) => cells.map(escape)),
    block.caption ? escape(block.caption) : undefined,
  ),
]

/** A cell that cannot be read stays empty: its neighbours must not move under another heading. */
function readCells(value: unknown, at: Place): string[] | undefined {
  if (!Array.isArray(value)) return leftOut(value, at, 'a list of cells')
  return value.map((cell: unknown, index) => words(cell, inside(at, `[${index}]`)) ?? '')
}

/** All as long as the longest. */
export function rowsOf({ rows }: ReadBlock<'table'>): string[][] {
  const filled = (rows ?? []).map(({ cells }) => cells ?? []).filter((cells) => cells.length > 0)
  const columns = filled.reduce((most, cells) => Math.max(most, cells.length), 0)
  return filled.map((cells) => Array.from({ length: columns }, (_, at) => cells[at] ?? ''))
}

function lines(cell: string): Html {
  const [first = '', ...rest] = cell.split('\n')
  return markup`${first}${rest.map((line) => markup`${safe('<br>')}${line}`)}`
}
