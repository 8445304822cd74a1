import { statSync } from 'node:fs'

import type { GroqObject } from '../groq/values.ts'
import type { LakeDocument } from '../model/types.ts'
import { datasetStore, type DatasetStore } from './datasets.ts'
import { documentStore, type DocumentStore } from './documents.ts'
import { indexFaults, orphanFaults } from './indexFaults.ts'
import { keyValueStore, type KeyValueStore } from './keyValues.ts'
import { invitationStore, type InvitationStore } from './invitations.ts'
import { explainOpen, openLakeFile, type LakeFile } from './open.ts'
import { personStore, type PersonStore } from './persons.ts'
import { integrityOf, quickFaults, type QuickLook } from './quickFaults.ts'
import { sessionStore, type SessionStore } from './sessions.ts'
import { tokenStore, type TokenStore } from './tokens.ts'
import { transactionLog, type TransactionLog } from './transactions.ts'
import { readLogStore, type ReadLogStore } from './readLog.ts'
import { indexDocument } from './search/indexDocument.ts'
import { searchSchema } from './search/schema.ts'
import { openSnapshot, type Snapshot } from './snapshot.ts'
import type { Sql } from './sql.ts'

/** The lake's file. Everything is synchronous: SQLite answers faster than a thread can be asked. */
export interface Store {
  /** The path of the SQLite file, for read-only connections of other threads. */
  file: string
  datasets: DatasetStore
  documents: DocumentStore
  transactions: TransactionLog
  keyValues: KeyValueStore
  tokens: TokenStore
  readLog: ReadLogStore
  sessions: SessionStore
  persons: PersonStore
  invitations: InvitationStore
  /**
   * How far documents and datasets have been written: how many writes of them this process has made, those
   * taken back included, and another text after every write of another process.
   */
  version(): { readonly writes: number; readonly others: string }
  /** The file as it is now, on a connection of its own, to be closed. */
  snapshot(): Snapshot
  /** Runs `work` in one durable SQLite transaction; see `Sql.transaction`. */
  transaction<T>(work: () => T): T
  /** See `Sql.savepoint`. */
  savepoint<T>(work: () => T): T
  /** See `Sql.isInTransaction`. */
  isInTransaction(): boolean
  /** Whether the file is known to be as it was closed, so that nothing of it need be looked at. */
  isKnownGood: boolean
  /** Says that it was looked at and is whole: it is sealed when it is closed. */
  vouch(): void
  /** Says that something of it cannot be read: from now on nothing is written to it. */
  noticeDamage(): void
  isDamaged(): boolean
  /** What can be told of the file in a few seconds. */
  quickFaults(): QuickLook
  /** What is wrong with the file as such, and what in it belongs to nothing; nothing when all is well. */
  integrityFaults(): string[]
  /** Where references and search index differ from the document. */
  indexFaults(dataset: number, document: LakeDocument): string[]
  /**
   * Leaves nothing in the file of what was removed from it. Rewrites the whole of it.
   *
   * @returns false while somebody still reads an older state: what was removed is in the log until then
   */
  scrub(): boolean
  /** Checkpoints the write-ahead log into the file and closes it. */
  close(): void
}

/**
 * Opens the lake in `folder`, creating it when it is new. `alongside`: beside a lake that may be
 * running, which is then not `inUse`.
 *
 * @throws LakeError `folderNotWritable`, `inUse`, `newerData`, `damaged`
 */
export function openStore(folder: string, options: { alongside?: boolean } = {}): Store {
  return openStoreAndSql(folder, options).store
}

/** With the connection behind it, which nobody outside this room needs but tests that damage it. */
export function openStoreAndSql(
  folder: string,
  options: { alongside?: boolean } = {},
): { store: Store; sql: Sql } {
  const opened = openLakeFile(folder, options.alongside)
  try {
    return storeOf(opened)
  } catch (error) {
    opened.sql.noticeDamage()
    opened.close()
    throw explainOpen(error, folder, opened.file)
  }
}

function storeOf({ sql, file, isKnownGood, vouch, close }: LakeFile): { store: Store; sql: Sql } {
  const documents = documentStore(sql)
  const datasets = datasetStore(sql)
  sql.db.exec(searchSchema)
  if (isUnindexed(sql)) reindex(sql)
  let writes = 0
  const counted =
    <A extends unknown[], R>(write: (...args: A) => R) =>
    (...args: A): R => {
      writes += 1
      return write(...args)
    }
  const store: Store = {
    file,
    isKnownGood,
    vouch,
    noticeDamage: sql.noticeDamage,
    isDamaged: sql.isDamaged,
    quickFaults: () => quickFaults(sql, statSync(file).size),
    datasets: {
      ...datasets,
      create: counted(datasets.create),
      update: counted(datasets.update),
      remove: counted(datasets.remove),
    },
    documents: {
      ...documents,
      put: counted(documents.put),
      remove: counted(documents.remove),
    },
    transactions: transactionLog(sql),
    keyValues: keyValueStore(sql),
    tokens: tokenStore(sql),
    readLog: readLogStore(sql),
    sessions: sessionStore(sql),
    persons: personStore(sql),
    invitations: invitationStore(sql),
    version: () => ({ writes, others: writtenByOthers(sql) }),
    snapshot: () => openSnapshot(file),
    transaction: sql.transaction,
    savepoint: sql.savepoint,
    isInTransaction: sql.isInTransaction,
    integrityFaults: () => [...integrityFaults(sql), ...orphanFaults(sql)],
    scrub: () => scrub(sql),
    indexFaults: (dataset, document) => indexFaults(sql, dataset, document),
    close,
  }
  return { store, sql }
}

function scrub(sql: Sql): boolean {
  // Words of deleted documents stay in the segments of the text index until these are merged
  // (https://sqlite.org/fts5.html#the_optimize_command).
  sql.db.exec("INSERT INTO search_text (search_text) VALUES ('optimize')")
  sql.db.exec('VACUUM')
  const result = sql.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  return result?.['busy'] === 0
}

function integrityFaults(sql: Sql): string[] {
  const damage = integrityOf(sql)
  const orphans = sql
    .all('PRAGMA foreign_key_check')
    .map((row) => `a row of ${String(row['table'])} belongs to nothing in ${String(row['parent'])}`)
  return [...damage, ...orphans]
}

/** A file from before the search index, or one whose index was dropped. */
function isUnindexed(sql: Sql): boolean {
  return (
    sql.get('SELECT 1 FROM document LIMIT 1') !== undefined &&
    sql.get('SELECT 1 FROM search_document LIMIT 1') === undefined
  )
}

function reindex(sql: Sql): void {
  sql.transaction(() => {
    let last = 0
    for (;;) {
      const rows = sql.all(
        'SELECT key, dataset, id, json FROM document WHERE key > ? ORDER BY key LIMIT 500',
        last,
      )
      if (rows.length === 0) return
      for (const row of rows) {
        last = Number(row['key'])
        indexDocument(sql.db, {
          datasetKey: Number(row['dataset']),
          documentKey: last,
          id: String(row['id']),
          // Written by `DocumentStore.put`.
          document: JSON.parse(String(row['json'])) as GroqObject,
        })
      }
    }
  })
}

/** A number that other connections' commits change (https://sqlite.org/pragma.html#pragma_data_version). */
function writtenByOthers(sql: Sql): string {
  return String(sql.get('PRAGMA data_version')?.['data_version'])
}
