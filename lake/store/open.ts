import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { LakeError } from '../errors.ts'
import { privateFolder } from '../model/fileModes.ts'
import { createPrivate, makePrivate } from './privateFiles.ts'
import { fileFaults } from './fileFaults.ts'
import { migrate, refuseNewerHead, schemaVersion } from './schema.ts'
import { readSeal, sealName, sealOf, writeSeal } from './seal.ts'
import { asLakeError, openSql, sqliteCode, type Sql } from './sql.ts'

export const lakeFile = 'lake.sqlite'
export const lockFile = 'lake.lock'

/** In ms. */
const shortWait = 500

const sqliteError = 1
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

/** The lake's file, open. */
export interface LakeFile {
  sql: Sql
  file: string
  /** Whether it is known to be as it was closed: then nothing of it need be looked at. */
  isKnownGood: boolean
  /** Says that it was looked at and is whole, so that it is sealed when it is closed. */
  vouch(): void
  close(): void
}

/**
 * Opens (or creates) the lake's file in `folder`, alone: a second process gets `inUse`. With
 * `alongside`, beside a lake that may be running: for the small things a command does.
 *
 * @throws LakeError `folderNotWritable`, `inUse`, `newerData`, `damaged`, `diskFull`, `diskFailed`
 */
export function openLakeFile(folder: string, alongside = false): LakeFile {
  prepareFolder(folder)
  const file = join(folder, lakeFile)
  const lock = takeLock(folder, alongside)
  let sql: Sql | undefined
  const before = readSeal(folder)
  // Beside a running lake it is that one's to know.
  let isGood = !lock
  try {
    if (lock) {
      if (holdsLake(folder)) refuseNewerHead(file)
      refuseDamage(folder)
      isGood = before?.state === 'sealed' || !holdsLake(folder)
      writeSeal(folder, { state: 'unsealed' })
    }
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
    if (lock) beginLog(sql, folder)
  } catch (error) {
    sql?.close()
    const isUntouched = error instanceof LakeError && error.code === 'newerData'
    if (lock && isUntouched && before) writeSeal(folder, before)
    lock?.close()
    throw explainOpen(error, folder, file)
  }
  const opened = sql
  const isKnownGood = isGood
  return {
    sql: opened,
    file,
    isKnownGood,
    vouch() {
      isGood = true
    },
    close() {
      if (!lock) return closeAlongside(opened, folder)
      if (!opened.isDamaged()) opened.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      opened.close()
      // A reader that is still there has kept the log.
      const isWhole = isGood && !opened.isDamaged() && !hasLog(file)
      writeSeal(folder, isWhole ? sealOf(file) : { state: 'unsealed' })
      lock.close()
    },
  }
}

/** What `fileFaults` says of a lake that is not running; nothing of one that is. */
export function faultsAtRest(folder: string): string[] {
  const lock = takeLock(folder, true)
  if (!lock) return []
  try {
    return fileFaults(folder, lakeFile)
  } finally {
    lock.close()
  }
}

/** @throws LakeError `damaged` */
function refuseDamage(folder: string): void {
  const faults = fileFaults(folder, lakeFile)
  if (faults.length > 0) throw new LakeError('damaged', faults.join('\n'))
}

/**
 * Folds what a lake that was killed has left in the log into the file, and begins a log, which from now
 * on must be there until the lake is closed.
 */
function beginLog(sql: Sql, folder: string): void {
  // Writes the page it stands on, and so makes the log.
  sql.db.exec(`PRAGMA user_version = ${schemaVersion}`)
  sql.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  writeSeal(folder, { state: 'open' })
}

/** The lake it was beside may have gone meanwhile, and sealed what was written to after that. */
function closeAlongside(sql: Sql, folder: string): void {
  const lock = takeLock(folder, true)
  sql.close()
  if (!lock) return
  writeSeal(folder, { state: 'unsealed' })
  lock.close()
}

function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** What a lake keeps in its folder: an earlier version left it open to everybody. */
const ownNames = [lakeFile, `${lakeFile}-wal`, `${lakeFile}-shm`, lockFile, sealName, 'assets']

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
 *
 * @returns undefined beside somebody who has it
 */
function takeLock(folder: string, alongside: boolean): Sql | undefined {
  let lock: Sql | undefined
  try {
    createPrivate(join(folder, lockFile))
    lock = openSql(join(folder, lockFile))
    // A command that looks at a lake that is stopped has it for a moment.
    if (!alongside) lock.db.exec(`PRAGMA busy_timeout = ${shortWait}`)
    lock.db.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if (alongside && sqliteCode(error) === sqliteBusy) return undefined
    throw explainOpen(error, folder, join(folder, lockFile))
  }
}

/** What keeps a file from being opened, as an error that says what to do. */
export function explainOpen(error: unknown, folder: string, file: string): unknown {
  if (error instanceof LakeError) return error
  const code = sqliteCode(error)
  if (code === sqliteBusy) {
    return new LakeError(
      'inUse',
      `Another lake has ${folder} open: stop it first, or choose another folder with --data.`,
      { cause: error },
    )
  }
  if (code === sqliteCannotOpen || isRefusal(error)) {
    return new LakeError(
      'folderNotWritable',
      `${file} cannot be opened for writing: check its rights, or choose another folder with --data.`,
      { cause: error },
    )
  }
  if (code === sqliteNotADatabase) {
    return new LakeError(
      'damaged',
      `${file} is not a lake's file: choose another folder with --data.`,
      { cause: error },
    )
  }
  const known = asLakeError(error)
  if (known instanceof LakeError && known.code !== 'damaged') return known
  // Tables or columns that are not there, as SQLite says when it is their definition that is damaged.
  const isDamage = known instanceof LakeError || code === sqliteError
  if (!isDamage || !(error instanceof Error)) return error
  return new LakeError('damaged', `${file} is damaged: ${error.message}.`, { cause: error })
}

/** Of the file system: no right to it, a folder where a file should be, a volume for reading only. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && refusals.has(String(error.code))
}

const refusals = new Set(['EACCES', 'EPERM', 'EISDIR', 'EROFS', 'ENOTDIR'])
