import { backup } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

import { openSql } from './sql.ts'

/** A whole copy of the file as of one moment, while others read and write it. */
export async function copyFile(file: string, destination: string): Promise<void> {
  const sql = openSql(file, { readOnly: true })
  try {
    await backup(sql.db, destination)
  } finally {
    sql.close()
  }
}

/** Whether a copy holds any of these documents, or the history of one. */
export function holdsDocument(file: string, dataset: string, ids: readonly string[]): boolean {
  // As it lies there: no lock, no write-ahead log beside it.
  const sql = openSql(`${pathToFileURL(file).href}?immutable=1`, { readOnly: true })
  try {
    const list = JSON.stringify(ids)
    const found = sql.get(
      `SELECT 1 FROM dataset s WHERE s.name = ? AND (
         EXISTS (SELECT 1 FROM document d WHERE d.dataset = s.key
           AND d.id IN (SELECT value FROM json_each(?)))
         OR EXISTS (SELECT 1 FROM txn_document t WHERE t.dataset = s.key
           AND t.document IN (SELECT value FROM json_each(?))))`,
      dataset,
      list,
      list,
    )
    return found !== undefined
  } finally {
    sql.close()
  }
}
