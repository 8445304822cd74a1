import type { CommittedTransaction, DocumentChange, LakeDocument } from '../model.ts'
import type { Store } from '../store/index.ts'
import type { LoggedChange } from '../store/transactions.ts'
import { revert } from './revisions.ts'
import { groupBySeq } from './transactions.ts'

/** More than this, in changes of documents, and reading everything anew is quicker. */
const MAX_MISSED = 500

/**
 * The transactions after `seq`, oldest first, with every document before and after, as listeners
 * would have been told; undefined when there are too many or the log no longer tells (`purge`).
 */
export function missedTransactions(
  store: Store,
  dataset: number,
  seq: number,
): Omit<CommittedTransaction, 'dataset'>[] | undefined {
  const logged = store.transactions.after(dataset, seq, MAX_MISSED + 1)
  if (logged.length > MAX_MISSED) return undefined
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

/** From what is stored now, backwards. */
function withDocuments(
  store: Store,
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
