import { applyPatch } from 'mendoza'

import type { LakeDocument } from '../model/types.ts'
import { draftId, isVersionId, publishedId } from '../model/documentId.ts'
import type { HistoryStore } from './historyStore.ts'
import type { LoggedChange } from '../store/transactions.ts'

/** Which moment of the past: the end of a transaction, a time, or just before a document went. */
export type Moment = { revision: string } | { time: string } | { lastRevision: true }

/**
 * Documents as they were. One that did not exist then, or whose history was purged, is left out.
 *
 * @throws RangeError for a revision that no transaction of this dataset made
 */
export function documentsAt(
  store: HistoryStore,
  dataset: number,
  ids: readonly string[],
  moment: Moment,
): LakeDocument[] {
  return ids.flatMap((id) => documentAt(store, dataset, id, moment) ?? [])
}

function documentAt(
  store: HistoryStore,
  dataset: number,
  id: string,
  moment: Moment,
): LakeDocument | undefined {
  let document = store.documents.get(dataset, id)
  if ('lastRevision' in moment && document) return document
  const isLater = laterThan(store, dataset, moment)
  for (const change of store.transactions.ofDocuments(dataset, [id], { reverse: true })) {
    // The last revision of a deleted document is what the newest change took away.
    if ('lastRevision' in moment && document) break
    if (!isLater(change)) break
    document = revert(document, change)
    if ('lastRevision' in moment && document && isVersionId(id)) {
      // Of a release that was published, the Studio reads the transaction that did it here
      // (sanity: useDocumentRevertStates).
      return { ...document, _rev: change.transactionId }
    }
  }
  return document
}

function laterThan(
  store: HistoryStore,
  dataset: number,
  moment: Moment,
): (change: LoggedChange) => boolean {
  if ('time' in moment) {
    const time = Date.parse(moment.time)
    return (change) => Date.parse(change.timestamp) > time
  }
  if ('lastRevision' in moment) return () => true
  const seq = store.transactions.seqOf(dataset, moment.revision)
  if (seq === undefined) {
    throw new RangeError(`No transaction "${moment.revision}" in this dataset's history`)
  }
  return (change) => change.seq > seq
}

/** The document before `change`, from the one after it. */
export function revert(
  after: LakeDocument | undefined,
  change: Pick<LoggedChange, 'effects' | 'previousRev'>,
): LakeDocument | undefined {
  return patched(after, change.effects.revert, change.previousRev)
}

/** The document after `change`, from the one before it. */
export function replay(
  before: LakeDocument | undefined,
  change: Pick<LoggedChange, 'effects' | 'resultRev'>,
): LakeDocument | undefined {
  return patched(before, change.effects.apply, change.resultRev)
}

/** Effects are made without `_rev`, which is put back here. */
function patched(
  document: LakeDocument | undefined,
  patch: unknown[],
  rev: string | undefined,
): LakeDocument | undefined {
  const { _rev, ...content }: Partial<LakeDocument> = document ?? {}
  // What a patch of the log makes of the document it was made for is a document, or null.
  const result = applyPatch(document ? content : null, patch) as LakeDocument | null
  return result === null || rev === undefined ? undefined : { ...result, _rev: rev }
}

/** Ids a document has, or ever had, by the history: its own, its draft's, its versions'. */
export function variantsEver(store: HistoryStore, dataset: number, published: string): string[] {
  const { documents, transactions } = store
  const own = [published, draftId(published)].filter(
    (id) => documents.exists(dataset, id) || transactions.lastChange(dataset, id) !== undefined,
  )
  const stored = documents
    .idsWithPrefix(dataset, 'versions.')
    .filter((id) => publishedId(id) === published)
  return [...new Set([...own, ...stored, ...transactions.versionsOf(dataset, published)])]
}
