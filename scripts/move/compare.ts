import { createHash } from 'node:crypto'

export interface StoredDocument {
  _id: string
  _type: string
  [attribute: string]: unknown
}

interface Difference {
  id: string
  what: string
}

export interface Comparison {
  /** How many of each type are here and there. */
  counts: Map<string, { from: number; to: number }>
  differences: Difference[]
}

export function isDocument(value: unknown): value is StoredDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    typeof value._id === 'string' &&
    '_type' in value &&
    typeof value._type === 'string'
  )
}

/** Whether it moves: each Content Lake keeps groups, retention and the like for itself. */
export function isContent({ _id }: StoredDocument): boolean {
  return !_id.startsWith('_.') || _id.startsWith('_.releases.')
}

/** What is not the same after a move. What only the target has is named too. */
export function compare(
  from: readonly StoredDocument[],
  to: readonly StoredDocument[],
): Comparison {
  const [here, there] = [byId(from), byId(to)]
  const counts = new Map<string, { from: number; to: number }>()
  const differences: Difference[] = []
  for (const id of [...new Set([...here.keys(), ...there.keys()])].toSorted()) {
    const [before, after] = [here.get(id), there.get(id)]
    for (const [side, document] of [
      ['from', before],
      ['to', after],
    ] as const) {
      if (!document) continue
      const count = counts.get(document._type) ?? { from: 0, to: 0 }
      count[side] += 1
      counts.set(document._type, count)
    }
    const what = differenceOf(before, after)
    if (what !== undefined) differences.push({ id, what })
  }
  return { counts: new Map([...counts].toSorted(([a], [b]) => a.localeCompare(b))), differences }
}

function byId(documents: readonly StoredDocument[]): Map<string, StoredDocument> {
  return new Map(documents.filter(isContent).map((document) => [document._id, document]))
}

function differenceOf(before?: StoredDocument, after?: StoredDocument): string | undefined {
  if (!after) return 'has not come there'
  if (!before) return 'is there alone'
  const [here, there] = [whatCounts(before), whatCounts(after)]
  if (hashOf(here) === hashOf(there)) return undefined
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])]
  const other = names.filter((name) => hashOf(here[name]) !== hashOf(there[name]))
  return `differs in ${other.toSorted().join(', ')}`
}

/** Of a file: which bytes, and what people wrote about it. Sizes and colours are worked out anew. */
const ofFiles = [
  'sha1hash',
  'size',
  'mimeType',
  'extension',
  'originalFilename',
  'title',
  'altText',
  'description',
  'label',
  'creditLine',
  'source',
]
/** Of a release: the rest is the state of each lake. */
const ofReleases = ['metadata', 'name']

/** Without what each Content Lake says of its own: revision, day of the change, addresses. */
function whatCounts(document: StoredDocument): Record<string, unknown> {
  if (/^sanity\.(image|file)Asset$/.test(document._type)) return picked(document, ofFiles)
  if (document._type === 'system.release') return picked(document, ofReleases)
  const { _rev, _updatedAt, ...content } = document
  return content
}

function picked(document: StoredDocument, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, document[name]]))
}

/** Of JSON, whichever order its attributes are in. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)) ?? '')
    .digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}
