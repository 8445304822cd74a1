import type { SQLInputValue } from 'node:sqlite'
import type { Condition, OrderKey } from '../../groq/source.ts'
import { fromOf, type IndexView } from './access.ts'
import { rangeTest } from './accessTo.ts'
import { bestAccess, columns, countDocuments, typesOf } from './find.ts'
import { idOrder, idRange } from './idAccess.ts'
import { isIndexedPath, notComparable } from './pathRows.ts'
import { onePerGroup, type IndexRow } from './indexRow.ts'
import type { RowVisibility } from './visibility.ts'

export interface OrderedRows {
  /** Groups of equal value, in order; the documents without a value that has an order are one group. */
  readonly groups: Iterable<IndexRow[]>
  readonly label: string
}

/**
 * The documents that may match, read from the index of the key they are ordered by: worth it when
 * many match and few are wanted. Undefined when sorting the few that match is better, or no index has
 * the key.
 */
export function orderedRows(
  view: IndexView,
  visible: RowVisibility,
  condition: Condition | undefined,
  key: OrderKey,
): OrderedRows | undefined {
  if (key.path === '_id') return orderedById(view, visible, condition, key.descending)
  if (key.path.includes('[]') || !isIndexedPath(key.path)) return undefined
  const pathKey = view.reader.pathKey(key.path)
  if (pathKey === undefined || !matchesMany(view, condition)) return undefined
  const parts = partsOf(condition)
  const scan: Scan = { view, visible, pathKey, types: typesOf(parts) }
  const range = parts.find((part) => part.kind === 'range' && part.path === key.path)
  const rest = () => restOf(scan, parts, key.path)
  return {
    groups: key.descending
      ? concatenate(rest, () => valueGroups(scan, 'DESC', range))
      : concatenate(() => valueGroups(scan, 'ASC', range), rest),
    label: `order(${key.path}${key.descending ? ' desc' : ''})`,
  }
}

/** By `_id`, each in a group of its own: in a perspective only one of an id's layers is seen. */
function orderedById(
  view: IndexView,
  visible: RowVisibility,
  condition: Condition | undefined,
  descending: boolean,
): OrderedRows | undefined {
  if (!matchesMany(view, condition)) return undefined
  const parts = partsOf(condition)
  const types = typesOf(parts)
  const { driver, column, dataset } = idOrder(view)
  const from = fromOf(driver ? { driver } : {})
  const range = parts.find((part) => part.kind === 'range' && part.path === '_id')
  const bounds = idRange(column, range?.kind === 'range' ? range : {})
  const rows = view.reader.iterateRows(
    `SELECT ${columns} FROM ${from} WHERE ${dataset} = ? AND ${bounds.where} AND (${visible.where}) ${typeTest(types)}
     ORDER BY ${column} ${descending ? 'DESC' : 'ASC'}`,
    view.dataset,
    ...bounds.values,
    ...visible.values,
    ...typeValues(types),
  )
  return { groups: onePerGroup(rows), label: `order(_id${descending ? ' desc' : ''})` }
}

interface Scan {
  readonly view: IndexView
  readonly visible: RowVisibility
  readonly pathKey: number
  readonly types: readonly string[]
}

function matchesMany(view: IndexView, condition: Condition | undefined): boolean {
  const { many } = view.reader
  const best = condition && bestAccess(view, condition)
  return (best?.count ?? countDocuments(view, many)) >= many
}

function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return []
  return condition.kind === 'all' ? condition.of : [condition]
}

function* valueGroups(
  { view, visible, pathKey, types }: Scan,
  direction: 'ASC' | 'DESC',
  range: Condition | undefined,
): Iterable<IndexRow[]> {
  const bounds =
    range?.kind === 'range'
      ? rangeTest(range.min, range.max)
      : { where: 'x.value < ?', values: [notComparable] }
  const rows = view.reader.iterateRows(
    `SELECT ${columns}, x.value FROM search_path x CROSS JOIN search_document d ON d.document_key = x.document_key
     WHERE x.dataset = ? AND x.path_key = ? AND ${bounds.where} AND (${visible.where}) ${typeTest(types)}
     ORDER BY x.value ${direction}`,
    view.dataset,
    pathKey,
    ...bounds.values,
    ...visible.values,
    ...typeValues(types),
  )
  let group: IndexRow[] = []
  let value: unknown
  for (const row of rows) {
    if (group.length > 0 && !sameValue(value, row.value)) {
      yield group
      group = []
    }
    value = row.value
    group.push(row)
  }
  if (group.length > 0) yield group
}

/** The documents whose value under the path has no order: missing, null, an array or an object. */
function* restOf(scan: Scan, parts: readonly Condition[], path: string): Iterable<IndexRow[]> {
  const onPath = parts.filter((part) => 'path' in part && part.path === path)
  if (onPath.some(({ kind }) => kind === 'equals' || kind === 'prefix' || kind === 'range')) return
  const { view, visible, pathKey, types } = scan
  const rows = onPath.some((part) => part.kind === 'defined')
    ? view.reader.rows(
        `SELECT ${columns} FROM search_path x CROSS JOIN search_document d ON d.document_key = x.document_key
         WHERE x.dataset = ? AND x.path_key = ? AND x.value = ? AND (${visible.where}) ${typeTest(types)}`,
        view.dataset,
        pathKey,
        notComparable,
        ...visible.values,
        ...typeValues(types),
      )
    : withoutOrder(scan)
  if (rows.length > 0) yield rows
}

function withoutOrder({ view, pathKey, types }: Scan): IndexRow[] {
  const kept = view.reader.kept(
    view.dataset,
    `NOT EXISTS (SELECT 1 FROM search_path x WHERE x.document_key = d.document_key AND x.path_key = ? AND x.value < ?) ${typeTest(types)}`,
    pathKey,
    notComparable,
    ...typeValues(types),
  )
  return [...kept.rows.values()]
}

function typeTest(types: readonly string[]): string {
  if (types.length === 0) return ''
  return types.length === 1 ? 'AND d.type = ?' : 'AND d.type IN (SELECT value FROM json_each(?))'
}

function typeValues(types: readonly string[]): SQLInputValue[] {
  return types.length <= 1 ? [...types] : [JSON.stringify(types)]
}

function sameValue(a: unknown, b: unknown): boolean {
  // Blobs are the booleans: one byte.
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && a[0] === b[0])
}

function* concatenate<T>(...parts: (() => Iterable<T>)[]): Iterable<T> {
  for (const part of parts) yield* part()
}
