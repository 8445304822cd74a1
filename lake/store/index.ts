import { datasetStore, type DatasetStore } from './datasets.ts'
import { documentStore, type DocumentStore } from './documents.ts'
import { keyValueStore, type KeyValueStore } from './keyValues.ts'
import { openLakeFile } from './open.ts'
import { transactionLog, type TransactionLog } from './transactions.ts'
import type { Sql } from './sql.ts'

/** The lake's file. Everything is synchronous: SQLite answers faster than a thread can be asked. */
export interface Store {
  /** The path of the SQLite file, for read-only connections of other threads. */
  file: string
  /** Only for `store/`. */
  sql: Sql
  datasets: DatasetStore
  documents: DocumentStore
  transactions: TransactionLog
  keyValues: KeyValueStore
  /** Runs `work` in one durable SQLite transaction; see `Sql.transaction`. */
  transaction<T>(work: () => T): T
  /** Checkpoints the write-ahead log into the file and closes it. */
  close(): void
}

/**
 * Opens the lake in `folder`, creating it when it is new.
 *
 * @throws LakeError `folderNotWritable`, `inUse`, `newerData`, `damaged`
 */
export function openStore(folder: string): Store {
  const { sql, file, close } = openLakeFile(folder)
  return {
    file,
    sql,
    datasets: datasetStore(sql),
    documents: documentStore(sql),
    transactions: transactionLog(sql),
    keyValues: keyValueStore(sql),
    transaction: sql.transaction,
    close,
  }
}
