import type { Committer } from './commit.ts'
import type { ListenHub } from './listen/hub.ts'
import type { Dataset, LakeDocument, Actor } from './model.ts'
import type { QueryEngine } from './query.ts'
import type { Store } from './store/index.ts'
import type { ResolvedOptions } from './options.ts'

/** A request the lake had no answer for: a new Studio calls something new. */
export interface Unanswered {
  method: string
  /** Path and query, without the host. */
  path: string
}

/** The inside of a lake: what its routes are made of. */
export interface LakeCore {
  options: ResolvedOptions
  store: Store
  committer: Committer
  engine: QueryEngine
  hub: ListenHub
  unanswered: Unanswered[]
  /** Who sends this request. @throws HttpError 401 */
  actorOf(request: Request): Actor
  /** @throws HttpError 404 */
  dataset(name: string): Dataset
  mayRead(actor: Actor, document: LakeDocument): boolean
}
