import type { LakeDocument } from '../model/types.ts'
import type { HistoryStore } from './historyStore.ts'
import type { LoggedChange } from '../store/transactions.ts'
import { revert } from './revisions.ts'

/** Whether somebody may be told of a change; undefined = of all. */
export type TellsOf = ((change: LoggedChange) => boolean) | undefined

/**
 * Somebody who reads some documents only is told of the past of those they may read now (one that is
 * gone: as it was last), and of it only what they might have read then.
 *
 * @param reads undefined: they read everything
 */
export function tellsOf(
  store: HistoryStore,
  dataset: number,
  reads: ((document: LakeDocument) => boolean) | undefined,
): TellsOf {
  if (!reads) return undefined
  const known = new Map<string, ReadonlySet<number>>()
  return ({ documentId, seq }) => {
    let told = known.get(documentId)
    if (!told) known.set(documentId, (told = toldOf(store, dataset, documentId, reads)))
    return told.has(seq)
  }
}

/** The seqs of the changes of which both sides may be read, while the log tells them. */
function toldOf(
  store: HistoryStore,
  dataset: number,
  id: string,
  reads: (document: LakeDocument) => boolean,
): ReadonlySet<number> {
  const told = new Set<number>()
  const isRead = (document: LakeDocument | undefined) => document === undefined || reads(document)
  let document = store.documents.get(dataset, id)
  if (!isRead(document)) return told
  let isLast = document === undefined
  for (const change of store.transactions.ofDocuments(dataset, [id], { reverse: true })) {
    if (document?._rev !== change.resultRev) break
    const before = revert(document, change)
    if (isLast && !isRead(before)) break
    isLast &&= before === undefined
    if (isRead(document) && isRead(before)) told.add(change.seq)
    document = before
  }
  return told
}
