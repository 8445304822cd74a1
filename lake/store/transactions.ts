import type { CommittedTransaction, Effects, Mutation } from '../model/types.ts'
import { parseStored } from './parseStored.ts'
import type { Row, Sql } from './sql.ts'

/** One document's part of a transaction, as the log keeps it. */
export interface LoggedChange {
  seq: number
  transactionId: string
  author: string
  timestamp: string
  documentId: string
  type: string
  previousRev?: string
  resultRev?: string
  mutations: Mutation[]
  effects: Effects
}

export interface TransactionLog {
  lastSeq(): number
  /** ISO 8601, UTC; undefined when nothing was ever written. */
  lastTimestamp(): string | undefined
  /** Of the last transaction that changed such a document: any, neither draft nor version, or one
   * without a dot in its id. 0: none. */
  lastSeqOf(dataset: number, scope: 'all' | 'published' | 'public'): number
  has(dataset: number, transactionId: string): boolean
  seqOf(dataset: number, transactionId: string): number | undefined
  /** Appends; returns the transaction's seq. */
  append(dataset: number, transaction: Omit<CommittedTransaction, 'seq' | 'dataset'>): number
  /** What happened to these documents, oldest first. Streams: do not write while iterating. */
  ofDocuments(
    dataset: number,
    documents: readonly string[],
    range?: { fromSeq?: number; toSeq?: number; reverse?: boolean },
  ): IterableIterator<LoggedChange>
  /** Ids of the versions (`versions.<release>.<id>`) a document ever had. */
  versionsOf(dataset: number, published: string): string[]
  /** Ids of the versions (`versions.<release>.<id>`) a release ever had. */
  versionsIn(dataset: number, release: string): string[]
  /** Ids of the documents changed after `time` (ISO 8601, UTC, with milliseconds), sorted. */
  documentsSince(dataset: number, time: string): string[]
  lastChange(dataset: number, document: string): LoggedChange | undefined
  /** Everything after `seq`, oldest first, at most `limit` document changes. */
  after(dataset: number, seq: number, limit: number): LoggedChange[]
  /** Forgets what happened to this document (`purge`). */
  purge(dataset: number, document: string): void
}

const columns = `t.seq, t.id, t.author, t.timestamp, d.document, d.type, d.previous_rev,
  d.result_rev, d.mutations, d.apply, d.revert`

export function transactionLog(sql: Sql): TransactionLog {
  return {
    lastSeq: () => Number(sql.get('SELECT coalesce(max(seq), 0) AS seq FROM txn')?.['seq']),
    lastTimestamp() {
      const row = sql.get('SELECT timestamp FROM txn ORDER BY seq DESC LIMIT 1')
      return row && String(row['timestamp'])
    },
    lastSeqOf(dataset, scope) {
      const row =
        scope === 'all'
          ? sql.get('SELECT max(seq) AS seq FROM txn WHERE dataset = ?', dataset)
          : sql.get(
              `SELECT max(t.seq) AS seq FROM txn t WHERE t.dataset = ? AND EXISTS (
               SELECT 1 FROM txn_document d WHERE d.seq = t.seq AND d.dataset = t.dataset
                 AND CASE WHEN ? THEN instr(d.document, '.') = 0
                   ELSE d.document NOT GLOB 'drafts.*' AND d.document NOT GLOB 'versions.*' END)`,
              dataset,
              scope === 'public' ? 1 : 0,
            )
      return Number(row?.['seq'] ?? 0)
    },
    has(dataset, transactionId) {
      return this.seqOf(dataset, transactionId) !== undefined
    },
    seqOf(dataset, transactionId) {
      const row = sql.get(
        'SELECT seq FROM txn WHERE dataset = ? AND id = ?',
        dataset,
        transactionId,
      )
      return row && Number(row['seq'])
    },
    append(dataset, transaction) {
      const { lastInsertRowid: seq } = sql.run(
        'INSERT INTO txn (dataset, id, author, timestamp) VALUES (?, ?, ?, ?)',
        dataset,
        transaction.transactionId,
        transaction.author,
        transaction.timestamp,
      )
      for (const change of transaction.changes) {
        sql.run(
          `INSERT INTO txn_document
             (dataset, document, seq, type, previous_rev, result_rev, mutations, apply, revert)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          dataset,
          change.documentId,
          seq,
          change.after?._type ?? change.before?._type ?? '',
          change.before?._rev ?? null,
          change.after?._rev ?? null,
          JSON.stringify(change.mutations),
          JSON.stringify(change.effects.apply),
          JSON.stringify(change.effects.revert),
        )
      }
      return seq
    },
    *ofDocuments(
      dataset,
      documents,
      { fromSeq = 0, toSeq = Number.MAX_SAFE_INTEGER, reverse } = {},
    ) {
      const rows = sql.iterate(
        `SELECT ${columns} FROM txn_document d JOIN txn t ON t.seq = d.seq
         WHERE d.dataset = ? AND d.document IN (SELECT value FROM json_each(?))
           AND d.seq BETWEEN ? AND ?
         ORDER BY d.seq ${reverse ? 'DESC' : 'ASC'}, d.document`,
        dataset,
        JSON.stringify(documents),
        fromSeq,
        toSeq,
      )
      for (const row of rows) yield readChange(row)
    },
    versionsOf(dataset, published) {
      return sql
        .all(
          `SELECT DISTINCT document FROM txn_document
           WHERE dataset = ? AND document >= 'versions.' AND document < 'versions/'
             AND substr(document, instr(substr(document, 10), '.') + 10) = ?`,
          dataset,
          published,
        )
        .map((row) => String(row['document']))
    },
    versionsIn(dataset, release) {
      return sql
        .all(
          `SELECT DISTINCT document FROM txn_document
           WHERE dataset = ? AND document >= ? AND document < ?`,
          dataset,
          `versions.${release}.`,
          `versions.${release}/`,
        )
        .map((row) => String(row['document']))
    },
    documentsSince(dataset, time) {
      return sql
        .all(
          `SELECT DISTINCT d.document FROM txn t JOIN txn_document d ON d.seq = t.seq
           WHERE t.dataset = ? AND t.timestamp > ? ORDER BY d.document`,
          dataset,
          time,
        )
        .map((row) => String(row['document']))
    },
    lastChange(dataset, document) {
      const row = sql.get(
        `SELECT ${columns} FROM txn_document d JOIN txn t ON t.seq = d.seq
         WHERE d.dataset = ? AND d.document = ? ORDER BY d.seq DESC LIMIT 1`,
        dataset,
        document,
      )
      return row && readChange(row)
    },
    after(dataset, seq, limit) {
      return sql
        .all(
          `SELECT ${columns} FROM txn_document d JOIN txn t ON t.seq = d.seq
           WHERE t.seq > ? AND t.dataset = ? ORDER BY t.seq, d.document LIMIT ?`,
          seq,
          dataset,
          limit,
        )
        .map(readChange)
    },
    purge(dataset, document) {
      sql.run('DELETE FROM txn_document WHERE dataset = ? AND document = ?', dataset, document)
    },
  }
}

function readChange(row: Row): LoggedChange {
  const previousRev = row['previous_rev']
  const resultRev = row['result_rev']
  const what = `the history of "${String(row['document'])}"`
  return {
    seq: Number(row['seq']),
    transactionId: String(row['id']),
    author: String(row['author']),
    timestamp: String(row['timestamp']),
    documentId: String(row['document']),
    type: String(row['type']),
    ...(typeof previousRev === 'string' ? { previousRev } : {}),
    ...(typeof resultRev === 'string' ? { resultRev } : {}),
    // Only `append` writes these three columns, in these shapes.
    mutations: parseStored(row['mutations'], what) as Mutation[],
    effects: {
      apply: parseStored(row['apply'], what) as unknown[],
      revert: parseStored(row['revert'], what) as unknown[],
    },
  }
}
