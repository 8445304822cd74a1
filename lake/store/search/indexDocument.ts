import { createHash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { layeredId } from '../../groq/layeredId.ts'
import { textsOf } from '../../groq/text/documentText.ts'
import { withoutEdgeDots } from '../../groq/text/match.ts'
import { tokenize } from '../../groq/text/tokens.ts'
import type { GroqObject } from '../../groq/values.ts'
import { headOf } from './head.ts'
import { rememberedChanges } from './keptRows.ts'
import { pathRows, type IndexedValue, type PathRows } from './pathRows.ts'

export interface IndexedDocument {
  /** `dataset.key` and `document.key`; the latter is never given to another document. */
  readonly datasetKey: number
  readonly documentKey: number
  /** The document's `_id`. */
  readonly id: string
  /** Undefined: the document was deleted. */
  readonly document: GroqObject | undefined
}

/**
 * Brings the search index up to date with one document. Call it inside the transaction that changes
 * the document, so that a query sees both or neither.
 */
export function indexDocument(db: DatabaseSync, indexed: IndexedDocument): void {
  const sql = statementsOf(db)
  const { datasetKey, documentKey, document } = indexed
  const seq = nextSeq(sql, datasetKey)
  if (document === undefined) {
    sql.deleteDocument.run(documentKey)
    sql.deletePaths.run(documentKey)
    sql.deleteHead.run(documentKey)
    sql.deleteText.run(documentKey)
    sql.rememberDeletion.run(datasetKey, seq, documentKey)
    sql.forgetDeletions.run(datasetKey, seq - rememberedChanges)
    return
  }
  const { baseId, layer } = layeredId(indexed.id)
  const words = documentWords(document)
  const textHash = hashOf(words)
  const before = sql.textHash.get(documentKey)
  const type = typeof document['_type'] === 'string' ? document['_type'] : ''
  sql.putDocument.run(documentKey, datasetKey, baseId, layer, type, seq, textHash)
  if (before?.['text_hash'] !== textHash) {
    if (before) sql.deleteText.run(documentKey)
    sql.putText.run(documentKey, words)
  }
  writePaths(sql, datasetKey, documentKey, pathRows(document))
  const head = headOf(document)
  if (head !== undefined) sql.putHead.run(documentKey, head)
  else if (before) sql.deleteHead.run(documentKey)
}

/** Forgets every document of a dataset. */
export function dropDatasetIndex(db: DatabaseSync, datasetKey: number): void {
  const sql = statementsOf(db)
  nextSeq(sql, datasetKey)
  sql.dropText.run(datasetKey)
  sql.dropHeads.run(datasetKey)
  sql.dropPaths.run(datasetKey)
  sql.dropDocuments.run(datasetKey)
}

/** What `search_document.text_hash` holds for the document. */
export function textHashOf(document: GroqObject): string {
  return hashOf(documentWords(document))
}

function hashOf(words: string): string {
  return createHash('sha1').update(words).digest('base64')
}

/** The words of a document's texts, and of its id and type, which `match` may also be asked about. */
function documentWords(document: GroqObject): string {
  const words: string[] = []
  for (const text of [...textsOf(document), document['_id'], document['_type']]) {
    if (typeof text !== 'string') continue
    for (const word of tokenize(text)) words.push(word)
    // `match` reads "a.b" as the word "ab"; the index then needs it too.
    for (const part of dotted(text)) {
      const joined = tokenize(withoutEdgeDots(part))
      if (joined.join(' ') !== tokenize(part).join(' ')) words.push(...joined)
    }
  }
  return words.join(' ')
}

/** The parts of a text between spaces that have a dot with something behind it. */
function dotted(text: string): string[] {
  return text.includes('.') ? (text.match(/[^\s.]*\.\S+/g) ?? []) : []
}

/** Writes only what changed: an edit of one attribute touches a row or two. */
function writePaths(
  sql: Statements,
  datasetKey: number,
  documentKey: number,
  rows: PathRows,
): void {
  const stale = new Map<string, [pathKey: number, value: IndexedValue]>()
  for (const row of sql.paths.all(documentKey)) {
    const pathKey = Number(row['path_key'])
    // The column only ever holds what indexedValue gives.
    const value = row['value'] as IndexedValue
    stale.set(rowKey(pathKey, value), [pathKey, value])
  }
  for (const [path, values] of rows) {
    const pathKey = pathKeyOf(sql, path)
    for (const value of values) {
      if (!stale.delete(rowKey(pathKey, value))) {
        sql.putPath.run(datasetKey, pathKey, value, documentKey)
      }
    }
  }
  for (const [pathKey, value] of stale.values()) {
    sql.deletePath.run(datasetKey, pathKey, value, documentKey)
  }
}

function rowKey(pathKey: number, value: IndexedValue): string {
  if (typeof value === 'string') return `${pathKey}s${value}`
  return typeof value === 'number' ? `${pathKey}n${value}` : `${pathKey}b${value[0]}`
}

function pathKeyOf(sql: Statements, path: string): number {
  const known = sql.pathKey.get(path)
  if (known) return Number(known['path_key'])
  return Number(sql.putPathName.run(path).lastInsertRowid)
}

function nextSeq(sql: Statements, datasetKey: number): number {
  return Number(sql.nextSeq.get(datasetKey)?.['seq'])
}

type Statements = Record<keyof typeof statementTexts, StatementSync>

const prepared = new WeakMap<DatabaseSync, Statements>()

function statementsOf(db: DatabaseSync): Statements {
  let statements = prepared.get(db)
  if (!statements) {
    // The keys are those of SQL, one statement each.
    statements = Object.fromEntries(
      Object.entries(statementTexts).map(([name, text]) => [name, db.prepare(text)]),
    ) as Statements
    prepared.set(db, statements)
  }
  return statements
}

const statementTexts = {
  nextSeq: `INSERT INTO search_dataset (dataset, seq) VALUES (?, 1)
    ON CONFLICT (dataset) DO UPDATE SET seq = seq + 1 RETURNING seq`,
  textHash: 'SELECT text_hash FROM search_document WHERE document_key = ?',
  putDocument: `INSERT INTO search_document (document_key, dataset, base_id, layer, type, seq, text_hash)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (document_key) DO UPDATE SET type = excluded.type, seq = excluded.seq, text_hash = excluded.text_hash`,
  deleteDocument: 'DELETE FROM search_document WHERE document_key = ?',
  paths: 'SELECT path_key, value FROM search_path WHERE document_key = ?',
  putPath: 'INSERT INTO search_path (dataset, path_key, value, document_key) VALUES (?, ?, ?, ?)',
  deletePath:
    'DELETE FROM search_path WHERE dataset = ? AND path_key = ? AND value = ? AND document_key = ?',
  deletePaths: 'DELETE FROM search_path WHERE document_key = ?',
  pathKey: 'SELECT path_key FROM search_path_name WHERE path = ?',
  putPathName: 'INSERT INTO search_path_name (path) VALUES (?)',
  putText: 'INSERT INTO search_text (rowid, text) VALUES (?, ?)',
  deleteText: 'DELETE FROM search_text WHERE rowid = ?',
  putHead: `INSERT INTO search_head (document_key, head) VALUES (?, ?)
    ON CONFLICT (document_key) DO UPDATE SET head = excluded.head`,
  deleteHead: 'DELETE FROM search_head WHERE document_key = ?',
  dropHeads:
    'DELETE FROM search_head WHERE document_key IN (SELECT document_key FROM search_document WHERE dataset = ?)',
  rememberDeletion: 'INSERT INTO search_deleted (dataset, seq, document_key) VALUES (?, ?, ?)',
  forgetDeletions: 'DELETE FROM search_deleted WHERE dataset = ? AND seq <= ?',
  dropText:
    'DELETE FROM search_text WHERE rowid IN (SELECT document_key FROM search_document WHERE dataset = ?)',
  dropPaths: 'DELETE FROM search_path WHERE dataset = ?',
  dropDocuments: 'DELETE FROM search_document WHERE dataset = ?',
} as const
