import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from '../../store/schema.ts'
import { indexDocument } from '../../store/search/indexDocument.ts'
import { searchSchema } from '../../store/search/schema.ts'
import type { GroqObject } from '../../groq/values.ts'

/** A lake file with one dataset, `test`, written without the lake around it. */
export interface SearchFile {
  readonly file: string
  /** Stores documents, replacing those of the same id, in one transaction. */
  put(...documents: GroqObject[]): void
  remove(...ids: string[]): void
  close(): void
}

export function createSearchFile(): SearchFile {
  const folder = mkdtempSync(join(tmpdir(), 'lake-groq-'))
  const file = join(folder, 'lake.sqlite')
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
  migrate(db, file)
  db.exec(searchSchema)
  db.exec(
    "INSERT INTO dataset (key, name, acl_mode, created_at, created_by) VALUES (1, 'test', 'public', '', '')",
  )
  const put = db.prepare(
    `INSERT INTO document (dataset, id, type, rev, created, updated, json) VALUES (1, ?, ?, '', '', '', ?)
     ON CONFLICT (dataset, id) DO UPDATE SET json = excluded.json RETURNING key`,
  )
  const drop = db.prepare('DELETE FROM document WHERE dataset = 1 AND id = ? RETURNING key')

  function transaction(work: () => void): void {
    db.exec('BEGIN IMMEDIATE')
    work()
    db.exec('COMMIT')
  }

  return {
    file,
    put: (...documents) =>
      transaction(() => {
        for (const document of documents) {
          const id = String(document['_id'])
          const row = put.get(id, String(document['_type']), JSON.stringify(document))
          indexDocument(db, { datasetKey: 1, documentKey: Number(row?.['key']), id, document })
        }
      }),
    remove: (...ids) =>
      transaction(() => {
        for (const id of ids) {
          const row = drop.get(id)
          if (!row) continue
          const documentKey = Number(row['key'])
          indexDocument(db, { datasetKey: 1, documentKey, id, document: undefined })
        }
      }),
    close() {
      db.close()
      rmSync(folder, { recursive: true })
    },
  }
}
