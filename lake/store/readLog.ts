import type { Sql } from './sql.ts'

/** That somebody read a document on a day, and how. */
export interface ReadEntry {
  /** Key of the dataset. */
  dataset: number
  document: string
  /** The user's id. */
  user: string
  way: ReadWay
  /** `YYYY-MM-DD` */
  day: string
}

export type ReadWay = 'query' | 'doc' | 'listen' | 'export' | 'history' | 'write'

export interface LoggedRead extends Omit<ReadEntry, 'dataset'> {
  /** ISO 8601, UTC, and so `last`. */
  first: string
  last: string
  times: number
}

export interface ReadLogStore {
  /** Adds reads to the day's entry; durable when it returns. */
  add(reads: readonly { entry: ReadEntry; at: string; times: number }[]): void
  /** Newest first. */
  list(dataset: number, options: { document?: string; user?: string; limit: number }): LoggedRead[]
}

export function readLogStore(sql: Sql): ReadLogStore {
  return {
    add(reads) {
      sql.transaction(() => {
        for (const { entry, at, times } of reads) {
          sql.run(
            `INSERT INTO read_log (dataset, day, document, user, way, first, last, times)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (dataset, document, day, user, way) DO UPDATE SET
               last = excluded.last, times = times + excluded.times`,
            entry.dataset,
            entry.day,
            entry.document,
            entry.user,
            entry.way,
            at,
            at,
            times,
          )
        }
      })
    },
    list(dataset, { document, user, limit }) {
      return sql
        .all(
          `SELECT * FROM read_log WHERE dataset = ? AND (? IS NULL OR document = ?)
             AND (? IS NULL OR user = ?)
           ORDER BY last DESC, document, user, way LIMIT ?`,
          dataset,
          document ?? null,
          document ?? null,
          user ?? null,
          user ?? null,
          limit,
        )
        .map((row) => ({
          document: String(row['document']),
          user: String(row['user']),
          // Only `add` writes this column.
          way: String(row['way']) as ReadWay,
          day: String(row['day']),
          first: String(row['first']),
          last: String(row['last']),
          times: Number(row['times']),
        }))
    },
  }
}
