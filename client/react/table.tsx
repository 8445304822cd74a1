import type { ReactNode } from 'react'
import { withoutStega } from '../read/stega.ts'
import { inOrder } from './context.tsx'

/** As `render/html/table.ts`: scrolls inside its own box; only one with a caption is a region. */
export function tableElement(content: {
  readonly caption?: string | null | undefined
  readonly label: string
  readonly head: readonly ReactNode[] | undefined
  readonly rows: readonly (readonly ReactNode[])[]
  readonly headerColumn: boolean
}): ReactNode {
  const { caption, head, headerColumn } = content
  const rows = content.rows.map((cells) =>
    cells.map((cell, column) =>
      headerColumn && column === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>,
    ),
  )
  return (
    <div
      className="cc-table"
      role={caption ? 'region' : 'group'}
      aria-label={caption ? withoutStega(caption) : content.label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must scroll it
      tabIndex={0}
    >
      <table>
        {caption && <caption>{caption}</caption>}
        {head && (
          <thead>
            <tr>{inOrder(head.map((cell) => <th scope="col">{cell}</th>))}</tr>
          </thead>
        )}
        <tbody>{inOrder(rows.map((cells) => <tr>{inOrder(cells)}</tr>))}</tbody>
      </table>
    </div>
  )
}
