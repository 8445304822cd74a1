import type { GroqObject } from '../groq/values.ts'
import type { LakeDocument } from '../model/types.ts'
import { findReferences } from '../model/references.ts'
import { parseStored } from './parseStored.ts'
import { indexDocument } from './search/indexDocument.ts'
import { referencesPath } from './search/pathRows.ts'
import type { Row, Sql } from './sql.ts'

interface Referrer {
  /** The referring document. */
  id: string
  /** Where in it, e.g. `body[2].caseStudies[0]`. */
  path: string
  weak: boolean
}

export interface DocumentStore {
  get(dataset: number, id: string): LakeDocument | undefined
  getMany(dataset: number, ids: readonly string[]): LakeDocument[]
  /** Every document, by id. Streams: do not write while iterating. */
  iterate(dataset: number): IterableIterator<LakeDocument>
  count(dataset: number): number
  exists(dataset: number, id: string): boolean
  /** Ids beginning with `prefix`, sorted. */
  idsWithPrefix(dataset: number, prefix: string): string[]
  /** Stores the document, what it refers to and what it is found by. */
  put(dataset: number, document: LakeDocument): void
  /** Removes all of that. */
  remove(dataset: number, id: string): void
  /** Who refers to `target`. */
  referrers(dataset: number, target: string, options?: { strongOnly?: boolean }): Referrer[]
  /** Documents of other datasets in which `target` stands as the `_ref` of anything. */
  mentionsInOtherDatasets(
    dataset: number,
    target: string,
  ): { dataset: number; document: LakeDocument }[]
  /** The targets of strong references of `source` that do not exist. */
  danglingReferences(dataset: number, source: string): { target: string; path: string }[]
}

export function documentStore(sql: Sql): DocumentStore {
  const index = (dataset: number, row: Row | undefined, id: string, document?: LakeDocument) => {
    if (!row) return
    indexDocument(sql.db, {
      datasetKey: dataset,
      documentKey: Number(row['key']),
      id,
      // Parsed JSON is what a GroqObject is.
      document: document as GroqObject | undefined,
    })
  }
  return {
    get(dataset, id) {
      const row = sql.get('SELECT json FROM document WHERE dataset = ? AND id = ?', dataset, id)
      return row && readDocument(row)
    },
    getMany(dataset, ids) {
      return sql
        .all(
          'SELECT json FROM document WHERE dataset = ? AND id IN (SELECT value FROM json_each(?))',
          dataset,
          JSON.stringify(ids),
        )
        .map(readDocument)
    },
    *iterate(dataset) {
      const rows = sql.iterate('SELECT json FROM document WHERE dataset = ? ORDER BY id', dataset)
      for (const row of rows) yield readDocument(row)
    },
    count(dataset) {
      return Number(sql.get('SELECT count(*) AS n FROM document WHERE dataset = ?', dataset)?.['n'])
    },
    exists(dataset, id) {
      return (
        sql.get('SELECT 1 FROM document WHERE dataset = ? AND id = ?', dataset, id) !== undefined
      )
    },
    idsWithPrefix(dataset, prefix) {
      return sql
        .all(
          'SELECT id FROM document WHERE dataset = ? AND id >= ? AND id < ? ORDER BY id',
          dataset,
          prefix,
          // U+10FFFF sorts after every id character.
          `${prefix}\u{10FFFF}`,
        )
        .map((row) => String(row['id']))
    },
    put(dataset, document) {
      const row = sql.get(
        `INSERT INTO document (dataset, id, type, rev, created, updated, json)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (dataset, id) DO UPDATE SET
           type = excluded.type, rev = excluded.rev, created = excluded.created,
           updated = excluded.updated, json = excluded.json
         RETURNING key`,
        dataset,
        document._id,
        document._type,
        document._rev,
        document._createdAt,
        document._updatedAt,
        JSON.stringify(document),
      )
      putReferences(sql, dataset, document)
      index(dataset, row, document._id, document)
    },
    remove(dataset, id) {
      sql.run('DELETE FROM reference WHERE dataset = ? AND source = ?', dataset, id)
      const row = sql.get(
        'DELETE FROM document WHERE dataset = ? AND id = ? RETURNING key',
        dataset,
        id,
      )
      index(dataset, row, id)
    },
    referrers(dataset, target, { strongOnly = false } = {}) {
      return sql
        .all(
          `SELECT source, path, weak FROM reference WHERE dataset = ? AND target = ? AND weak <= ?
           ORDER BY source, path`,
          dataset,
          target,
          strongOnly ? 0 : 1,
        )
        .map((row) => ({
          id: String(row['source']),
          path: String(row['path']),
          weak: row['weak'] === 1,
        }))
    },
    mentionsInOtherDatasets(dataset, target) {
      return sql
        .all(
          `SELECT d.dataset, d.json FROM search_path_name n
           JOIN search_path p ON p.path_key = n.path_key
           JOIN document d ON d.key = p.document_key
           WHERE n.path = ? AND p.value = ?
             AND p.dataset IN (SELECT key FROM dataset WHERE key != ?)`,
          referencesPath,
          target,
          dataset,
        )
        .map((row) => ({ dataset: Number(row['dataset']), document: readDocument(row) }))
    },
    danglingReferences(dataset, source) {
      return sql
        .all(
          `SELECT target, path FROM reference r WHERE r.dataset = ? AND r.source = ? AND r.weak = 0
           AND NOT EXISTS (SELECT 1 FROM document d WHERE d.dataset = r.dataset AND d.id = r.target)`,
          dataset,
          source,
        )
        .map((row) => ({ target: String(row['target']), path: String(row['path']) }))
    },
  }
}

function putReferences(sql: Sql, dataset: number, document: LakeDocument): void {
  sql.run('DELETE FROM reference WHERE dataset = ? AND source = ?', dataset, document._id)
  for (const reference of findReferences(document)) {
    sql.run(
      'INSERT INTO reference (dataset, source, path, target, weak) VALUES (?, ?, ?, ?, ?)',
      dataset,
      document._id,
      reference.path,
      reference.target,
      reference.weak ? 1 : 0,
    )
  }
}

function readDocument(row: Row): LakeDocument {
  // Only `put` writes this column, and it writes a LakeDocument.
  return parseStored(row['json'], 'a document') as LakeDocument
}
