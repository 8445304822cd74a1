import { withoutStega } from '../../read/stega.ts'
import { type Html, type Interpolation, markup } from './escape.ts'

/**
 * Wide tables scroll inside their own box, which is focusable so that the keyboard can scroll it.
 * Only one with a caption is a region: landmarks of one page must not share a name.
 */
export function tableElement(content: {
  readonly caption?: string | null | undefined
  /** What it is called where it has no caption. */
  readonly label: string
  readonly head: readonly Interpolation[] | undefined
  readonly rows: readonly (readonly Interpolation[])[]
  readonly headerColumn: boolean
}): Html {
  const { caption, head, headerColumn } = content
  const name = caption ? withoutStega(caption) : content.label
  const headings = head?.map((cell) => markup`<th scope="col">${cell}</th>`)
  const rows = content.rows.map((cells) =>
    cells.map((cell, column) =>
      headerColumn && column === 0
        ? markup`<th scope="row">${cell}</th>`
        : markup`<td>${cell}</td>`,
    ),
  )
  return markup`
    <div class="cc-table" role="${caption ? 'region' : 'group'}" aria-label="${name}" tabindex="0">
      <table>
        ${caption && markup`<caption>${caption}</caption>`}
        ${headings && markup`<thead><tr>${headings}</tr></thead>`}
        <tbody>${rows.map((cells) => markup`<tr>${cells}</tr>`)}</tbody>
      </table>
    </div>`
}
