import type { Sql } from './sql.ts'

export interface QuickLook {
  faults: string[]
  /** Tables there was no time for. */
  left: string[]
}

/** Up to this size, in bytes, every index is compared with its table, which takes two seconds there. */
const smallFile = 64 * 1024 * 1024
/** In ms. One table is looked at as a whole, so that it may be a little more. */
const longest = 5000

/** What can be told of a file of `size` bytes in a few seconds: all of a small one. */
export function quickFaults(sql: Sql, size: number): QuickLook {
  if (size <= smallFile) return { faults: integrityOf(sql), left: [] }
  const end = performance.now() + longest
  const look: QuickLook = { faults: [], left: [] }
  for (const table of tables(sql)) {
    if (performance.now() > end) look.left.push(table)
    else look.faults.push(...linesOf(sql, `quick_check("${table}")`))
  }
  return look
}

/** https://sqlite.org/pragma.html#pragma_integrity_check, one line a fault. */
export function integrityOf(sql: Sql): string[] {
  return linesOf(sql, 'integrity_check')
}

function linesOf(sql: Sql, pragma: string): string[] {
  const rows = sql.all(`PRAGMA ${pragma}`)
  return rows.flatMap((row) => Object.values(row).map(String)).filter((line) => line !== 'ok')
}

/** What cannot be made again first: the documents and what happened to them. */
function tables(sql: Sql): string[] {
  return sql
    .all(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       ORDER BY name GLOB 'search_*', name`,
    )
    .map((row) => String(row['name']))
}
