import type { SQLInputValue } from 'node:sqlite'
import type { IndexRow } from './indexRow.ts'

/** Where the sets are read from: a `SearchReader`, within its snapshot. */
export interface RowReader {
  datasetSeq(datasetKey: number): number
  rows(sql: string, ...values: readonly SQLInputValue[]): IndexRow[]
  values(sql: string, ...values: readonly SQLInputValue[]): readonly unknown[][]
}

/** A set of documents that is kept up to date instead of being found again. */
export interface KeptRows {
  readonly rows: ReadonlyMap<number, IndexRow>
  readonly baseIds: ReadonlySet<string>
}

interface Kept {
  seq: number
  readonly rows: Map<number, IndexRow>
  readonly baseIds: Set<string>
}

/** Kept at most; the oldest is forgotten. */
const maxSets = 40
/** Beyond this many changes it is cheaper to find the set again; deletions are remembered as long. */
export const rememberedChanges = 1000

/**
 * Sets of documents that are costly to find and asked for again and again: the drafts, the documents
 * without an attribute. After a change only what has changed is looked at.
 */
export class KeptSets {
  readonly #sets = new Map<string, Kept>()

  /** The documents of a dataset that pass `where`, a test of `d` that reads one document alone. */
  rows(
    reader: RowReader,
    dataset: number,
    where: string,
    values: readonly SQLInputValue[],
  ): KeptRows {
    const seq = reader.datasetSeq(dataset)
    const name = JSON.stringify([dataset, where, values])
    const held = this.#sets.get(name)
    if (held && held.seq === seq) return held
    const select = `SELECT d.document_key, d.base_id, d.layer, d.seq FROM search_document d WHERE d.dataset = ? AND (${where})`
    if (held && seq - held.seq <= rememberedChanges) {
      refresh(reader, dataset, held, `${select} AND d.seq > ?`, values)
      held.seq = seq
      return held
    }
    const kept: Kept = { seq, rows: new Map(), baseIds: new Set() }
    for (const row of reader.rows(select, dataset, ...values)) add(kept, row)
    const oldest = this.#sets.size >= maxSets ? this.#sets.keys().next().value : undefined
    if (oldest !== undefined) this.#sets.delete(oldest)
    this.#sets.set(name, kept)
    return kept
  }
}

function refresh(
  reader: RowReader,
  dataset: number,
  kept: Kept,
  select: string,
  values: readonly SQLInputValue[],
): void {
  const gone = reader.values(
    `SELECT document_key FROM search_deleted WHERE dataset = ? AND seq > ?
     UNION ALL SELECT document_key FROM search_document WHERE dataset = ? AND seq > ?`,
    dataset,
    kept.seq,
    dataset,
    kept.seq,
  )
  for (const [key] of gone) remove(kept, Number(key))
  for (const row of reader.rows(select, dataset, ...values, kept.seq)) add(kept, row)
}

function add(kept: Kept, row: IndexRow): void {
  kept.rows.set(row.key, row)
  kept.baseIds.add(row.baseId)
}

function remove(kept: Kept, key: number): void {
  const row = kept.rows.get(key)
  if (!row) return
  kept.rows.delete(key)
  kept.baseIds.delete(row.baseId)
}
