import { extended } from '../../groq/lazyObject.ts'
import { idOf, layeredId } from '../../groq/layeredId.ts'
import type { DocumentSource } from '../../groq/source.ts'
import { attributeOf, type GroqObject } from '../../groq/values.ts'
import type { IndexView } from './access.ts'
import { bestAccess, columns, countExactly, rowsExactly, rowsOf } from './find.ts'
import { orderedRows } from './ordered.ts'
import { onePerGroup, type IndexRow } from './indexRow.ts'
import { scannedTogether, TooComplexError } from './reader.ts'
import { testOf } from './testOf.ts'
import { createVisibility, type VisibilityOptions } from './visibility.ts'

export interface IndexedSourceOptions extends VisibilityOptions {
  /** Told which indexes a query uses. */
  readonly onUse?: (label: string) => void
  /** Told of each document that is read from the database or from what is remembered of it. */
  readonly onRead?: (documentKey: number) => void
}

/** Bodies read from the database at a time: few at first, for who wants only one. */
const firstBatch = 16
const batchSize = scannedTogether

/** The documents of one dataset in one perspective, over the search index. Valid within one snapshot. */
export function createIndexedSource(options: IndexedSourceOptions): DocumentSource {
  const { reader, dataset, onUse, onRead } = options
  const visible = createVisibility(options)
  const { layers } = visible
  const view: IndexView = { reader, dataset, layered: layers !== null, many: reader.many(1) }
  const byId = new Map<string, GroqObject | null>()

  /** Rows as the query sees them: bodies read in batches, whatever is not seen left out. */
  function* documentGroups(
    groups: Iterable<readonly IndexRow[]>,
    first = firstBatch,
  ): Iterable<GroqObject[]> {
    let batch: IndexRow[][] = []
    let size = 0
    let limit = Math.min(first, batchSize)
    for (const group of groups) {
      const rows = group.filter(visible.isSeen)
      if (rows.length === 0) continue
      batch.push(rows)
      size += rows.length
      if (size < limit) continue
      yield* read(batch)
      batch = []
      size = 0
      limit = Math.min(2 * limit, batchSize)
    }
    yield* read(batch)
  }

  function* read(groups: readonly IndexRow[][]): Iterable<GroqObject[]> {
    const all = groups.flat()
    if (onRead) for (const { key } of all) onRead(key)
    const documents = reader.documents(all)
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
      if (!row || !visible.isSeen(row)) continue
      onRead?.(row.key)
      return asSeen(reader.document(row), row)
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
      const test = testOf(view, condition, best.of)
      const rows = inDatasetOrder(rowsOf(view, best.access, test))
      return { documents: documentsOf(rows), settled: test.settled }
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
    inOrder(condition, keys, { start, end }) {
      const ordered = orderedRows({ ...view, many: reader.many(end) }, visible, condition, keys)
      if (!ordered) return undefined
      onUse?.(ordered.label)
      const groups = mapped(ordered.groups, inDatasetOrder)
      const { settled, isWhole } = ordered.test
      // Who is not the first, and how many they are, the index tells alone.
      if (start === 0 || !isWhole || !visible.isExact) {
        return { skipped: 0, settled, documents: documentGroups(groups, end) }
      }
      const { skipped, rest } = skip(groups, start)
      return { skipped, settled, documents: documentGroups(rest, end - skipped) }
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
    inOrder: (condition, keys, wanted) => ifSimple(() => source.inOrder(condition, keys, wanted)),
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

/** Leaves out the first groups, as long as there are no more than `most` in them. */
function skip<T>(groups: Iterable<readonly T[]>, most: number) {
  const iterator = groups[Symbol.iterator]()
  let skipped = 0
  let next = iterator.next()
  while (!next.done && skipped + next.value.length <= most) {
    skipped += next.value.length
    next = iterator.next()
  }
  return { skipped, rest: restFrom(iterator, next) }
}

function* restFrom<T>(iterator: Iterator<T>, next: IteratorResult<T>): Iterable<T> {
  try {
    for (let at = next; !at.done; at = iterator.next()) yield at.value
  } finally {
    iterator.return?.()
  }
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
    seen = extended(document, { _id: row.baseId, _originalId: idOf(row) })
    layeredDocuments.set(document, seen)
  }
  return seen
}
