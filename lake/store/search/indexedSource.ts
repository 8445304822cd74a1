import { idOf, layeredId } from '../../groq/layeredId.ts'
import type { DocumentSource } from '../../groq/source.ts'
import { attributeOf, type GroqObject } from '../../groq/values.ts'
import type { IndexView } from './access.ts'
import { bestAccess, columns, countExactly, rowsExactly, rowsOf } from './find.ts'
import { orderedRows } from './ordered.ts'
import { onePerGroup, type IndexRow } from './indexRow.ts'
import { scannedTogether, TooComplexError } from './reader.ts'
import { createVisibility, type VisibilityOptions } from './visibility.ts'

export interface IndexedSourceOptions extends VisibilityOptions {
  /** Told which indexes a query uses. */
  readonly onUse?: (label: string) => void
}

/** Bodies read from the database at a time: few at first, for who wants only one. */
const firstBatch = 16
const batchSize = scannedTogether

/** The documents of one dataset in one perspective, over the search index. Valid within one snapshot. */
export function createIndexedSource(options: IndexedSourceOptions): DocumentSource {
  const { reader, dataset, onUse } = options
  const visible = createVisibility(options)
  const { layers } = visible
  const view: IndexView = { reader, dataset, layered: layers !== null }
  const byId = new Map<string, GroqObject | null>()

  /** Rows as the query sees them: bodies read in batches, whatever is not seen left out. */
  function* documentGroups(groups: Iterable<readonly IndexRow[]>): Iterable<GroqObject[]> {
    let batch: IndexRow[][] = []
    let size = 0
    let limit = firstBatch
    for (const group of groups) {
      const rows = group.filter(visible.isSeen)
      if (rows.length === 0) continue
      batch.push(rows)
      size += rows.length
      if (size < limit) continue
      yield* read(batch)
      batch = []
      size = 0
      limit = batchSize
    }
    yield* read(batch)
  }

  function* read(groups: readonly IndexRow[][]): Iterable<GroqObject[]> {
    const documents = reader.documents(groups.flat())
    let next = 0
    for (const rows of groups) {
      const group: GroqObject[] = []
      for (const row of rows) {
        const document = documents[next++]
        const seen = document && asSeen(document, row)
        if (seen) group.push(seen)
      }
      yield group
    }
  }

  function* documentsOf(rows: Iterable<IndexRow>): Iterable<GroqObject> {
    for (const group of documentGroups(onePerGroup(rows))) yield* group
  }

  function asSeen(document: GroqObject, row: IndexRow): GroqObject | null {
    return layers === null ? document : layered(document, row)
  }

  function get(id: string): GroqObject | null {
    const at = layeredId(id)
    if (layers !== null && at.layer !== '') return null
    for (const layer of layers ?? [at.layer]) {
      const [row] = reader.rows(
        'SELECT document_key, base_id, layer, seq FROM search_document WHERE dataset = ? AND base_id = ? AND layer = ?',
        dataset,
        at.baseId,
        layer,
      )
      if (row && visible.isSeen(row)) return asSeen(reader.document(row), row)
    }
    return null
  }

  return whereIndexesHelp({
    all() {
      onUse?.('scan')
      return documentsOf(
        reader.iterateRows(
          `SELECT ${columns} FROM search_document d WHERE d.dataset = ? AND (${visible.where}) ORDER BY d.base_id, d.layer`,
          dataset,
          ...visible.values,
        ),
      )
    },
    get(id) {
      let document = byId.get(id)
      if (document === undefined) {
        document = get(id)
        byId.set(id, document)
      }
      return document
    },
    find(condition) {
      const best = bestAccess(view, condition)
      if (!best) return undefined
      onUse?.(best.access.label)
      return documentsOf(inDatasetOrder(rowsOf(view, best.access)))
    },
    count(condition) {
      if (!visible.isExact) return undefined
      const count = countExactly(view, condition, visible)
      if (count !== undefined) onUse?.('count')
      return count
    },
    ids(condition) {
      const rows = visible.isExact ? rowsExactly(view, condition, visible) : undefined
      if (!rows) return undefined
      onUse?.('ids')
      return inDatasetOrder(rows).map((row) => (layers === null ? idOf(row) : row.baseId))
    },
    inOrder(condition, key) {
      const ordered = orderedRows(view, visible, condition, key)
      if (!ordered) return undefined
      onUse?.(ordered.label)
      return documentGroups(mapped(ordered.groups, inDatasetOrder))
    },
  })
}

/** Of a condition with more parts than SQLite takes, no index can tell: it is evaluated on every document. */
function whereIndexesHelp(source: Required<Omit<DocumentSource, 'crossDataset'>>): DocumentSource {
  return {
    ...source,
    find: (condition) => ifSimple(() => source.find(condition)),
    count: (condition) => ifSimple(() => source.count(condition)),
    ids: (condition) => ifSimple(() => source.ids(condition)),
    inOrder: (condition, key) => ifSimple(() => source.inOrder(condition, key)),
  }
}

function ifSimple<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof TooComplexError) return undefined
    throw error
  }
}

/** By published id, its draft and versions after it; each once. */
function inDatasetOrder(rows: IndexRow[]): IndexRow[] {
  if (rows.length < 2) return rows
  rows.sort(byIdAndLayer)
  return rows.filter((row, i) => row.key !== rows[i - 1]?.key)
}

function byIdAndLayer(a: IndexRow, b: IndexRow): number {
  if (a.baseId !== b.baseId) return a.baseId < b.baseId ? -1 : 1
  if (a.layer === b.layer) return 0
  return a.layer < b.layer ? -1 : 1
}

function* mapped<A, B>(items: Iterable<A>, map: (item: A) => B): Iterable<B> {
  for (const item of items) yield map(item)
}

const layeredDocuments = new WeakMap<GroqObject, GroqObject>()

/** The document under its published id; null when its version stands for "will be unpublished". */
function layered(document: GroqObject, row: IndexRow): GroqObject | null {
  if (row.layer !== '' && attributeOf(attributeOf(document, '_system'), 'delete') === true)
    return null
  let seen = layeredDocuments.get(document)
  if (!seen) {
    seen = { ...document, _id: row.baseId, _originalId: idOf(row) }
    layeredDocuments.set(document, seen)
  }
  return seen
}
