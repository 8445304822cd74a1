import type { SQLInputValue } from 'node:sqlite'
import { idOf, placeOf } from '../../groq/documentId.ts'
import type { Bound, Condition, Scalar } from '../../groq/source.ts'
import { indexedValue, isIndexedPath, REFERENCES_PATH } from './pathRows.ts'
import type { SearchReader } from './reader.ts'

/** How an index answers a condition: what stands after FROM and WHERE to select `d`, a row of `search_document`. */
export interface Access {
  /** The index read first, aliased `x`; undefined when that is `search_document` itself. */
  readonly driver?: keyof typeof FROM
  readonly where: string
  readonly values: readonly SQLInputValue[]
  /** What it is called in `explain`. */
  readonly label: string
  /** Which to take when several match many documents; the lower the better. */
  readonly rank: number
}

/** What conditions are asked of. */
export interface Place {
  readonly reader: SearchReader
  readonly dataset: number
  /** Ids are those of a perspective: always published ones, whichever layer answers. */
  readonly layered: boolean
}

/** Selects nothing. */
export const NO_ROWS: Access = { where: '0', values: [], label: 'nothing', rank: 0 }

const FROM = {
  search_path: 'search_path x CROSS JOIN search_document d ON d.document_key = x.document_key',
  search_text: 'search_text x CROSS JOIN search_document d ON d.document_key = x.rowid',
  document: 'document x CROSS JOIN search_document d ON d.document_key = x.key',
} as const

export function fromOf(access: Pick<Access, 'driver'>): string {
  return access.driver ? FROM[access.driver] : 'search_document d'
}

/** A sub-select of one column of the documents. */
export function select(column: string, access: Access): string {
  return `SELECT ${column} FROM ${fromOf(access)} WHERE ${access.where}`
}

/** How many rows there are, counted up to `limit`. */
export function countUpTo(place: Place, access: Access, limit: number): number {
  const from = access.driver ? `${access.driver} x` : 'search_document d'
  // The text index holds all datasets; without the join the count is of all of them.
  const simple = access.driver === 'search_text' ? fromOf(access) : from
  return place.reader.count(
    `SELECT count(*) FROM (SELECT 1 FROM ${simple} WHERE ${access.where} LIMIT ${limit})`,
    ...access.values,
  )
}

/** The access to one condition that is neither `all` nor `any`; undefined when no index has it. */
export function accessTo(
  place: Place,
  condition: Exclude<Condition, { kind: 'all' | 'any' | 'everything' }>,
  nested: (condition: Condition) => Access | undefined,
): Access | undefined {
  switch (condition.kind) {
    case 'id':
      return idAccess(place, condition.ids)
    case 'idPrefix':
      return idPrefixAccess(place, condition.prefix)
    case 'idPattern':
      return idPatternAccess(place, condition.pattern, condition.negated)
    case 'versionOf':
      return ofDocument(place, 'd.base_id IN (?, ?)', 'versionOf', 0, [
        condition.id,
        placeOf(condition.id).baseId,
      ])
    case 'layer':
      return ofDocument(place, 'd.layer = ?', `layer(${condition.layer})`, 4, [condition.layer])
    case 'references':
      return pathAccess(place, REFERENCES_PATH, 'x.value IN (SELECT value FROM json_each(?))', 1, [
        JSON.stringify(condition.ids.map(indexedValue)),
      ])
    case 'refersTo':
      return refersTo(place, condition.path, nested(condition.target))
    case 'text':
      return {
        driver: 'search_text',
        where: 'x.search_text MATCH ? AND d.dataset = ?',
        values: [condition.expression, place.dataset],
        label: `text(${condition.expression})`,
        rank: 3,
      }
    case 'equals':
      return equals(place, condition.path, condition.values)
    case 'prefix': {
      const prefix = indexedValue(condition.prefix)
      if (typeof prefix !== 'string') return undefined
      return pathAccess(place, condition.path, 'x.value >= ? AND x.value < ?', 2, [
        prefix,
        `${prefix}${LAST_CHARACTER}`,
      ])
    }
    case 'range': {
      if (condition.path === '_id') return idRangeAccess(place, condition)
      const { where, values } = rangeTest(condition.min, condition.max)
      return pathAccess(place, condition.path, where, 4, values)
    }
    case 'defined':
      return pathAccess(place, condition.path, '1', 6, [])
    case 'missing':
      return missing(place, condition.path)
  }
}

const LAST_CHARACTER = '\u{10FFFF}'

/** A string that was cut compares as its beginning: string bounds are therefore always inclusive. */
export function rangeTest(
  min: Bound | undefined,
  max: Bound | undefined,
): { where: string; values: SQLInputValue[] } {
  if (typeof (min ?? max)?.value === 'string') {
    return {
      where: 'x.value >= ? AND x.value <= ?',
      values: [min ? indexedValue(min.value) : '', max ? indexedValue(max.value) : LAST_CHARACTER],
    }
  }
  return {
    where: `x.value ${min?.inclusive === false ? '>' : '>='} ? AND x.value ${max?.inclusive === false ? '<' : '<='} ?`,
    values: [min?.value ?? -Infinity, max?.value ?? Infinity],
  }
}

function ofDocument(
  place: Place,
  where: string,
  label: string,
  rank: number,
  values: readonly SQLInputValue[],
): Access {
  return { where: `d.dataset = ? AND ${where}`, values: [place.dataset, ...values], label, rank }
}

function idAccess(place: Place, ids: readonly string[]): Access {
  if (ids.length === 0) return NO_ROWS
  if (place.layered) {
    return ofDocument(place, 'd.base_id IN (SELECT value FROM json_each(?))', 'id', 0, [
      JSON.stringify(ids),
    ])
  }
  const places = ids.map(placeOf)
  return ofDocument(
    place,
    `(d.base_id, d.layer) IN (SELECT value ->> 'baseId', value ->> 'layer' FROM json_each(?))`,
    'id',
    0,
    [JSON.stringify(places.filter((at, i) => idOf(at) === ids[i]))],
  )
}

function idPrefixAccess(place: Place, prefix: string): Access | undefined {
  const inLayer = /^(drafts|versions\.[^.]+)\.(.*)$/s.exec(prefix)
  if (!place.layered && inLayer) {
    const [, layer = '', rest = ''] = inLayer
    return ofDocument(
      place,
      'd.layer = ? AND d.base_id >= ? AND d.base_id < ?',
      `layer(${layer})`,
      2,
      [layer, rest, `${rest}${LAST_CHARACTER}`],
    )
  }
  // "dra…", "versions.…" could be the beginning of a layer's name.
  if (
    !place.layered &&
    ('drafts.'.startsWith(prefix) || 'versions.'.startsWith(prefix.slice(0, 9)))
  ) {
    return undefined
  }
  return ofDocument(place, 'd.base_id >= ? AND d.base_id < ?', 'id prefix', 2, [
    prefix,
    `${prefix}${LAST_CHARACTER}`,
  ])
}

function idRangeAccess(place: Place, bounds: IdBounds): Access {
  const { driver, column, dataset } = idOrder(place)
  const { where, values } = idRange(column, bounds)
  return {
    ...(driver ? { driver } : {}),
    where: `${dataset} = ? AND ${where}`,
    values: [place.dataset, ...values],
    label: 'id range',
    rank: 3,
  }
}

/** The index that has the ids as the query sees them, in order. */
export function idOrder(place: Place): {
  driver?: 'document'
  column: string
  dataset: string
} {
  return place.layered
    ? { column: 'd.base_id', dataset: 'd.dataset' }
    : { driver: 'document', column: 'x.id', dataset: 'x.dataset' }
}

export interface IdBounds {
  readonly min?: Bound
  readonly max?: Bound
}

/** Ids are ASCII, which SQLite and JavaScript put in the same order. */
export function idRange(
  column: string,
  { min, max }: IdBounds,
): {
  where: string
  values: string[]
} {
  const tests: string[] = []
  const values: string[] = []
  for (const [bound, operator] of [
    [min, '>'],
    [max, '<'],
  ] as const) {
    if (!bound) continue
    // What is no string stands in no order with an id.
    if (typeof bound.value !== 'string') return { where: '0', values: [] }
    tests.push(`${column} ${operator}${bound.inclusive ? '=' : ''} ?`)
    values.push(bound.value)
  }
  return { where: tests.join(' AND ') || '1', values }
}

/** The id as the query sees it. */
function idColumn(place: Place): string {
  return place.layered ? 'd.base_id' : "iif(d.layer = '', d.base_id, d.layer || '.' || d.base_id)"
}

function idPatternAccess(place: Place, pattern: string, negated: boolean): Access {
  const id = idColumn(place)
  const prefix = pattern.slice(0, pattern.indexOf('*'))
  const rest = `substr(${id}, ${prefix.length + 1})`
  const tests = [
    ...(prefix === '' ? [] : [`substr(${id}, 1, ${prefix.length}) = ?`]),
    // One star is one part of an id; it holds at least one character.
    ...(pattern.endsWith('**') ? [] : [`${rest} <> ''`, `instr(${rest}, '.') = 0`]),
  ]
  const test = tests.join(' AND ')
  const narrowed = negated ? undefined : idPrefixAccess(place, prefix)
  const values = prefix === '' ? [] : [prefix]
  if (narrowed && prefix !== '') {
    return {
      ...narrowed,
      where: `${narrowed.where} AND ${test}`,
      values: [...narrowed.values, ...values],
    }
  }
  return ofDocument(
    place,
    negated ? `NOT (${test})` : test,
    `id ${negated ? 'not ' : ''}in path`,
    8,
    values,
  )
}

/** Reads every document of the dataset: only good together with something else. */
function missing(place: Place, path: string): Access | undefined {
  if (!isIndexedPath(path)) return undefined
  const pathKey = place.reader.pathKey(path)
  if (pathKey === undefined) return ofDocument(place, '1', `missing(${path})`, 9, [])
  return ofDocument(
    place,
    'NOT EXISTS (SELECT 1 FROM search_path m WHERE m.document_key = d.document_key AND m.path_key = ?)',
    `missing(${path})`,
    9,
    [pathKey],
  )
}

function refersTo(place: Place, path: string, target: Access | undefined): Access | undefined {
  if (!target) return undefined
  const access = pathAccess(
    place,
    path,
    // The index cuts long strings.
    `x.value IN (${select(`substr(${idColumn(place)}, 1, 128)`, target)})`,
    2,
    target.values,
  )
  return access && { ...access, label: `${access.label} -> ${target.label}` }
}

function equals(place: Place, path: string, wanted: readonly Scalar[]): Access | undefined {
  if (path === '_type') {
    const types = wanted.filter((value) => typeof value === 'string')
    return types.length === 1
      ? ofDocument(place, 'd.type = ?', `type(${types.join()})`, 5, types)
      : ofDocument(
          place,
          'd.type IN (SELECT value FROM json_each(?))',
          `type(${types.join(', ')})`,
          5,
          [JSON.stringify(types)],
        )
  }
  const values = wanted.map(indexedValue)
  const [only] = values
  if (values.length === 1 && only !== undefined) {
    return pathAccess(place, path, 'x.value = ?', 1, [only])
  }
  const scalars = values.filter((value) => !(value instanceof Uint8Array))
  const blobs = values.filter((value) => value instanceof Uint8Array)
  const tests = ['x.value IN (SELECT value FROM json_each(?))', ...blobs.map(() => 'x.value = ?')]
  return pathAccess(place, path, `(${tests.join(' OR ')})`, 1, [JSON.stringify(scalars), ...blobs])
}

function pathAccess(
  place: Place,
  path: string,
  test: string,
  rank: number,
  values: readonly SQLInputValue[],
): Access | undefined {
  if (path !== REFERENCES_PATH && !isIndexedPath(path)) return undefined
  const pathKey = place.reader.pathKey(path)
  if (pathKey === undefined) return NO_ROWS
  return {
    driver: 'search_path',
    where: `x.dataset = ? AND x.path_key = ? AND ${test}`,
    values: [place.dataset, pathKey, ...values],
    label: path === REFERENCES_PATH ? 'references' : `path(${path})`,
    rank,
  }
}
