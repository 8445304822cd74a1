import type { Access } from './access/access.ts'
import type { Watch } from './access/watch.ts'
import type { Committer } from './transactions/commit.ts'
import type { ListenHub } from './listen/hub.ts'
import type { LiveHub } from './listen/live.ts'
import type { Dataset, LakeDocument, Actor } from './model/types.ts'
import type { LakeQueries } from './query/queries.ts'
import type { Store } from './store/index.ts'
import type { ResolvedOptions, UnhandledRequest } from './options.ts'

export interface NewDataset {
  name: string
  aclMode: Dataset['aclMode']
  createdByUserId?: string
  addonFor?: string
  datasetProfile?: string
}

/** The inside of a lake: what its routes are made of. */
export interface LakeCore {
  options: ResolvedOptions
  store: Store
  committer: Committer
  queries: LakeQueries
  hub: ListenHub
  live: LiveHub
  unhandledRequests: UnhandledRequest[]
  /** Origin the lake is reached at, e.g. `http://localhost:3333`; undefined until it is served. */
  address: string | undefined
  /** Who may do what. */
  access: Access
  /** Ends what goes on after its request when it is no longer allowed. */
  watch: Watch
  /** @throws HttpError 404; with `actor`, 401 when there is none that is open to them */
  dataset(name: string, actor?: Actor): Dataset
  /** @throws HttpError 400 for a bad name, 409 when there is one of this name */
  createDataset(dataset: NewDataset): Dataset
  /** Ends its listeners, and removes it with its history. @throws HttpError 404 */
  removeDataset(name: string): Promise<void>
  mayRead(actor: Actor, dataset: Dataset, document: LakeDocument): boolean
}
