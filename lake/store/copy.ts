import { backup } from 'node:sqlite'

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
