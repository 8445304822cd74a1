import { isDeepStrictEqual } from 'node:util'

import { layeredId } from '../groq/layeredId.ts'
import type { GroqObject } from '../groq/values.ts'
import type { LakeDocument } from '../model/types.ts'
import { findReferences } from '../model/references.ts'
import { headOf } from './search/head.ts'
import { textHashOf } from './search/indexDocument.ts'
import { pathRows, type IndexedValue } from './search/pathRows.ts'
import type { Sql } from './sql.ts'

/**
 * Where the list of references and the search index say something else than the document they were
 * made from, one sentence each.
 */
export function indexFaults(sql: Sql, dataset: number, document: LakeDocument): string[] {
  const faults: string[] = []
  const id = document._id
  if (!isDeepStrictEqual(listedReferences(sql, dataset, id), referencesIn(document))) {
    faults.push(`what is listed as references of "${id}" is not what it refers to`)
  }
  // Parsed JSON is what a GroqObject is.
  const content = document as GroqObject
  const row = sql.get(
    `SELECT d.key, s.base_id, s.layer, s.type, s.text_hash, h.head,
       EXISTS (SELECT 1 FROM search_text t WHERE t.rowid = d.key) AS has_text
     FROM document d LEFT JOIN search_document s ON s.document_key = d.key
     LEFT JOIN search_head h ON h.document_key = d.key
     WHERE d.dataset = ? AND d.id = ?`,
    dataset,
    id,
  )
  const { baseId, layer } = layeredId(id)
  const isListed =
    row?.['base_id'] === baseId && row['layer'] === layer && row['type'] === document._type
  if (!isListed) return [...faults, `"${id}" is not in the search index, or in the wrong place`]
  if (row['has_text'] !== 1 || row['text_hash'] !== textHashOf(content)) {
    faults.push(`"${id}" is found by words that are not its own`)
  }
  if ((row['head'] ?? undefined) !== headOf(content)) {
    faults.push(`"${id}" is shown in lists with what is not its own`)
  }
  if (!isDeepStrictEqual(listedValues(sql, Number(row['key'])), valuesIn(content))) {
    faults.push(`"${id}" is found by values that are not its own`)
  }
  return faults
}

/** Rows of the indexes that belong to no document. */
export function orphanFaults(sql: Sql): string[] {
  const orphans = {
    reference:
      'SELECT count(*) AS n FROM reference r WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.dataset = r.dataset AND d.id = r.source)',
    search_document:
      'SELECT count(*) AS n FROM search_document WHERE document_key NOT IN (SELECT key FROM document)',
    search_path:
      'SELECT count(*) AS n FROM search_path WHERE document_key NOT IN (SELECT key FROM document)',
    search_head:
      'SELECT count(*) AS n FROM search_head WHERE document_key NOT IN (SELECT key FROM document)',
    search_text:
      'SELECT count(*) AS n FROM search_text WHERE rowid NOT IN (SELECT key FROM document)',
  }
  return Object.entries(orphans).flatMap(([table, query]) => {
    const count = Number(sql.get(query)?.['n'])
    return count === 0 ? [] : [`${count} rows of ${table} belong to no document`]
  })
}

function listedReferences(sql: Sql, dataset: number, id: string): string[] {
  return sql
    .all('SELECT path, target, weak FROM reference WHERE dataset = ? AND source = ?', dataset, id)
    .map((row) => JSON.stringify([row['path'], row['target'], row['weak'] === 1]))
    .sort()
}

function referencesIn(document: LakeDocument): string[] {
  return findReferences(document)
    .map(({ path, target, weak }) => JSON.stringify([path, target, weak]))
    .sort()
}

function listedValues(sql: Sql, documentKey: number): string[] {
  return (
    sql
      .all(
        `SELECT n.path, x.value FROM search_path x JOIN search_path_name n ON n.path_key = x.path_key
       WHERE x.document_key = ?`,
        documentKey,
      )
      // The column only ever holds what pathRows gives.
      .map((row) => valueText(String(row['path']), row['value'] as IndexedValue))
      .sort()
  )
}

function valuesIn(document: GroqObject): string[] {
  const texts: string[] = []
  for (const [path, values] of pathRows(document)) {
    for (const value of values) texts.push(valueText(path, value))
  }
  return texts.sort()
}

function valueText(path: string, value: IndexedValue): string {
  return JSON.stringify([path, value instanceof Uint8Array ? { byte: value[0] } : value])
}
