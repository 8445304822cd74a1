import { isStored, object, type Stored, trimmed } from './read.ts'

/**
 * Where a migrated document came from, or `undefined` for one that was written by hand. An `origin`
 * that names neither a source nor the moment of a migration tells of none.
 */
export function migrationOrigin(document: unknown): Stored | undefined {
  if (!isStored(document)) return undefined
  const origin = object(document, 'origin')
  return trimmed(origin, 'source') && trimmed(origin, 'importedAt') ? origin : undefined
}
