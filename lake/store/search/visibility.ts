import type { SQLInputValue } from 'node:sqlite'
import { idOf } from '../../groq/layeredId.ts'
import type { GroqObject } from '../../groq/values.ts'
import type { IndexRow } from './indexRow.ts'
import type { SearchReader } from './reader.ts'

export interface VisibilityOptions {
  readonly reader: SearchReader
  readonly dataset: number
  /** The layers looked through, topmost first; null = raw. */
  readonly layers: readonly string[] | null
  /** Whether the caller may read a stored document; undefined = all. */
  readonly mayRead?: (document: GroqObject) => boolean
  /** Only documents without a dot in their id: what a caller without a token may read at most. */
  readonly publicOnly?: boolean
}

/** Which stored documents are seen: what the caller may read, the topmost layer of it. */
export interface RowVisibility {
  readonly layers: readonly string[] | null
  isSeen(row: IndexRow): boolean
  /** A test of `d` that lets every seen document through. */
  readonly where: string
  readonly values: readonly SQLInputValue[]
  /** The test lets nothing else through. */
  readonly isExact: boolean
}

export function createVisibility(options: VisibilityOptions): RowVisibility {
  const { reader, dataset, mayRead, publicOnly = false } = options
  // Every draft and version has a dot in its id.
  const layers = publicOnly && options.layers ? [''] : options.layers
  const overlays = new Map<string, ReadonlySet<string>>()

  function mayBeRead(row: IndexRow): boolean {
    if (publicOnly && idOf(row).includes('.')) return false
    return mayRead === undefined || mayRead(reader.document(row))
  }

  /** The published ids that have a readable document in a layer. */
  function idsIn(layer: string): ReadonlySet<string> {
    let ids = overlays.get(layer)
    if (!ids) {
      const kept = reader.kept(dataset, 'd.layer = ?', layer)
      ids = mayRead
        ? new Set([...kept.rows.values()].filter(mayBeRead).map((row) => row.baseId))
        : kept.baseIds
      overlays.set(layer, ids)
    }
    return ids
  }

  function isOnTop(row: IndexRow): boolean {
    if (layers === null) return true
    const position = layers.indexOf(row.layer)
    return position >= 0 && !layers.slice(0, position).some((layer) => idsIn(layer).has(row.baseId))
  }

  return {
    layers,
    isSeen: (row) => isOnTop(row) && mayBeRead(row),
    ...visibleWhere(layers, publicOnly),
    isExact: mayRead === undefined && (layers === null || isPlain(layers)),
  }
}

/** Without releases; a version in one may stand for "will be unpublished". */
function isPlain(layers: readonly string[]): boolean {
  return layers.every((layer) => layer === '' || layer === 'drafts')
}

function visibleWhere(layers: readonly string[] | null, publicOnly: boolean) {
  if (publicOnly) return { where: `d.layer = '' AND instr(d.base_id, '.') = 0`, values: [] }
  if (layers === null) return { where: '1', values: [] }
  if (layers.length === 1) return { where: 'd.layer = ?', values: layers }
  if (!isPlain(layers)) {
    return {
      where: 'd.layer IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify(layers)],
    }
  }
  return {
    where: `d.layer = 'drafts' OR (d.layer = '' AND NOT EXISTS (
      SELECT 1 FROM search_document o WHERE o.dataset = d.dataset AND o.base_id = d.base_id AND o.layer = 'drafts'))`,
    values: [],
  }
}
