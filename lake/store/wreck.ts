import type { LakeDocument } from '../model/types.ts'
import { textHashOf } from './search/indexDocument.ts'
import type { GroqObject } from '../groq/values.ts'
import { openSql, type Row, type Sql } from './sql.ts'

/** A document of a damaged file, as far as it can be read. */
export interface Remains {
  /** Of the dataset; `dataset 3` where that cannot be read. */
  dataset: string
  /** `document 17` where that cannot be read. */
  id: string
  /** Undefined: it is lost. */
  document: LakeDocument | undefined
  /** It can be read, but other words were stored of it. */
  isDoubtful: boolean
}

/**
 * Goes through what can still be read of a damaged file, without changing it. Nothing when SQLite reads
 * nothing of it.
 */
export function* remainsOf(file: string): Iterable<Remains> {
  let sql: Sql
  try {
    sql = openSql(file, { readOnly: true })
  } catch {
    return
  }
  try {
    const names = new Map(
      asFarAs(sql, 'SELECT key, name FROM dataset').map((row) => [row['key'], String(row['name'])]),
    )
    for (const key of keysIn(sql)) yield remains(sql, key, names)
  } finally {
    sql.close()
  }
}

/** From both ends of the table and of an index of it, so that one bad page hides little. */
function keysIn(sql: Sql): number[] {
  const rows = ['key', 'key DESC', 'dataset, id', 'dataset DESC, id DESC'].flatMap((order) =>
    asFarAs(sql, `SELECT key FROM document ORDER BY ${order}`),
  )
  return [...new Set(rows.map((row) => Number(row['key'])))].toSorted((a, b) => a - b)
}

function asFarAs(sql: Sql, query: string): Row[] {
  const rows: Row[] = []
  try {
    for (const row of sql.iterate(query)) rows.push(row)
  } catch {
    // What comes after this cannot be reached from here.
  }
  return rows
}

function remains(sql: Sql, key: number, names: ReadonlyMap<unknown, string>): Remains {
  const lost = { dataset: 'unknown', id: `document ${key}`, document: undefined, isDoubtful: false }
  const row = attempt(() => sql.get('SELECT dataset, id, json FROM document WHERE key = ?', key))
  if (!row) return lost
  const dataset = names.get(row['dataset']) ?? `dataset ${String(row['dataset'])}`
  const id = String(row['id'])
  const document = attempt(() => asDocument(JSON.parse(String(row['json']))))
  if (document?._id !== id) return { ...lost, dataset, id }
  const hash = attempt(() =>
    sql.get('SELECT text_hash FROM search_document WHERE document_key = ?', key),
  )
  // Parsed JSON is what a GroqObject is.
  const isDoubtful = hash?.['text_hash'] !== textHashOf(document as GroqObject)
  return { dataset, id, document, isDoubtful }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function asDocument(value: unknown): LakeDocument | undefined {
  const isDocument =
    typeof value === 'object' && value !== null && '_id' in value && '_type' in value
  // Only `DocumentStore.put` writes what is read here.
  return isDocument ? (value as LakeDocument) : undefined
}
