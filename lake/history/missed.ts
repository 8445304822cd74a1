import type { CommittedTransaction, DocumentChange, LakeDocument } from '../model/types.ts'
import type { HistoryStore } from './historyStore.ts'
import type { LoggedChange } from '../store/transactions.ts'
import { replay, revert } from './revisions.ts'
import { groupBySeq } from './transactions.ts'

/** More than this, in changes of documents, and reading everything anew is quicker. */
const maxMissed = 500

/**
 * The transactions after `seq`, oldest first, with every document before and after, as listeners
 * would have been told; undefined when there are too many or the log no longer tells (`purge`).
 */
export function missedTransactions(
  store: HistoryStore,
  dataset: number,
  seq: number,
): Omit<CommittedTransaction, 'dataset'>[] | undefined {
  const logged = store.transactions.after(dataset, seq, maxMissed + 1)
  if (logged.length > maxMissed) return undefined
  const changes = withDocuments(store, dataset, logged)
  if (!changes) return undefined
  return [...groupBySeq(logged)].map((group) => {
    const [{ transactionId, author, timestamp }] = group
    return {
      seq: group[0].seq,
      transactionId,
      author,
      timestamp,
      changes: group.flatMap((change) => changes.get(change) ?? []),
    }
  })
}

/** Changes of documents read from the log at a time. */
const page = 500

/**
 * The same, however many there are, worked out forwards and a page of the log at a time. A change
 * of which the log no longer tells what was before (`purge`) is left out.
 */
export function* replayTransactions(
  store: HistoryStore,
  dataset: number,
  seq: number,
): Iterable<Omit<CommittedTransaction, 'dataset'>> {
  const documents = new Map<string, LakeDocument | undefined>()
  for (const group of transactionsAfter(store, dataset, seq)) {
    const [{ seq: at, transactionId, author, timestamp }] = group
    const changes = group.flatMap((change): DocumentChange[] => {
      const { documentId, mutations, effects } = change
      const before = documents.has(documentId)
        ? documents.get(documentId)
        : documentBefore(store, dataset, change)
      if (before?._rev !== change.previousRev) return []
      const after = replay(before, change)
      documents.set(documentId, after)
      const was = before ? { before } : {}
      return [{ documentId, mutations, effects, ...was, ...(after ? { after } : {}) }]
    })
    yield { seq: at, transactionId, author, timestamp, changes }
  }
}

function* transactionsAfter(store: HistoryStore, dataset: number, seq: number) {
  let from = seq
  let limit = page
  for (;;) {
    const groups = [...groupBySeq(store.transactions.after(dataset, from, limit))]
    const read = groups.reduce((sum, group) => sum + group.length, 0)
    // The page may end in the middle of its last transaction.
    const whole = read < limit ? groups : groups.slice(0, -1)
    yield* whole
    if (read < limit) return
    const last = whole.at(-1)
    if (last) from = last[0].seq
    else limit *= 2
  }
}

function documentBefore(store: HistoryStore, dataset: number, change: LoggedChange) {
  const { documentId, seq: fromSeq } = change
  let document = store.documents.get(dataset, documentId)
  const later = store.transactions.ofDocuments(dataset, [documentId], { fromSeq, reverse: true })
  for (const one of later) {
    if (document?._rev !== one.resultRev) return undefined
    document = revert(document, one)
  }
  return document
}

/** From what is stored now, backwards. */
function withDocuments(
  store: HistoryStore,
  dataset: number,
  logged: LoggedChange[],
): Map<LoggedChange, DocumentChange> | undefined {
  const documents = new Map<string, LakeDocument | undefined>()
  const changes = new Map<LoggedChange, DocumentChange>()
  for (const change of logged.toReversed()) {
    const { documentId, mutations, effects } = change
    const after = documents.has(documentId)
      ? documents.get(documentId)
      : store.documents.get(dataset, documentId)
    if (after?._rev !== change.resultRev) return undefined
    const before = revert(after, change)
    documents.set(documentId, before)
    changes.set(change, {
      documentId,
      mutations,
      effects,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    })
  }
  return changes
}
