import type { AuthorDocument, MigratedDocument, TopicDocument } from '../toDocuments/documents.ts'
import { contentHash } from '../toDocuments/hash.ts'
import { publishedId, sealed } from '../toDocuments/index.ts'
import type { StoredDocument } from './target.ts'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'leftAlone'

export interface PlannedDocument {
  readonly outcome: Outcome
  /** What will be stored. */
  readonly document: MigratedDocument
  /** What is stored. */
  readonly stored?: StoredDocument
  /** Why it is left alone, for the migrator. */
  readonly reason?: string
}

/**
 * What to do with each document, given what is stored: a published document and one that somebody
 * changed since the import are left alone; one with the same content is not written again.
 */
export function plan(
  documents: readonly MigratedDocument[],
  stored: readonly StoredDocument[],
): PlannedDocument[] {
  const byId = new Map(stored.map((document) => [document._id, document]))
  return documents.map((document) => planOne(document, byId))
}

function planOne(
  document: MigratedDocument,
  byId: ReadonlyMap<string, StoredDocument>,
): PlannedDocument {
  const published = byId.get(publishedId(document._id))
  if (document._type === 'topic') {
    return published
      ? { outcome: 'unchanged', document, stored: published }
      : { outcome: 'created', document }
  }
  if (published) {
    const isSame = originHash(published) === document.origin.hash
    return isSame
      ? { outcome: 'unchanged', document, stored: published }
      : { outcome: 'leftAlone', document, stored: published, reason: 'it is published' }
  }
  const draft = byId.get(document._id)
  if (!draft) return { outcome: 'created', document }
  const importedHash = originHash(draft)
  if (importedHash === undefined)
    return {
      outcome: 'leftAlone',
      document,
      stored: draft,
      reason: 'the migration did not write it',
    }
  const isEdited = contentHash(draft) !== importedHash
  if (isEdited)
    return {
      outcome: 'leftAlone',
      document,
      stored: draft,
      reason: 'somebody changed it since it was brought in',
    }
  return planUpdate(document, draft, importedHash)
}

function planUpdate(
  document: Exclude<MigratedDocument, TopicDocument>,
  draft: StoredDocument,
  importedHash: string,
): PlannedDocument {
  if (document._type === 'article' && draft['title'] !== document.title) {
    const reason = `another post, "${String(draft['title'])}", came from a file of the same name: rename the file, or state an id in its front matter`
    return { outcome: 'leftAlone', document, stored: draft, reason }
  }
  const merged = document._type === 'author' ? union(document, draft) : document
  if (merged.origin.hash === importedHash)
    return { outcome: 'unchanged', document: merged, stored: draft }
  return { outcome: 'updated', document: merged, stored: draft }
}

/** An author belongs to many posts: what one of them adds is added, nothing is taken away. */
function union(document: AuthorDocument, draft: StoredDocument): AuthorDocument {
  const { _rev: _r, _createdAt: _c, _updatedAt: _u, ...stored } = draft
  // `draft` has the fingerprint the migration gave it, so it is a document the migration made.
  const before = stored as unknown as AuthorDocument
  const registrations = joined(
    before.registrations,
    document.registrations,
    (found) => `${found.regulator} ${found.number}`,
  )
  const memberships = joined(before.memberships, document.memberships, (found) => found.body)
  const profession = before.profession ?? document.profession
  const author: AuthorDocument = {
    ...before,
    name: { ...document.name, ...before.name },
    ...(profession === undefined ? {} : { profession }),
    ...(registrations ? { registrations } : {}),
    ...(memberships ? { memberships } : {}),
  }
  return sealed(author)
}

function joined<T>(
  before: readonly T[] | undefined,
  added: readonly T[] | undefined,
  key: (item: T) => string,
): readonly T[] | undefined {
  if (!before || !added) return before ?? added
  const known = new Set(before.map((item) => key(item)))
  return [...before, ...added.filter((item) => !known.has(key(item)))]
}

function originHash(document: StoredDocument): string | undefined {
  const origin = document['origin']
  if (typeof origin !== 'object' || origin === null || !('hash' in origin)) return undefined
  return typeof origin.hash === 'string' ? origin.hash : undefined
}
