import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { GroqObject } from '../../groq/values.ts'
import type { Visibility } from '../../model/types.ts'
import { parseStored } from '../parseStored.ts'
import { documentOfHead } from './head.ts'
import type { IndexRow } from './indexRow.ts'
import { KeptSets, type KeptRows } from './keptRows.ts'

/** What one reader keeps of documents, in characters of JSON; the objects take about three times that. */
const defaultBudget = 48 * 1024 * 1024
/** So many matches are sorted in no time. */
const fewMatches = 500
/** Of the texts of statements that are kept: each query has its own, and anybody may ask for anything. */
const statementCharacters = 500_000
/** Bodies that are asked for together by who goes through many. */
export const scannedTogether = 256

/**
 * One connection that reads the index and the documents. A query runs within `snapshot`, so that all
 * it reads is of one moment.
 */
export class SearchReader {
  readonly #many: number | undefined
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #bodies = new Map<number, { seq: number; size: number; document: GroqObject }>()
  readonly #pathKeys = new Map<string, number>()
  readonly #kept = new KeptSets()
  readonly #budget: number
  #cached = 0
  #statementCharacters = 0

  /**
   * `many`: for tests, what `many` answers. `budget`: of documents kept, in characters of their JSON.
   */
  constructor(file: string, options: { many?: number; budget?: number } = {}) {
    this.#many = options.many
    this.#budget = options.budget ?? defaultBudget
    this.#db = new DatabaseSync(file, { readOnly: true })
    this.#db.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -32768',
    )
  }

  /**
   * From this many matches on, reading through the dataset in order until `wanted` are found is cheaper
   * than looking up what to sort each match by: on the way to one match there are as many documents as
   * there are for each match.
   */
  many(wanted: number): number {
    if (this.#many !== undefined) return this.#many
    // Keys only ever grow: no fewer documents than this.
    const [row] = this.values('SELECT max(document_key) FROM search_document')
    const documents = Number(row?.[0] ?? 0)
    return Math.max(fewMatches, Math.ceil(Math.sqrt(wanted * documents)))
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  snapshot<T>(work: () => T): T {
    this.#db.exec('BEGIN')
    try {
      return work()
    } finally {
      // SQLite may have ended it already after an error.
      if (this.#db.isTransaction) this.#db.exec('COMMIT')
    }
  }

  /** Undefined for a dataset that is not there, or not one of those meant; see `Visibility`. */
  datasetKey(name: string, datasets: Visibility['datasets'] | 'all' = 'all'): number | undefined {
    const [row] = this.values(
      `SELECT key FROM dataset WHERE name = ? AND (? = 'all' OR addon_for IS NULL)
         AND (? != 'public' OR acl_mode = 'public')`,
      name,
      datasets,
      datasets,
    )
    return row === undefined ? undefined : Number(row[0])
  }

  /** The documents that refer to `target`, read as far as they are asked for. */
  *referrers(dataset: number, target: string): Iterable<GroqObject> {
    const rows = this.rows(
      `SELECT d.document_key, d.base_id, d.layer, d.seq FROM search_document d
       WHERE d.document_key IN (SELECT o.key FROM reference r
         JOIN document o ON o.dataset = r.dataset AND o.id = r.source
         WHERE r.dataset = ? AND r.target = ?)`,
      dataset,
      target,
    )
    for (const row of rows) yield this.document(row)
  }

  /** Grows with every change in the dataset. */
  datasetSeq(datasetKey: number): number {
    return Number(
      this.values('SELECT seq FROM search_dataset WHERE dataset = ?', datasetKey)[0]?.[0] ?? 0,
    )
  }

  /** The key of a path, undefined when no document has it. */
  pathKey(path: string): number | undefined {
    const known = this.#pathKeys.get(path)
    if (known !== undefined) return known
    const [row] = this.values('SELECT path_key FROM search_path_name WHERE path = ?', path)
    if (row === undefined) return undefined
    const key = Number(row[0])
    this.#pathKeys.set(path, key)
    return key
  }

  /** Rows of `document_key, base_id, layer, seq`. */
  rows(sql: string, ...values: SQLInputValue[]): IndexRow[] {
    return this.values(sql, ...values).map(asRow)
  }

  /** See `KeptSets.rows`. */
  kept(dataset: number, where: string, ...values: SQLInputValue[]): KeptRows {
    return this.#kept.rows(this, dataset, where, values)
  }

  /** As `rows`, read only as far as needed; `value` is a fifth column, when there is one. */
  *iterateRows(
    sql: string,
    ...values: SQLInputValue[]
  ): Iterable<IndexRow & { readonly value: unknown }> {
    // Not a shared statement: a second iteration would reset the first.
    const statement = this.#prepare(sql)
    // With setReturnArrays the rows are arrays; the types of node:sqlite do not say so.
    for (const row of statement.iterate(...values) as Iterable<unknown>) {
      const columns = row as unknown[]
      yield { ...asRow(columns), value: columns[4] }
    }
  }

  count(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.values(sql, ...values)[0]?.[0] ?? 0)
  }

  values(sql: string, ...values: SQLInputValue[]): unknown[][] {
    let statement = this.#statements.get(sql)
    if (statement) {
      this.#statements.delete(sql)
    } else {
      statement = this.#prepare(sql)
      this.#statementCharacters += sql.length
    }
    // The last to be forgotten.
    this.#statements.set(sql, statement)
    for (const oldest of this.#statements.keys()) {
      if (this.#statementCharacters <= statementCharacters || oldest === sql) break
      this.#statements.delete(oldest)
      this.#statementCharacters -= oldest.length
    }
    return statement.all(...values) as unknown as unknown[][]
  }

  /** The stored document; the same object as long as it is unchanged. It must not be modified. */
  document(row: IndexRow): GroqObject {
    const held = this.#held(row)
    if (held) return held
    const [head] = this.values('SELECT head FROM search_head WHERE document_key = ?', row.key)
    return this.#take(row, head ? String(head[0]) : undefined, this.#bodyOf(row.key))
  }

  /** As `document` for many, with few reads. */
  documents(rows: readonly IndexRow[]): GroqObject[] {
    const missing = rows.filter((row) => !this.#held(row))
    if (missing.length <= 2) return rows.map((row) => this.document(row))
    const keys = missing.map((row) => row.key)
    const heads = this.#texts(
      'SELECT document_key, head FROM search_head WHERE document_key IN (SELECT value FROM json_each(?))',
      keys,
    )
    const bodies = this.#texts(
      'SELECT key, json FROM document WHERE key IN (SELECT value FROM json_each(?))',
      keys.filter((key) => !heads.has(key)),
    )
    // Who reads more than can be held must not push out what others ask for again and again.
    const isScan = rows.length >= scannedTogether && this.#cached >= 0.9 * this.#budget
    return rows.map((row) => {
      const head = heads.get(row.key)
      const body = bodies.get(row.key)
      if (head === undefined && body === undefined) return this.document(row)
      return this.#take(row, head, () => body ?? this.#bodyOf(row.key)(), !isScan)
    })
  }

  /** Texts by the key of their document. */
  #texts(sql: string, keys: readonly number[]): Map<number, string> {
    if (keys.length === 0) return new Map()
    const rows = this.values(sql, JSON.stringify(keys))
    return new Map(rows.map(([key, text]) => [Number(key), String(text)]))
  }

  #bodyOf(key: number): () => string {
    return () => String(this.values('SELECT json FROM document WHERE key = ?', key)[0]?.[0])
  }

  #held(row: IndexRow): GroqObject | undefined {
    const held = this.#bodies.get(row.key)
    return held?.seq === row.seq ? held.document : undefined
  }

  /** The document of its head, its long attributes read when they are asked for; or of its body. */
  #take(row: IndexRow, head: string | undefined, body: () => string, isHeld = true): GroqObject {
    if (head === undefined) {
      const json = body()
      const document = parse(json)
      if (isHeld) this.#hold(row, json.length, document)
      return document
    }
    // A document with this `seq` is the same in every snapshot that has it.
    const document = documentOfHead(head, () => {
      const json = body()
      const held = this.#bodies.get(row.key)
      if (held?.document === document) this.#hold(row, json.length, document)
      return parse(json)
    })
    if (isHeld) this.#hold(row, head.length, document)
    return document
  }

  #hold(row: IndexRow, size: number, document: GroqObject): void {
    this.#cached += size - (this.#bodies.get(row.key)?.size ?? 0)
    this.#bodies.delete(row.key)
    this.#bodies.set(row.key, { seq: row.seq, size, document })
    for (const [key, held] of this.#bodies) {
      if (this.#cached <= this.#budget || this.#bodies.size === 1) break
      this.#bodies.delete(key)
      this.#cached -= held.size
    }
  }

  /** @throws TooComplexError */
  #compile(sql: string): StatementSync {
    try {
      return this.#db.prepare(sql)
    } catch (error) {
      const isTooComplex = error instanceof Error && beyondSqlite.test(error.message)
      throw isTooComplex ? new TooComplexError(error.message, { cause: error }) : error
    }
  }

  #prepare(sql: string): StatementSync {
    // In Node since 24.0; not yet in the pinned @types/node.
    const statement = this.#compile(sql) as StatementSync & {
      setReturnArrays(enabled: boolean): void
    }
    statement.setReturnArrays(true)
    return statement
  }
}

/** What SQLite says of a statement with more parts or levels than it takes (https://sqlite.org/limits.html). */
const beyondSqlite = /too large|too many|too long|too big|stack overflow|at most \d+ tables/i

/** A condition has more parts than SQLite takes: no index can be asked. */
export class TooComplexError extends Error {}

function parse(json: string): GroqObject {
  // Written by the lake itself from a parsed document.
  return parseStored(json, 'a document') as GroqObject
}

function asRow(row: unknown[]): IndexRow {
  return {
    key: Number(row[0]),
    baseId: String(row[1]),
    layer: String(row[2]),
    seq: Number(row[3]),
  }
}
