import { documentsAt } from '../history/revisions.ts'
import type { Dataset, Mutation } from '../model/types.ts'
import type { Store } from '../store/index.ts'

/**
 * The mutations that bring a dataset back to how it was at `time` (ISO 8601), as one transaction:
 * nothing of the history is lost, and this too can be undone. Files of assets are not touched.
 */
export function rewindMutations(store: Store, dataset: Dataset, time: string): Mutation[] {
  const touched = store.transactions.documentsSince(dataset.key, new Date(time).toISOString())
  const then = new Map(
    documentsAt(store, dataset.key, touched, { time }).map((document) => [document._id, document]),
  )
  return touched.flatMap((id): Mutation[] => {
    const document = then.get(id)
    if (document) return [{ createOrReplace: document }]
    return store.documents.exists(dataset.key, id) ? [{ delete: { id } }] : []
  })
}
