import type { CommitRequest, CommitResult } from '../transactions/commit.ts'
import type { Needs } from '../core.ts'
import { documentsAt, variantsEver } from '../history/revisions.ts'
import type { Actor, Dataset } from '../model/types.ts'
import { planActions } from './planActions.ts'

export type ActionNeeds = Needs<'committer' | 'options', 'documents' | 'transactions'>

export interface ActRequest {
  dataset: Dataset
  actor: Actor
  /** As they were sent: checked here. */
  actions: unknown
  transactionId?: string
  dryRun?: boolean
  skipCrossReferences?: boolean
}

/**
 * Carries out actions as one transaction.
 *
 * @throws ActionError, LakeError `diskFull`
 */
export async function act(lake: ActionNeeds, request: ActRequest): Promise<CommitResult> {
  const { actions, ...rest } = request
  const { documents } = lake.store
  const dataset = request.dataset.key
  const plan = planActions(actions, {
    timestamp: lake.options.now().toISOString(),
    readLast: (id) => documentsAt(lake.store, dataset, [id], { lastRevision: true })[0],
    idsWithPrefix: (prefix) => documents.idsWithPrefix(dataset, prefix),
    variantsEver: (published) => variantsEver(lake.store, dataset, published),
  })
  const commit: CommitRequest = {
    ...rest,
    mutations: (read) => plan.mutations(read),
    purge: () => plan.purged,
  }
  try {
    return await lake.committer.commit(commit)
  } catch (error) {
    throw plan.explain(error)
  }
}
