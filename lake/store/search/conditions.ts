import type { SQLInputValue } from 'node:sqlite'
import { placeOf } from '../../groq/documentId.ts'
import type { Bound, Condition } from '../../groq/source.ts'
import { indexedValue, isIndexedPath, REFERENCES_PATH, type IndexedValue } from './pathRows.ts'
import type { IndexRow, SearchReader } from './reader.ts'

/** How an index answers a condition: SQL for the document keys, and what it is called in `explain`. */
export interface Access {
  /** Selects `document_key`; the driving table is aliased so that it can stand in a sub-select. */
  readonly sql: string
  readonly values: readonly SQLInputValue[]
  readonly label: string
  /** Which to take when several match many documents; the lower the better. */
  readonly rank: number
}

const COLUMNS = 'd.document_key, d.base_id, d.layer, d.seq'

/** From this many rows on, how many exactly no longer matters for the choice. */
const COUNT_LIMIT = 1000

export interface Found {
  readonly rows: IndexRow[]
  readonly used: string[]
}

/** The documents that may match, unordered; undefined when no index helps. */
export function findRows(
  reader: SearchReader,
  dataset: number,
  condition: Condition,
  layered: boolean,
): Found | undefined {
  const access = bestAccess(reader, dataset, condition, layered)
  if (!access) return undefined
  return {
    rows: reader.rows(
      `SELECT ${COLUMNS} FROM search_document d WHERE d.dataset = ? AND d.document_key IN (${access.sql})`,
      dataset,
      ...access.values,
    ),
    used: [access.label],
  }
}

function bestAccess(
  reader: SearchReader,
  dataset: number,
  condition: Condition,
  layered: boolean,
): Access | undefined {
  switch (condition.kind) {
    case 'all': {
      const accesses = condition.of
        .map((part) => bestAccess(reader, dataset, part, layered))
        .filter((access) => access !== undefined)
      return cheapest(reader, accesses)
    }
    case 'any': {
      const accesses: Access[] = []
      for (const part of condition.of) {
        const access = bestAccess(reader, dataset, part, layered)
        if (!access) return undefined
        accesses.push(access)
      }
      return union(accesses)
    }
    default:
      return accessFor(reader, dataset, condition, layered)
  }
}

function cheapest(reader: SearchReader, accesses: readonly Access[]): Access | undefined {
  let best: { access: Access; count: number } | undefined
  for (const access of accesses.toSorted((a, b) => a.rank - b.rank)) {
    if (accesses.length === 1) return access
    const count = reader.count(
      `SELECT count(*) FROM (SELECT 1 FROM (${access.sql}) LIMIT ${COUNT_LIMIT})`,
      ...access.values,
    )
    if (!best || count < best.count) best = { access, count }
    if (count <= 1) break
  }
  return best?.access
}

function union(accesses: readonly Access[]): Access {
  if (accesses.length === 0) return NOTHING
  return {
    sql: accesses.map((access) => access.sql).join(' UNION '),
    values: accesses.flatMap((access) => access.values),
    label: `any of (${accesses.map((access) => access.label).join(', ')})`,
    rank: Math.max(...accesses.map((access) => access.rank)),
  }
}

const NOTHING: Access = {
  sql: 'SELECT document_key FROM search_document WHERE 0',
  values: [],
  label: 'nothing',
  rank: 0,
}

function accessFor(
  reader: SearchReader,
  dataset: number,
  condition: Exclude<Condition, { kind: 'all' | 'any' }>,
  layered: boolean,
): Access | undefined {
  const from = 'SELECT document_key FROM search_document WHERE dataset = ?'
  switch (condition.kind) {
    case 'id':
      if (condition.ids.length === 0) return NOTHING
      return {
        sql: `${from} AND base_id IN (SELECT value FROM json_each(?))`,
        // In a layered perspective an id is always a published one, whichever layer answers.
        values: [
          dataset,
          JSON.stringify(layered ? condition.ids : condition.ids.map((id) => placeOf(id).baseId)),
        ],
        label: 'id',
        rank: 0,
      }
    case 'idPrefix':
      return idPrefix(dataset, condition.prefix, layered)
    case 'versionOf':
      return {
        sql: `${from} AND base_id IN (?, ?)`,
        values: [dataset, condition.id, placeOf(condition.id).baseId],
        label: 'versionOf',
        rank: 0,
      }
    case 'layer':
      return {
        sql: `${from} AND layer = ?`,
        values: [dataset, condition.layer],
        label: `layer(${condition.layer})`,
        rank: 4,
      }
    case 'references':
      return pathAccess(
        reader,
        dataset,
        REFERENCES_PATH,
        'value IN (SELECT value FROM json_each(?))',
        1,
        [jsonList(condition.ids)],
      )
    case 'text':
      return {
        sql: 'SELECT rowid AS document_key FROM search_text WHERE search_text MATCH ?',
        values: [condition.expression],
        label: `text(${condition.expression})`,
        rank: 3,
      }
    case 'equals':
      return equals(reader, dataset, condition.path, condition.values)
    case 'prefix': {
      const prefix = indexedValue(condition.prefix)
      if (typeof prefix !== 'string') return undefined
      return pathAccess(reader, dataset, condition.path, 'value >= ? AND value < ?', 2, [
        prefix,
        `${prefix}\u{10FFFF}`,
      ])
    }
    case 'range':
      return range(reader, dataset, condition.path, condition.min, condition.max)
    case 'defined':
      return pathAccess(reader, dataset, condition.path, '1', 6, [])
  }
}

function idPrefix(dataset: number, prefix: string, layered: boolean): Access | undefined {
  const from = 'SELECT document_key FROM search_document WHERE dataset = ?'
  const inLayer = /^(drafts|versions\.[^.]+)\.(.*)$/s.exec(prefix)
  if (!layered && inLayer) {
    const [, layer = '', rest = ''] = inLayer
    return {
      sql: `${from} AND layer = ? AND base_id >= ? AND base_id < ?`,
      values: [dataset, layer, rest, `${rest}\u{10FFFF}`],
      label: `layer(${layer})`,
      rank: 2,
    }
  }
  // "dra…", "versions.…" could be the beginning of a layer's name.
  if (!layered && ('drafts.'.startsWith(prefix) || 'versions.'.startsWith(prefix.slice(0, 9)))) {
    return undefined
  }
  return {
    sql: `${from} AND base_id >= ? AND base_id < ?`,
    values: [dataset, prefix, `${prefix}\u{10FFFF}`],
    label: 'id prefix',
    rank: 2,
  }
}

function equals(
  reader: SearchReader,
  dataset: number,
  path: string,
  wanted: readonly (string | number | boolean)[],
): Access | undefined {
  if (wanted.length === 0) return NOTHING
  if (path === '_type') {
    return {
      sql: 'SELECT document_key FROM search_document WHERE dataset = ? AND type IN (SELECT value FROM json_each(?))',
      values: [dataset, JSON.stringify(wanted.filter((value) => typeof value === 'string'))],
      label: `type(${wanted.join(', ')})`,
      rank: 5,
    }
  }
  const values = wanted.map(indexedValue)
  const scalars = values.filter((value) => !(value instanceof Uint8Array))
  const blobs = values.filter((value) => value instanceof Uint8Array)
  const tests = [
    ...(scalars.length > 0 ? ['value IN (SELECT value FROM json_each(?))'] : []),
    ...blobs.map(() => 'value = ?'),
  ]
  return pathAccess(reader, dataset, path, `(${tests.join(' OR ')})`, 1, [
    ...(scalars.length > 0 ? [JSON.stringify(scalars)] : []),
    ...blobs,
  ])
}

/** A string that was cut compares as its beginning: string bounds are therefore always inclusive. */
function range(
  reader: SearchReader,
  dataset: number,
  path: string,
  min: Bound | undefined,
  max: Bound | undefined,
): Access | undefined {
  const isText = typeof (min ?? max)?.value === 'string'
  const low = min ? indexedValue(min.value) : isText ? '' : -Infinity
  const high = max ? indexedValue(max.value) : isText ? '\u{10FFFF}' : Infinity
  return pathAccess(reader, dataset, path, 'value >= ? AND value <= ?', 4, [low, high])
}

function pathAccess(
  reader: SearchReader,
  dataset: number,
  path: string,
  test: string,
  rank: number,
  values: readonly IndexedValue[],
): Access | undefined {
  if (path !== REFERENCES_PATH && (path === '_id' || path === '_type' || !isIndexedPath(path))) {
    return undefined
  }
  const pathKey = reader.pathKey(path)
  if (pathKey === undefined) return NOTHING
  return {
    sql: `SELECT document_key FROM search_path WHERE dataset = ? AND path_key = ? AND ${test}`,
    values: [dataset, pathKey, ...values],
    label: path === REFERENCES_PATH ? 'references' : `path(${path})`,
    rank,
  }
}

function jsonList(ids: readonly string[]): string {
  return JSON.stringify(ids.map(indexedValue))
}
