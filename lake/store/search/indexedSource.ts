import { idOf, placeOf } from '../../groq/documentId.ts'
import type { Condition, DocumentSource } from '../../groq/source.ts'
import { attributeOf, type GroqObject } from '../../groq/values.ts'
import { findRows } from './conditions.ts'
import type { IndexRow, SearchReader } from './reader.ts'

export interface IndexedSourceOptions {
  readonly reader: SearchReader
  readonly dataset: number
  /** The layers looked through, topmost first; null = raw. */
  readonly layers: readonly string[] | null
  /** Whether the caller may read a stored document; undefined = all. */
  readonly mayRead?: (document: GroqObject) => boolean
  /** Only documents without a dot in their id: what a caller without a token may read at most. */
  readonly publicOnly?: boolean
  /** Told the documents a query has read and the indexes used. */
  readonly onUse?: (label: string) => void
}

/** Bodies read from the database at a time when documents are taken one by one. */
const FIRST_BATCH = 16
const BATCH = 256

/** The documents of one dataset in one perspective, over the search index. Valid within one snapshot. */
export function createIndexedSource(options: IndexedSourceOptions): DocumentSource {
  const { reader, dataset } = options
  const layers = options.publicOnly && options.layers ? [''] : options.layers
  const overlays = createOverlays(options, layers)
  const byId = new Map<string, GroqObject | null>()

  function isVisible(row: IndexRow): boolean {
    if (options.publicOnly && idOf(row).includes('.')) return false
    return options.mayRead === undefined || options.mayRead(reader.document(row))
  }

  /** In a stack of layers, only the topmost document of each published id is seen. */
  function isOnTop(row: IndexRow): boolean {
    if (layers === null) return isVisible(row)
    return overlays.isOnTop(row) && isVisible(row)
  }

  function* documentsOf(rows: Iterable<IndexRow>): Iterable<GroqObject> {
    let batch: IndexRow[] = []
    let size = FIRST_BATCH
    for (const row of rows) {
      batch.push(row)
      if (batch.length < size) continue
      yield* read(batch)
      batch = []
      size = BATCH
    }
    yield* read(batch)
  }

  function* read(batch: readonly IndexRow[]): Iterable<GroqObject> {
    const rows = batch.filter(isOnTop)
    const documents = reader.documents(rows)
    for (const [i, document] of documents.entries()) {
      const row = rows[i]
      if (!row) continue
      const seen = layers === null ? document : layered(document, row)
      if (seen) yield seen
    }
  }

  function get(id: string): GroqObject | null {
    if (layers !== null && placeOf(id).layer !== '') return null
    const place = layers === null ? placeOf(id) : { baseId: id, layer: undefined }
    for (const layer of place.layer === undefined ? (layers ?? []) : [place.layer]) {
      const [row] = reader.rows(
        'SELECT document_key, base_id, layer, seq FROM search_document WHERE dataset = ? AND base_id = ? AND layer = ?',
        dataset,
        place.baseId,
        layer,
      )
      if (row && isVisible(row)) {
        const document = reader.document(row)
        return layers === null ? document : layered(document, row)
      }
    }
    return null
  }

  return {
    all: () => {
      options.onUse?.('scan')
      return documentsOf(
        reader.iterateRows(
          'SELECT document_key, base_id, layer, seq FROM search_document WHERE dataset = ? ORDER BY base_id, layer',
          dataset,
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
    find(condition: Condition) {
      const found = findRows(reader, dataset, condition, layers !== null)
      if (!found) return undefined
      for (const label of found.used) options.onUse?.(label)
      return documentsOf(found.rows.sort(byPlace))
    },
  }
}

/** Dataset order: by published id, its draft and versions after it. */
function byPlace(a: IndexRow, b: IndexRow): number {
  if (a.baseId !== b.baseId) return a.baseId < b.baseId ? -1 : 1
  return a.layer < b.layer ? -1 : 1
}

const layeredDocuments = new WeakMap<GroqObject, GroqObject>()

/** The document under its published id; null when its version stands for "will be unpublished". */
function layered(document: GroqObject, row: IndexRow): GroqObject | null {
  if (row.layer === '') {
    return withIds(document, row)
  }
  if (attributeOf(attributeOf(document, '_system'), 'delete') === true) return null
  return withIds(document, row)
}

function withIds(document: GroqObject, row: IndexRow): GroqObject {
  let seen = layeredDocuments.get(document)
  if (!seen) {
    seen = { ...document, _id: row.baseId, _originalId: idOf(row) }
    layeredDocuments.set(document, seen)
  }
  return seen
}

/** Which published ids have a document in the layers above. */
function createOverlays(options: IndexedSourceOptions, layers: readonly string[] | null) {
  const { reader, dataset, mayRead } = options
  const idsOf = new Map<string, ReadonlySet<string>>()

  function ids(layer: string): ReadonlySet<string> {
    let found = idsOf.get(layer)
    if (!found) {
      const rows = reader.rows(
        'SELECT document_key, base_id, layer, seq FROM search_document WHERE dataset = ? AND layer = ?',
        dataset,
        layer,
      )
      const visible = mayRead ? rows.filter((row) => mayRead(reader.document(row))) : rows
      found = new Set(visible.map((row) => row.baseId))
      idsOf.set(layer, found)
    }
    return found
  }

  return {
    isOnTop(row: IndexRow): boolean {
      const position = layers?.indexOf(row.layer) ?? 0
      if (position < 0) return false
      for (const layer of layers?.slice(0, position) ?? [])
        if (ids(layer).has(row.baseId)) return false
      return true
    },
  }
}
