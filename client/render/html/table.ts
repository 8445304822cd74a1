import type { BlockOf, HtmlContext } from './context.ts'
import { type Html, type Interpolation, markup, safe } from './escape.ts'

/** A table whose header cells say what they head. */
export function table(block: BlockOf<'table'>, { labels }: HtmlContext): Html | undefined {
  const rows = (block.rows ?? []).map((row) => row.cells ?? []).filter((cells) => cells.length > 0)
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  if (columns === 0) return undefined
  const padded = rows.map((cells) =>
    Array.from({ length: columns }, (_, column) => lines(cells[column] ?? '')),
  )
  return tableElement({
    caption: block.caption,
    label: block.caption ?? labels.table,
    // Old documents say nothing about it; a first row of headings is by far the commonest.
    head: block.headerRow === false ? undefined : padded[0],
    rows: block.headerRow === false ? padded : padded.slice(1),
    headerColumn: block.headerColumn === true,
  })
}

/** Wide tables scroll inside their own box, which is focusable so that the keyboard can scroll it. */
export function tableElement(content: {
  readonly caption?: string | null | undefined
  readonly label: string
  readonly head: readonly Interpolation[] | undefined
  readonly rows: readonly (readonly Interpolation[])[]
  readonly headerColumn: boolean
}): Html {
  const { caption, head, headerColumn } = content
  const headings = head?.map((cell) => markup`<th scope="col">${cell}</th>`)
  const rows = content.rows.map((cells) =>
    cells.map((cell, column) =>
      headerColumn && column === 0
        ? markup`<th scope="row">${cell}</th>`
        : markup`<td>${cell}</td>`,
    ),
  )
  return markup`
    <div class="cc-table" role="region" aria-label="${content.label}" tabindex="0">
      <table>
        ${caption && markup`<caption>${caption}</caption>`}
        ${headings && markup`<thead><tr>${headings}</tr></thead>`}
        <tbody>${rows.map((cells) => markup`<tr>${cells}</tr>`)}</tbody>
      </table>
    </div>`
}

function lines(cell: string): Html {
  const [first = '', ...rest] = cell.split('\n')
  return markup`${first}${rest.map((line) => markup`${safe('<br>')}${line}`)}`
}
