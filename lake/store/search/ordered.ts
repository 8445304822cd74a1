import type { SQLInputValue } from 'node:sqlite'
import type { Condition, OrderKey } from '../../groq/source.ts'
import { rangeTest, type Place } from './access.ts'
import { bestAccess, COLUMNS, countDocuments } from './find.ts'
import { isIndexedPath, NOT_COMPARABLE } from './pathRows.ts'
import type { IndexRow } from './reader.ts'
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
  place: Place,
  visible: RowVisibility,
  condition: Condition | undefined,
  key: OrderKey,
): OrderedRows | undefined {
  if (key.path.includes('[]') || !isIndexedPath(key.path)) return undefined
  const pathKey = place.reader.pathKey(key.path)
  if (pathKey === undefined || !matchesMany(place, condition)) return undefined
  const parts = partsOf(condition)
  const scan: Scan = { place, visible, pathKey, types: typesOf(parts) }
  const range = parts.find((part) => part.kind === 'range' && part.path === key.path)
  const rest = () => restOf(scan, parts, key.path)
  return {
    groups: key.descending
      ? concatenate(rest, () => valueGroups(scan, 'DESC', range))
      : concatenate(() => valueGroups(scan, 'ASC', range), rest),
    label: `order(${key.path}${key.descending ? ' desc' : ''})`,
  }
}

interface Scan {
  readonly place: Place
  readonly visible: RowVisibility
  readonly pathKey: number
  readonly types: readonly string[] | undefined
}

function matchesMany(place: Place, condition: Condition | undefined): boolean {
  const { many } = place.reader
  const best = condition && bestAccess(place, condition)
  return (best?.count ?? countDocuments(place, many)) >= many
}

function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return []
  return condition.kind === 'all' ? condition.of.flatMap(partsOf) : [condition]
}

function typesOf(parts: readonly Condition[]): string[] | undefined {
  const part = parts.find((candidate) => candidate.kind === 'equals' && candidate.path === '_type')
  return part?.kind === 'equals'
    ? part.values.filter((value) => typeof value === 'string')
    : undefined
}

function* valueGroups(
  { place, visible, pathKey, types }: Scan,
  direction: 'ASC' | 'DESC',
  range: Condition | undefined,
): Iterable<IndexRow[]> {
  const bounds =
    range?.kind === 'range'
      ? rangeTest(range.min, range.max)
      : { where: 'x.value < ?', values: [NOT_COMPARABLE] }
  const rows = place.reader.iterateRows(
    `SELECT ${COLUMNS}, x.value FROM search_path x CROSS JOIN search_document d ON d.document_key = x.document_key
     WHERE x.dataset = ? AND x.path_key = ? AND ${bounds.where} AND (${visible.where}) ${typeTest(types)}
     ORDER BY x.value ${direction}`,
    place.dataset,
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
  if (onPath.some((part) => part.kind !== 'defined' && part.kind !== 'refersTo')) return
  const { place, visible, pathKey, types } = scan
  const select = `SELECT ${COLUMNS} FROM`
  const tests = `(${visible.where}) ${typeTest(types)}`
  const values: SQLInputValue[] = [...visible.values, ...typeValues(types)]
  const rows = onPath.some((part) => part.kind === 'defined')
    ? place.reader.rows(
        `${select} search_path x CROSS JOIN search_document d ON d.document_key = x.document_key
         WHERE x.dataset = ? AND x.path_key = ? AND x.value = ? AND ${tests}`,
        place.dataset,
        pathKey,
        NOT_COMPARABLE,
        ...values,
      )
    : place.reader.kept(
        place.dataset,
        `${select} search_document d WHERE d.dataset = ? AND ${tests} AND NOT EXISTS (
           SELECT 1 FROM search_path x WHERE x.document_key = d.document_key AND x.path_key = ? AND x.value < ?)`,
        place.dataset,
        ...values,
        pathKey,
        NOT_COMPARABLE,
      )
  if (rows.length > 0) yield [...rows]
}

function typeTest(types: readonly string[] | undefined): string {
  if (!types) return ''
  return types.length === 1 ? 'AND d.type = ?' : 'AND d.type IN (SELECT value FROM json_each(?))'
}

function typeValues(types: readonly string[] | undefined): SQLInputValue[] {
  if (!types) return []
  return types.length === 1 ? [...types] : [JSON.stringify(types)]
}

function sameValue(a: unknown, b: unknown): boolean {
  // Blobs are the booleans: one byte.
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && a[0] === b[0])
}

function* concatenate<T>(...parts: (() => Iterable<T>)[]): Iterable<T> {
  for (const part of parts) yield* part()
}
