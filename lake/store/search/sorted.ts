import type { OrderKey } from '../../groq/source.ts'
import { fromOf, type Access, type IndexView } from './access.ts'
import { columns, type DocumentTest } from './find.ts'
import { idColumn } from './idAccess.ts'
import type { IndexRow } from './indexRow.ts'
import { isIndexedPath } from './pathRows.ts'
import type { RowVisibility } from './visibility.ts'

interface Found {
  readonly access: Access
  readonly test: DocumentTest
}

interface SortedRow extends IndexRow {
  readonly values: readonly unknown[]
}

/** By more keys than this few are decided. */
const mostKeys = 4

/**
 * The documents that an access gives and a test lets through, sorted by what the index holds of each:
 * in groups of those it cannot tell apart. Of none of them the body is read.
 */
export function sortedGroups(
  view: IndexView,
  visible: RowVisibility,
  { access, test }: Found,
  keys: readonly OrderKey[],
): Iterable<IndexRow[]> {
  const used = usedKeys(keys)
  const joins = used.map((key, i) => valueOf(view, key.path, i))
  const found = view.reader.values(
    `SELECT ${columns}, ${joins.map(({ column }) => column).join(', ')} FROM ${fromOf(access)} ${joins.map(({ join }) => join).join(' ')}
     WHERE ${access.where} AND (${visible.where}) AND (${test.where})`,
    ...joins.flatMap(({ values }) => values),
    ...access.values,
    ...visible.values,
    ...test.values,
  )
  // An access may give a document more than once.
  const rows = new Map<number, SortedRow>()
  for (const [key, baseId, layer, seq, ...values] of found) {
    const row = {
      key: Number(key),
      baseId: String(baseId),
      layer: String(layer),
      seq: Number(seq),
      values,
    }
    rows.set(row.key, row)
  }
  return grouped(
    [...rows.values()].sort((a, b) => compareRows(a, b, used)),
    used,
  )
}

function* grouped(sorted: readonly SortedRow[], used: readonly OrderKey[]): Iterable<IndexRow[]> {
  let group: SortedRow[] = []
  for (const row of sorted) {
    const [first] = group
    if (first && compareRows(first, row, used) !== 0) {
      yield group
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield group
}

/** The first keys that the index has; what decides beyond a long text it does not know. */
function usedKeys(keys: readonly OrderKey[]): OrderKey[] {
  const end = keys.findIndex(({ path }) => path !== '_id' && !isSortable(path))
  return keys.slice(0, Math.min(mostKeys, end < 0 ? keys.length : end))
}

function isSortable(path: string): boolean {
  return !path.includes('[]') && isIndexedPath(path)
}

function valueOf(view: IndexView, path: string, i: number) {
  if (path === '_id') return { column: idColumn(view), join: '', values: [] }
  const pathKey = view.reader.pathKey(path)
  if (pathKey === undefined) return { column: 'NULL', join: '', values: [] }
  return {
    column: `k${i}.value`,
    join: `LEFT JOIN search_path k${i} INDEXED BY search_path_document ON k${i}.document_key = d.document_key AND k${i}.path_key = ?`,
    values: [pathKey],
  }
}

function compareRows(a: SortedRow, b: SortedRow, keys: readonly OrderKey[]): number {
  for (const [i, { descending }] of keys.entries()) {
    const order = compareValues(a.values[i], b.values[i])
    if (order !== 0) return descending ? -order : order
  }
  return 0
}

/** As GROQ sorts (spec, "Total comparison"), of values as the index holds them. */
function compareValues(a: unknown, b: unknown): number {
  const order = typeOrder(a) - typeOrder(b)
  if (order !== 0) return order
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return a instanceof Uint8Array && b instanceof Uint8Array ? (a[0] ?? 0) - (b[0] ?? 0) : 0
}

/** Numbers, texts, booleans, and then whatever has no order: all of that is equal. */
function typeOrder(value: unknown): number {
  if (typeof value === 'number') return 0
  if (typeof value === 'string') return 1
  return value instanceof Uint8Array && (value[0] ?? 0) <= 1 ? 2 : 3
}

/** Whether two values of the index are one. */
export function sameValue(a: unknown, b: unknown): boolean {
  // Blobs are the booleans: one byte.
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && a[0] === b[0])
}
