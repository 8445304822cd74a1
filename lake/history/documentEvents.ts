import { draftId, isDraftId, isVersionId, publishedId, releaseOf } from '../model/documentId.ts'
import type { HistoryStore } from './historyStore.ts'
import type { LoggedChange } from '../store/transactions.ts'
import type { TellsOf } from './readableChanges.ts'
import { groupBySeq, onlyTold } from './transactions.ts'

interface EventBase {
  timestamp: string
  author: string
  /** The published id. */
  documentId: string
}
interface VersionEvent extends EventBase {
  /** The draft's or version's id. */
  versionId: string
  versionRevisionId: string
  releaseId?: string
}

/** What happened to a document, as the Studio's history pane tells it; edits are not among it. */
export type DocumentEvent =
  | (VersionEvent & { type: 'createDocumentVersion' })
  | (VersionEvent & { type: 'deleteDocumentVersion' })
  | (VersionEvent & {
      type: 'publishDocumentVersion'
      /** Of the published document. */
      revisionId: string
      publishCause: 'document.publish' | 'release.publish'
      contributors: string[]
    })
  | (VersionEvent & { type: 'unpublishDocument' })
  | (EventBase & { type: 'deleteDocumentGroup' })
  | (EventBase & { type: 'createLiveDocument'; revisionId: string })
  | (EventBase & { type: 'updateLiveDocument'; revisionId: string })

/**
 * The events of one document (published id) or of one draft or version of it, newest first.
 * Worked out from the transaction log: what a transaction did to the document's variants together
 * says what it was.
 */
export function documentEvents(
  store: HistoryStore,
  dataset: number,
  id: string,
  tells?: TellsOf,
): DocumentEvent[] {
  const published = publishedId(id)
  const variants = [published, draftId(published), ...versionIds(store, dataset, id)]
  const revisions = new Map<string, string>()
  const contributors = new Map<string, Set<string>>()
  const events: DocumentEvent[] = []
  const changes = store.transactions.ofDocuments(dataset, variants)
  for (const group of groupBySeq(onlyTold(changes, tells))) {
    for (const change of group) noteContributor(contributors, change)
    events.push(...eventsOf(group, { id, published, revisions, contributors }))
    for (const change of group) {
      if (change.resultRev !== undefined) revisions.set(change.documentId, change.resultRev)
      else {
        revisions.delete(change.documentId)
        contributors.delete(change.documentId)
      }
    }
  }
  return events.toReversed()
}

function versionIds(store: HistoryStore, dataset: number, id: string): string[] {
  if (isVersionId(id)) return [id]
  return isDraftId(id) ? [] : store.transactions.versionsOf(dataset, id)
}

function noteContributor(contributors: Map<string, Set<string>>, change: LoggedChange): void {
  // Who takes a draft away has not written in it.
  if (change.resultRev === undefined) return
  const authors = contributors.get(change.documentId) ?? new Set()
  contributors.set(change.documentId, authors.add(change.author))
}

interface Before {
  /** Whose events are asked for. */
  id: string
  published: string
  /** Of every variant that existed before this transaction. */
  revisions: ReadonlyMap<string, string>
  contributors: ReadonlyMap<string, ReadonlySet<string>>
}

function eventsOf(group: [LoggedChange, ...LoggedChange[]], before: Before): DocumentEvent[] {
  const { id, published } = before
  const ofPublished = group.find((change) => change.documentId === published)
  const variants = group.filter((change) => change.documentId !== published)
  if (id !== published) {
    return variants
      .filter((change) => change.documentId === id)
      .flatMap((change) => variantEvents(change, ofPublished, before))
  }
  return ofPublished ? publishedEvents(ofPublished, variants, before) : []
}

/** Events as the draft or version itself sees them. */
function variantEvents(
  change: LoggedChange,
  ofPublished: LoggedChange | undefined,
  before: Before,
): DocumentEvent[] {
  const base = versionBase(change, before.published)
  if (change.resultRev !== undefined) {
    if (change.previousRev !== undefined) return []
    return [{ ...base, type: 'createDocumentVersion', versionRevisionId: change.resultRev }]
  }
  if (change.previousRev === undefined) return []
  if (ofPublished?.resultRev !== undefined) {
    return [publishEvent(change, change.previousRev, ofPublished.resultRev, before)]
  }
  return [{ ...base, type: 'deleteDocumentVersion', versionRevisionId: change.previousRev }]
}

/** Events as the published document sees them. */
function publishedEvents(
  ofPublished: LoggedChange,
  variants: LoggedChange[],
  before: Before,
): DocumentEvent[] {
  const base = eventBase(ofPublished, before.published)
  const { resultRev: revisionId } = ofPublished
  if (revisionId === undefined) return removalEvents(ofPublished, variants, before)
  const source = variants.find((change) => change.resultRev === undefined)
  if (source?.previousRev !== undefined) {
    return [publishEvent(source, source.previousRev, revisionId, before)]
  }
  const type = ofPublished.previousRev === undefined ? 'createLiveDocument' : 'updateLiveDocument'
  return [{ ...base, type, revisionId }]
}

function removalEvents(
  ofPublished: LoggedChange,
  variants: LoggedChange[],
  before: Before,
): DocumentEvent[] {
  const base = eventBase(ofPublished, before.published)
  const draft = draftId(before.published)
  const changed = variants.find((change) => change.documentId === draft)
  // Unpublishing leaves a draft: the one it made, or the one that was there.
  const revision = changed ? changed.resultRev : before.revisions.get(draft)
  if (revision === undefined) return [{ ...base, type: 'deleteDocumentGroup' }]
  return [{ ...base, type: 'unpublishDocument', versionId: draft, versionRevisionId: revision }]
}

function publishEvent(
  source: LoggedChange,
  versionRevisionId: string,
  revisionId: string,
  before: Before,
): DocumentEvent {
  return {
    ...versionBase(source, before.published),
    type: 'publishDocumentVersion',
    versionRevisionId,
    revisionId,
    publishCause: isVersionId(source.documentId) ? 'release.publish' : 'document.publish',
    contributors: [...(before.contributors.get(source.documentId) ?? [source.author])],
  }
}

function versionBase(change: LoggedChange, published: string) {
  const releaseId = releaseOf(change.documentId)
  return {
    ...eventBase(change, published),
    versionId: change.documentId,
    ...(releaseId === undefined ? {} : { releaseId }),
  }
}

function eventBase(change: LoggedChange, published: string): EventBase {
  return { timestamp: change.timestamp, author: change.author, documentId: published }
}
