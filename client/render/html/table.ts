import type { BlockOf, HtmlContext } from './context.ts'
import { type Html, html, safe } from './escape.ts'

/** A table whose header cells say what they head; wide ones scroll inside their own, focusable box. */
export function table(block: BlockOf<'table'>, { labels }: HtmlContext): Html | undefined {
  const rows = (block.rows ?? []).map((row) => row.cells ?? []).filter((cells) => cells.length > 0)
  if (rows.length === 0) return undefined
  const columns = Math.max(...rows.map((cells) => cells.length))
  const padded = rows.map((cells) => Array.from({ length: columns }, (_, at) => cells[at] ?? ''))
  const [first = [], ...rest] = padded
  const head = block.headerRow !== false ? first : undefined
  const body = head ? rest : padded
  return html`<div
    class="cc-table"
    role="region"
    aria-label="${block.caption ?? labels.table}"
    tabindex="0"
  >
    <table>
      ${
        block.caption &&
        html`<caption>
          ${block.caption}
        </caption>`
      }${
        head &&
        html`<thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${lines(cell)}</th>`)}
          </tr>
        </thead>`
      }
      <tbody>
        ${body.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, column) =>
                column === 0 && block.headerColumn
                  ? html`<th scope="row">${lines(cell)}</th>`
                  : html`<td>${lines(cell)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function lines(cell: string): Html[] {
  return cell
    .split('\n')
    .map((line, index) => (index === 0 ? html`${line}` : html`${safe('<br>')}${line}`))
}
