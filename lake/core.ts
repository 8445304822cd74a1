import type { Access } from './access/access.ts'
import type { Proxies } from './access/proxies.ts'
import type { ReadLog } from './access/readLog.ts'
import type { Watch } from './access/watch.ts'
import type { SignIn } from './access/signIn.ts'
import type { Committer } from './transactions/commit.ts'
import type { ListenHub } from './listen/hub.ts'
import type { LiveHub } from './listen/live.ts'
import type { Dataset, LakeDocument, Actor } from './model/types.ts'
import type { Users } from './model/users.ts'
import type { People } from './people/people.ts'
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

/** The inside of a lake: what its rooms and routes may need of one another. Each says what: see `Needs`. */
export interface LakeCore {
  options: ResolvedOptions
  /** What the hosted service's `projects/<id>` tells. */
  project: { readonly id: string; readonly displayName: string; readonly createdAt: string }
  store: Store
  users: Users
  committer: Committer
  queries: LakeQueries
  hub: ListenHub
  live: LiveHub
  unhandledRequests: UnhandledRequest[]
  /** Origin the lake is reached at, e.g. `http://localhost:3333`; undefined until it is served. */
  address: string | undefined
  /** Who may do what. */
  access: Access
  /** Who read what is to be accounted for. */
  readLog: ReadLog
  signIn: SignIn
  people: People
  /** Says in each dataset who has which role, when that has changed. */
  keepGroups(): Promise<void>
  /** Who in front of the lake is believed. */
  proxies: Proxies
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

/**
 * What a function needs of the lake: `Needs<'dataset' | 'options', 'documents'>` is its `dataset()`,
 * its options and, of its store, the documents. So a signature says what can happen behind it, and a
 * test gives it no more.
 */
export type Needs<
  Of extends Exclude<keyof LakeCore, 'store'>,
  OfStore extends keyof Store = never,
> = Pick<LakeCore, Of> & ([OfStore] extends [never] ? unknown : { store: Pick<Store, OfStore> })
