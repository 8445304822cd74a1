import type { LakeDocument } from '../model/types.ts'
import { parseStored } from './parseStored.ts'
import { openSql } from './sql.ts'

export interface Snapshot {
  /** The documents of a dataset as JSON text, by id. */
  documents(
    dataset: number,
    options?: { types?: readonly string[]; afterId?: string },
  ): Iterable<string>
  /** One of those texts, read. */
  parse(json: string): LakeDocument
  close(): void
}

/**
 * The file as it is now, through a connection of its own: what is written meanwhile is not seen,
 * and is not held up (https://sqlite.org/isolation.html). Close it: an open one keeps the
 * write-ahead log from being folded back.
 */
export function openSnapshot(file: string): Snapshot {
  const sql = openSql(file, { readOnly: true })
  sql.db.exec('BEGIN')
  // A transaction sees the file as of its first read.
  sql.get('SELECT 1 FROM dataset LIMIT 1')
  return {
    *documents(dataset, { types, afterId = '' } = {}) {
      const rows = sql.iterate(
        'SELECT json, type FROM document WHERE dataset = ? AND id > ? ORDER BY id',
        dataset,
        afterId,
      )
      for (const row of rows) {
        if (!types || types.includes(String(row['type']))) yield String(row['json'])
      }
    },
    // Only `DocumentStore.put` writes what is read here.
    parse: (json) => parseStored(json, 'a document') as LakeDocument,
    close() {
      sql.db.exec('ROLLBACK')
      sql.close()
    },
  }
}
