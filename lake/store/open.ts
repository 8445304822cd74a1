import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { LakeError } from '../errors.ts'
import { privateFolder } from '../model/fileModes.ts'
import { createPrivate, makePrivate } from './privateFiles.ts'
import { migrate } from './schema.ts'
import { openSql, sqliteCode, type Sql } from './sql.ts'

export const lakeFile = 'lake.sqlite'
const lockFile = 'lake.lock'

const sqliteBusy = 5
const sqliteCannotOpen = 14
const sqliteNotADatabase = 26

/**
 * Whether there is a lake in `folder`. An empty file is none: it is what a process leaves that ends
 * while it makes one.
 */
export function holdsLake(folder: string): boolean {
  const file = join(folder, lakeFile)
  return existsSync(file) && statSync(file).size > 0
}

/**
 * Opens (or creates) the lake's file in `folder`, alone: a second process gets `inUse`. With
 * `alongside`, beside a lake that may be running: for the small things a command does.
 *
 * @throws LakeError `folderNotWritable`, `inUse`, `newerData`, `damaged`
 */
export function openLakeFile(
  folder: string,
  alongside = false,
): { sql: Sql; file: string; close(): void } {
  prepareFolder(folder)
  const file = join(folder, lakeFile)
  const lock = alongside ? undefined : takeLock(folder)
  let sql: Sql | undefined
  try {
    createPrivate(file)
    sql = openSql(file)
    // First, so that a file of a newer version is not even switched to WAL.
    migrate(sql.db, file)
    sql.db.exec('PRAGMA journal_mode = WAL')
    // FULL: the write-ahead log is fsynced at every commit, so what was answered survives a power cut.
    sql.db.exec('PRAGMA synchronous = FULL')
    sql.db.exec('PRAGMA foreign_keys = ON')
    // What is deleted is overwritten, not only let go (https://sqlite.org/pragma.html#pragma_secure_delete).
    sql.db.exec('PRAGMA secure_delete = ON')
    sql.db.exec('PRAGMA busy_timeout = 5000')
    // In KiB. With SQLite's own 2 MB, an import writes the pages of its indexes out again and again.
    sql.db.exec('PRAGMA cache_size = -65536')
  } catch (error) {
    sql?.close()
    lock?.close()
    throw explainOpen(error, folder, file)
  }
  const opened = sql
  return {
    sql: opened,
    file,
    close() {
      if (lock) opened.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      opened.close()
      lock?.close()
    },
  }
}

/** What a lake keeps in its folder: an earlier version left it open to everybody. */
const ownNames = [lakeFile, `${lakeFile}-wal`, `${lakeFile}-shm`, lockFile, 'assets']

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: privateFolder })
    accessSync(folder, constants.W_OK | constants.X_OK)
    for (const name of ownNames) makePrivate(join(folder, name))
    makePrivate(folder)
  } catch (cause) {
    throw new LakeError(
      'folderNotWritable',
      `The data folder ${folder} cannot be written: give this user the right to write there, or choose another with --data.`,
      { cause },
    )
  }
}

/**
 * An exclusive transaction on an empty file: the operating system frees the lock when the process
 * dies, however it dies, so there is no stale lock to clear away.
 */
function takeLock(folder: string): Sql {
  let lock: Sql | undefined
  try {
    createPrivate(join(folder, lockFile))
    lock = openSql(join(folder, lockFile))
    lock.db.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    throw explainOpen(error, folder, join(folder, lockFile))
  }
}

function explainOpen(error: unknown, folder: string, file: string): unknown {
  switch (sqliteCode(error)) {
    case sqliteBusy:
      return new LakeError(
        'inUse',
        `Another lake has ${folder} open: stop it first, or choose another folder with --data.`,
        { cause: error },
      )
    case sqliteCannotOpen:
      return new LakeError(
        'folderNotWritable',
        `${file} cannot be opened for writing: check its rights, or choose another folder with --data.`,
        { cause: error },
      )
    case sqliteNotADatabase:
      return new LakeError(
        'damaged',
        `${file} is not a lake's file: choose another folder with --data.`,
        { cause: error },
      )
    default:
      return error
  }
}
