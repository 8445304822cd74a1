import { createHash } from 'node:crypto'

/** The id of what is made of a source's post: the same source and id always give the same one. */
export function importedId(...parts: readonly string[]): string {
  return `imported-${sha(parts).slice(0, 24)}`
}

/**
 * The fingerprint of a document's content: of everything but what the lake adds (`_rev`, `_updatedAt`…),
 * the moment of import and the fingerprint itself. A stored document whose content still has the
 * fingerprint in its `origin.hash` was not changed since.
 */
export function contentHash(document: object): string {
  return sha(canonical(document, true)).slice(0, 32)
}

/** Twelve hexadecimal digits, the same for the same place in the same document. */
export function stableKey(...parts: readonly (string | number)[]): string {
  return sha(parts).slice(0, 12)
}

function sha(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Sorts keys, drops what is no content, and tells a picture by its bytes wherever they are stored. */
function canonical(value: unknown, isDocument = false): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => canonical(item))
  if (typeof value !== 'object' || value === null) return value
  const record: Readonly<Record<string, unknown>> = { ...value }
  const entries = Object.entries(record)
    .filter(
      ([key, field]) => field !== undefined && field !== null && !(isDocument && isSystem(key)),
    )
    .filter(([key]) => !(record['_type'] === 'origin' && (key === 'importedAt' || key === 'hash')))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, field]) => [key, canonical(field)]))
}

function isSystem(key: string): boolean {
  return key.startsWith('_') && key !== '_type'
}
