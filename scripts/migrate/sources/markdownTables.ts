const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
/** What may stand before a table inside a quotation or a list item. */
const prefix = /^(?:\s*>)*\s*/

/**
 * Gives each table of a Markdown text a header as wide as its widest row. GitHub's flavour drops the cells
 * of a row that has more than the header: of `| A | 5 mg | 20 |` that may be the maximum dose.
 */
export function widenTables(content: string): string {
  const lines = content.split('\n')
  let fence: string | undefined
  lines.forEach((line, at) => {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1]
    if (mark && (fence === undefined || fence === mark))
      fence = fence === undefined ? mark : undefined
    const header = lines[at - 1]
    const isDelimiter = line.includes('-') && line.includes('|') && delimiter.test(bare(line))
    if (fence !== undefined || !isDelimiter || header === undefined || !header.includes('|')) return
    const end = endOfTable(lines, at + 1)
    const widest = Math.max(...lines.slice(at + 1, end).map((row) => cellCount(row)), 0)
    const missing = widest - cellCount(header)
    if (missing <= 0 || cellCount(header) !== cellCount(line)) return
    lines[at - 1] = widened(header, missing, '  ')
    lines[at] = widened(line, missing, '---')
  })
  return lines.join('\n')
}

function endOfTable(lines: readonly string[], start: number): number {
  let end = start
  while (bare(lines[end] ?? '').includes('|')) end += 1
  return end
}

function cellCount(row: string): number {
  return bare(row)
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length
}

function widened(row: string, missing: number, cell: string): string {
  const open = row.trimEnd().replace(/(?<!\\)\|$/, '')
  return `${open}${`| ${cell} `.repeat(missing)}|`
}

function bare(line: string): string {
  return line.replace(prefix, '')
}
