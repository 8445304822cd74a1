import { Fragment, type ReactNode } from 'react'
import { inOrder } from '../../react/context.tsx'
import { tableElement } from '../../react/table.tsx'
import { rowsOf } from './table.ts'
import type { BlockReact } from '../reactBlock.ts'

export const Table: BlockReact<'table'> = (block, { labels }) => {
  const rows = rowsOf(block).map((cells) => cells.map(lines))
  if (rows.length === 0) return null
  const hasHead = block.headerRow !== false
  return tableElement({
    caption: block.caption,
    label: labels.table,
    head: hasHead ? rows[0] : undefined,
    rows: hasHead ? rows.slice(1) : rows,
    headerColumn: block.headerColumn === true,
  })
}

function lines(cell: string): ReactNode {
  const [first = '', ...rest] = cell.split('\n')
  return inOrder([
    first,
    ...rest.map((line) => (
      <Fragment>
        <br />
        {line}
      </Fragment>
    )),
  ])
}
