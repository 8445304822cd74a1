import type { DocumentStub, LakeDocument, Mutation } from '../model/types.ts'
import { draftId, isDraftId, publishedId, releaseOf } from '../model/documentId.ts'
import type { ReadDocument } from '../mutations/apply.ts'
import { parseMutations } from '../mutations/parse.ts'
import { ActionFault } from './errors.ts'
import {
  documentField,
  draftOrVersionIdField,
  idField,
  invalid,
  optionalString,
  patchField,
  publishedIdField,
  type SentAction,
} from './parse.ts'
import { strengthenReferences } from './strengthenReferences.ts'

/** What an action may ask of the lake while its mutations are worked out. */
export interface ActionContext {
  read: ReadDocument
  /** A document as it was just before it was deleted, or as it is. */
  readLast: ReadDocument
  /** Ids of stored documents, as before this transaction. */
  idsWithPrefix(prefix: string): string[]
  /** Ids a document has, or ever had, by the history: its own, its draft's, its versions'. */
  variantsEver(published: string): string[]
  /** ISO 8601, UTC. */
  timestamp: string
  /** Forgets a document's history when the transaction is stored. */
  purge(id: string): void
}

type DocumentAction = (action: SentAction, context: ActionContext) => Iterable<Mutation>

/**
 * The document actions as mutations. Each is a generator: what it yields is applied before it goes
 * on, so `context.read` sees its own work and that of the actions before it.
 * https://www.sanity.io/docs/http-reference/actions
 */
export const documentActions: Record<string, DocumentAction> = {
  'sanity.action.document.create': createDraft,
  'sanity.action.document.replaceDraft': replaceDraft,
  'sanity.action.document.edit': edit,
  'sanity.action.document.publish': publish,
  'sanity.action.document.unpublish': unpublish,
  'sanity.action.document.discard': (action, context) => discard(action, context, 'draftId'),
  'sanity.action.document.delete': deleteAll,
  'sanity.action.document.version.create': createVersion,
  'sanity.action.document.version.replace': replaceVersion,
  'sanity.action.document.version.discard': (action, context) =>
    discard(action, context, 'versionId'),
  'sanity.action.document.version.unpublish': unpublishVersion,
}

function* createDraft(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const published = publishedIdField(action)
  const attributes = documentField(action, 'attributes')
  const id = attributes._id === published ? draftId(published) : attributes._id
  if (publishedId(id) !== published) {
    throw invalid(action, `"attributes._id" is "${id}", which is no draft of "${published}"`)
  }
  if (read(id)) {
    if (action['ifExists'] === 'ignore') return
    throw new ActionFault(
      409,
      'documentAlreadyExistsError',
      `Document by ID "${id}" already exists`,
    )
  }
  yield { create: { ...attributes, _id: id } }
}

function* replaceDraft(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const published = publishedIdField(action)
  const attributes = documentField(action, 'attributes')
  const id = draftId(published)
  if (attributes._id !== id && attributes._id !== published) {
    throw invalid(action, `"attributes._id" must be "${id}", not "${attributes._id}"`)
  }
  if (!read(id) && !read(published)) throw notFound(id)
  yield { createOrReplace: { ...attributes, _id: id } }
}

function* edit(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const published = publishedIdField(action)
  const id = draftOrVersionIdField(action, 'draftId')
  expectOpenRelease(id, read)
  if (publishedId(id) !== published) {
    throw invalid(action, `"draftId" is "${id}", which is no draft of "${published}"`)
  }
  const patch = patchField(action)
  if (!read(id)) {
    const base = isDraftId(id) ? read(published) : undefined
    if (!base) throw notFound(id)
    yield { createIfNotExists: copyOf(base, id) }
  }
  yield* parseMutations([{ patch: { ...patch, id } }])
}

function* publish(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const id = draftOrVersionIdField(action, 'draftId')
  const target = publishedIdField(action)
  if (publishedId(id) !== target) {
    throw invalid(action, `"draftId" is "${id}", which is no draft of "${target}"`)
  }
  const draft = existing(read, id)
  expectRevision(draft, optionalString(action, 'ifDraftRevisionId'), id)
  expectRevision(read(target), optionalString(action, 'ifPublishedRevisionId'), target)
  yield* publishDocument(draft, read)
}

/** Puts a draft or version in the place of the published document and removes it. */
export function* publishDocument(draft: LakeDocument, read: ReadDocument): Iterable<Mutation> {
  const id = publishedId(draft._id)
  const published = read(id)
  const { _system, ...content }: DocumentStub = copyOf(draft, id)
  const document = strengthenReferences({
    ...content,
    ...keptSystem(_system),
    // The published document keeps the day it was first made.
    _createdAt: published?._createdAt ?? draft._createdAt,
  })
  yield published ? { createOrReplace: document } : { create: document }
  yield { delete: { id: draft._id } }
}

/** `_system` says what belongs to a version; nothing of it is left in what is published. */
function keptSystem(system: unknown): { _system?: Record<string, unknown> } {
  if (typeof system !== 'object' || system === null) return {}
  const {
    delete: _delete,
    release: _release,
    bundleId: _bundle,
    ...rest
  }: Record<string, unknown> = {
    ...system,
  }
  return Object.keys(rest).length === 0 ? {} : { _system: rest }
}

function* unpublish(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const id = publishedIdField(action)
  const draft = optionalString(action, 'draftId') ?? draftId(id)
  if (draft !== draftId(id))
    throw invalid(action, `"draftId" must be "${draftId(id)}", not "${draft}"`)
  const published = existing(read, id)
  yield { createIfNotExists: copyOf(published, draft) }
  yield { delete: { id } }
}

function* discard(
  action: SentAction,
  context: ActionContext,
  field: 'draftId' | 'versionId',
): Iterable<Mutation> {
  const { read } = context
  const id = draftOrVersionIdField(action, field)
  expectOpenRelease(id, read)
  existing(read, id)
  yield { delete: { id } }
  if (action['purge'] === true) forget(context, publishedId(id), [id])
}

/**
 * Forgets the past of what was deleted; when nothing is left of the document, that of all it ever
 * was: what a draft held was published once, or stood in a release.
 */
function forget(context: ActionContext, published: string, deleted: readonly string[]): void {
  const ever = context.variantsEver(published)
  const isGone = ever.every((id) => context.read(id) === undefined)
  const forgotten = isGone ? [...new Set([...deleted, ...ever])] : deleted
  for (const id of forgotten) context.purge(id)
  if (!isGone && !context.read(published)) context.purge(published)
}

function* deleteAll(action: SentAction, context: ActionContext): Iterable<Mutation> {
  const { read } = context
  const published = publishedIdField(action)
  const { includeDrafts = [] } = action
  if (!Array.isArray(includeDrafts)) throw invalid(action, '"includeDrafts" must be a list of ids')
  const drafts = includeDrafts.map((id: unknown) => {
    const draft = draftOrVersionIdField({ ...action, includeDrafts: id }, 'includeDrafts')
    if (publishedId(draft) === published) return draft
    throw invalid(action, `"includeDrafts" has "${draft}", which is no draft of "${published}"`)
  })
  const isPurged = action['purge'] === true
  // After unpublishing there is a past to forget, and perhaps a draft.
  const isKnown = isPurged && context.variantsEver(published).length > 0
  if (!isKnown) existing(read, published)
  const ids = [...drafts, published]
  for (const id of ids) {
    if (read(id)) yield { delete: { id } }
  }
  if (isPurged) forget(context, published, ids)
}

function* createVersion(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const published = publishedIdField(action)
  const document =
    action['document'] === undefined
      ? versionOfBase(action, read)
      : documentField(action, 'document')
  draftOrVersionIdField({ ...action, 'document._id': document._id }, 'document._id')
  if (publishedId(document._id ?? '') !== published) {
    throw invalid(action, `"${document._id}" is no version of "${published}"`)
  }
  expectOpenRelease(document._id ?? '', read)
  yield { create: document }
}

function versionOfBase(action: SentAction, read: ReadDocument) {
  const base = existing(read, idField(action, 'baseId'))
  expectRevision(base, optionalString(action, 'ifBaseRevisionId'), base._id)
  const id = idField(action, 'versionId')
  const { _createdAt, ...content } = copyOf(base, id)
  return content
}

function* replaceVersion(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const document = documentField(action, 'document')
  const id = draftOrVersionIdField({ ...action, 'document._id': document._id }, 'document._id')
  expectOpenRelease(id, read)
  existing(read, id)
  yield { createOrReplace: document }
}

/** Marks a version: when its release is published, the published document goes. */
function* unpublishVersion(action: SentAction, { read }: ActionContext): Iterable<Mutation> {
  const published = publishedIdField(action)
  const id = draftOrVersionIdField(action, 'versionId')
  if (isDraftId(id))
    throw invalid(action, `"versionId" must be a version in a release, not "${id}"`)
  const base = existing(read, published)
  expectOpenRelease(id, read)
  if (!read(id)) yield { create: copyOf(base, id) }
  yield { patch: { id, set: { '_system.delete': true } } }
}

/** A release that is scheduled, published or archived is closed: its versions stay as they are. */
function expectOpenRelease(id: string, read: ReadDocument): void {
  const release = releaseOf(id)
  if (release === undefined) return
  const state = read(`_.releases.${release}`)?.['state']
  if (state === undefined || state === 'active') return
  throw new ActionFault(
    409,
    'invalidReleaseStateError',
    `Release "${release}" is ${String(state)}: its documents cannot be changed`,
  )
}

/** The content of a document under another id. Its revision and its time of change are its own. */
function copyOf(document: LakeDocument, id: string) {
  const { _rev, _updatedAt, ...content } = document
  return { ...content, _id: id }
}

function existing(read: ReadDocument, id: string): LakeDocument {
  const document = read(id)
  if (document) return document
  throw notFound(id)
}

function notFound(id: string): ActionFault {
  return new ActionFault(404, 'documentNotFoundError', `Document with the ID "${id}" not found`)
}

function expectRevision(
  document: LakeDocument | undefined,
  expected: string | undefined,
  id: string,
): void {
  if (expected === undefined || document?._rev === expected) return
  throw new ActionFault(
    409,
    'documentRevisionIDDoesNotMatchError',
    `Document "${id}" has unexpected revision ID (current: ${document?._rev ?? 'none'}, expected: ${expected}): someone else changed it in the meantime`,
  )
}
