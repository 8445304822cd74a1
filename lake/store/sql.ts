import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite'

import { LakeError } from '../errors.ts'

export type Row = Record<string, SQLOutputValue>

/** One connection to the lake's file, with its statements prepared once. */
export interface Sql {
  /** For what this small surface does not cover (`store/search/`, backup). */
  readonly db: DatabaseSync
  all(sql: string, ...values: SQLInputValue[]): Row[]
  get(sql: string, ...values: SQLInputValue[]): Row | undefined
  iterate(sql: string, ...values: SQLInputValue[]): IterableIterator<Row>
  run(sql: string, ...values: SQLInputValue[]): { changes: number; lastInsertRowid: number }
  /**
   * Runs `work` in one SQLite transaction: all of it is durable when this returns, none of it
   * when it throws. Must not be nested, and `work` must not await.
   *
   * @throws LakeError `diskFull`; `damaged` from the moment on when damage was noticed
   */
  transaction<T>(work: () => T): T
  /**
   * Within a transaction: all of `work` is part of it when this returns, none of it when it throws.
   */
  savepoint<T>(work: () => T): T
  /** Whether a transaction is open: SQLite ends it by itself after some errors. */
  isInTransaction(): boolean
  /** Whether damage was noticed: from then on nothing is written. */
  isDamaged(): boolean
  /** Says that it was, by who read something that cannot be. */
  noticeDamage(): void
  close(): void
}

export function openSql(file: string, options: { readOnly?: boolean } = {}): Sql {
  const db = new DatabaseSync(file, { readOnly: options.readOnly ?? false })
  const prepared = new Map<string, StatementSync>()
  let damaged = false
  const noticed = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      const known = asLakeError(error)
      if (known instanceof LakeError && known.code === 'damaged') damaged = true
      throw known
    }
  }
  const statement = (sql: string) => {
    let found = prepared.get(sql)
    if (!found) {
      found = db.prepare(sql)
      prepared.set(sql, found)
    }
    return found
  }
  return {
    db,
    all: (sql, ...values) => noticed(() => statement(sql).all(...values)),
    get: (sql, ...values) => noticed(() => statement(sql).get(...values)),
    // Not shared: a second iteration would reset the first.
    *iterate(sql, ...values) {
      const rows = noticed(() => db.prepare(sql).iterate(...values))
      try {
        for (;;) {
          const next = noticed(() => rows.next())
          if (next.done) return
          yield next.value
        }
      } finally {
        rows.return?.()
      }
    },
    run(sql, ...values) {
      const { changes, lastInsertRowid } = noticed(() => statement(sql).run(...values))
      return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) }
    },
    transaction(work) {
      if (damaged) throw damage()
      return noticed(() => runTransaction(db, work))
    },
    savepoint: (work) => noticed(() => runSavepoint(db, work)),
    isInTransaction: () => db.isTransaction,
    isDamaged: () => damaged,
    noticeDamage() {
      damaged = true
    },
    close() {
      prepared.clear()
      db.close()
    },
  }
}

function runTransaction<T>(db: DatabaseSync, work: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE')
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite itself has rolled back already after some errors (disk full, I/O).
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function runSavepoint<T>(db: DatabaseSync, work: () => T): T {
  db.exec('SAVEPOINT part')
  try {
    const result = work()
    db.exec('RELEASE part')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK TO part; RELEASE part')
    throw error
  }
}

function damage(cause?: unknown): LakeError {
  return new LakeError(
    'damaged',
    'The data file is damaged, and nothing more is written to it: stop the lake and look at it (npm run lake -- check).',
    { cause },
  )
}

/** https://sqlite.org/rescode.html */
const sqliteReadOnly = 8
const sqliteIo = 10
const sqliteCorrupt = 11
const sqliteFull = 13
const sqliteNotADatabase = 26

/** A failure of the disk or the file as an error with a name; anything else as it is. */
export function asLakeError(error: unknown): unknown {
  switch (sqliteCode(error)) {
    case sqliteIo:
      return new LakeError(
        'diskFailed',
        `The disk could not be read or written (${error instanceof Error ? error.message : ''}): nothing of this change was stored.`,
        { cause: error },
      )
    case sqliteFull:
      return new LakeError(
        'diskFull',
        'The disk is full: nothing of this change was stored. Free some space and try again.',
        { cause: error },
      )
    case sqliteReadOnly:
      return new LakeError(
        'folderNotWritable',
        'The data folder is read-only: nothing of this change was stored.',
        { cause: error },
      )
    case sqliteCorrupt:
    case sqliteNotADatabase:
      return damage(error)
    default:
      return error
  }
}

/** The primary result code of an error of node:sqlite, or undefined. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}
