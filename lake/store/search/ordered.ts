import type { SQLInputValue } from 'node:sqlite'
import type { Condition, OrderKey } from '../../groq/source.ts'
import { fromOf, type IndexView } from './access.ts'
import { rangeTest } from './accessTo.ts'
import { bestAccess, columns, countDocuments, typesOf, type DocumentTest } from './find.ts'
import { idOrder, idRange } from './idAccess.ts'
import { isIndexedPath, notComparable } from './pathRows.ts'
import { onePerGroup, type IndexRow } from './indexRow.ts'
import { sameValue, sortedGroups } from './sorted.ts'
import { testOf, type ConditionTest } from './testOf.ts'
import type { RowVisibility } from './visibility.ts'

export interface OrderedRows {
  /** Groups of equal value, in order; the documents without a value that has an order are one group. */
  readonly groups: Iterable<IndexRow[]>
  readonly test: ConditionTest
  readonly label: string
}

/**
 * The documents that may match, in the order of an index of the first key: where many match and few are
 * wanted, read from that index; where few match, sorted by what it holds of them. Undefined when no
 * index has the key.
 */
export function orderedRows(
  view: IndexView,
  visible: RowVisibility,
  condition: Condition | undefined,
  [key, ...further]: readonly OrderKey[],
): OrderedRows | undefined {
  if (!key || key.path.includes('[]')) return undefined
  if (key.path !== '_id' && !isIndexedPath(key.path)) return undefined
  const best = condition && bestAccess(view, condition)
  if (best && best.count < view.many) {
    const test = testOf(view, condition, best.of)
    const groups = sortedGroups(view, visible, { access: best.access, test }, [key, ...further])
    return { groups, test, label: `${best.access.label} sorted by ${key.path}` }
  }
  if (!best && countDocuments(view, view.many) < view.many) return undefined
  const parts = partsOf(condition)
  const label = `order(${key.path}${key.descending ? ' desc' : ''})`
  const test = testOf(view, condition)
  if (key.path === '_id') {
    return { groups: groupsById(view, visible, parts, { ...key, test }), test, label }
  }
  const pathKey = view.reader.pathKey(key.path)
  if (pathKey === undefined) return undefined
  const scan: Scan = { view, visible, pathKey, types: typesOf(parts), test }
  const range = parts.find((part) => part.kind === 'range' && part.path === key.path)
  const rest = () => restOf(scan, parts, key.path)
  return {
    groups: key.descending
      ? concatenate(rest, () => valueGroups(scan, 'DESC', range))
      : concatenate(() => valueGroups(scan, 'ASC', range), rest),
    test,
    label,
  }
}

/** By `_id`, each in a group of its own: in a perspective only one of an id's layers is seen. */
function groupsById(
  view: IndexView,
  visible: RowVisibility,
  parts: readonly Condition[],
  { descending, test }: { descending: boolean; test: DocumentTest },
): Iterable<IndexRow[]> {
  const types = typesOf(parts)
  const { driver, column, dataset } = idOrder(view)
  const from = fromOf(driver ? { driver } : {})
  const range = parts.find((part) => part.kind === 'range' && part.path === '_id')
  const bounds = idRange(column, range?.kind === 'range' ? range : {})
  const rows = view.reader.iterateRows(
    `SELECT ${columns} FROM ${from} WHERE ${dataset} = ? AND ${bounds.where} AND (${visible.where}) ${typeTest(types)} AND (${test.where})
     ORDER BY ${column} ${descending ? 'DESC' : 'ASC'}`,
    view.dataset,
    ...bounds.values,
    ...visible.values,
    ...typeValues(types),
    ...test.values,
  )
  return onePerGroup(rows)
}

interface Scan {
  readonly view: IndexView
  readonly visible: RowVisibility
  readonly pathKey: number
  readonly types: readonly string[]
  readonly test: DocumentTest
}

function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return []
  return condition.kind === 'all' ? condition.of : [condition]
}

function* valueGroups(
  { view, visible, pathKey, types, test }: Scan,
  direction: 'ASC' | 'DESC',
  range: Condition | undefined,
): Iterable<IndexRow[]> {
  const bounds =
    range?.kind === 'range'
      ? rangeTest(range.min, range.max)
      : { where: 'x.value < ?', values: [notComparable] }
  const rows = view.reader.iterateRows(
    `SELECT ${columns}, x.value FROM search_path x CROSS JOIN search_document d ON d.document_key = x.document_key
     WHERE x.dataset = ? AND x.path_key = ? AND ${bounds.where} AND (${visible.where}) ${typeTest(types)} AND (${test.where})
     ORDER BY x.value ${direction}`,
    view.dataset,
    pathKey,
    ...bounds.values,
    ...visible.values,
    ...typeValues(types),
    ...test.values,
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
  const { view, visible, pathKey, types, test } = scan
  const rows = onPath.some((part) => part.kind === 'defined')
    ? view.reader.rows(
        `SELECT ${columns} FROM search_path x CROSS JOIN search_document d ON d.document_key = x.document_key
         WHERE x.dataset = ? AND x.path_key = ? AND x.value = ? AND (${visible.where}) ${typeTest(types)} AND (${test.where})`,
        view.dataset,
        pathKey,
        notComparable,
        ...visible.values,
        ...typeValues(types),
        ...test.values,
      )
    : passing(withoutOrder(scan), scan)
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

/** Those of a set that pass the test. */
function passing(rows: IndexRow[], { view, test }: Scan): IndexRow[] {
  if (rows.length === 0) return rows
  return view.reader.rows(
    `SELECT ${columns} FROM search_document d WHERE d.document_key IN (SELECT value FROM json_each(?)) AND (${test.where})`,
    JSON.stringify(rows.map((row) => row.key)),
    ...test.values,
  )
}

function typeTest(types: readonly string[]): string {
  if (types.length === 0) return ''
  return types.length === 1 ? 'AND d.type = ?' : 'AND d.type IN (SELECT value FROM json_each(?))'
}

function typeValues(types: readonly string[]): SQLInputValue[] {
  return types.length <= 1 ? [...types] : [JSON.stringify(types)]
}

function* concatenate<T>(...parts: (() => Iterable<T>)[]): Iterable<T> {
  for (const part of parts) yield* part()
}
