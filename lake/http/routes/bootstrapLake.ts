import type { Context } from 'hono'

import type { LakeUser } from '../../model/users.ts'

/** A dataset as `client.datasets.list()` shows it. */
export interface DatasetInfo {
  readonly name: string
  readonly aclMode: 'public' | 'private' | 'custom'
  readonly createdAt: string
  readonly createdByUserId?: string
  /** `comments` for the dataset that holds another one's comments and tasks. */
  readonly datasetProfile?: string
  /** The dataset whose comments this one holds. */
  readonly addonFor?: string
}

/** What a user may do to the documents a GROQ filter matches. */
interface DocumentGrant {
  readonly filter: string
  readonly permissions: ReadonlyArray<'read' | 'create' | 'update' | 'manage' | 'history'>
}

type Awaitable<T> = T | Promise<T>

/** What the routes a Studio calls at start need of the lake behind them. */
export interface BootstrapLake {
  readonly project: {
    readonly id: string
    readonly displayName: string
    readonly createdAt: string
  }
  /** The optional parts of Studio this lake can answer, by the names Studio asks for. */
  readonly features: readonly string[]
  /**
   * Who sent the request, undefined when nobody is signed in; with `authorization`, who that
   * header's value stands for instead.
   *
   * @throws HttpError 401 for a token that is not known
   */
  currentUser(context: Context, authorization?: string): Awaitable<LakeUser | undefined>
  /** Those that whoever asks may know of. */
  users(context: Context): Awaitable<readonly LakeUser[]>
  roles(context: Context): readonly { readonly name: string; readonly title: string }[]
  /** Origins beyond this machine whose pages may use the lake. */
  allowedOrigins(context: Context): readonly string[]
  /** Whether a page of this origin may be sent back to after sign-in. */
  allowsOrigin(origin: string): boolean
  readonly datasets: {
    /** Those that whoever asks may look into. */
    list(context: Context): Awaitable<readonly DatasetInfo[]>
    /** @throws HttpError 401 or 403 */
    create(context: Context, dataset: Omit<DatasetInfo, 'createdAt'>): Awaitable<DatasetInfo>
  }
  grants(context: Context, dataset: string): Awaitable<readonly DocumentGrant[]>
  /** Small settings a Studio keeps per user: column widths, recent searches, seen announcements. */
  readonly keyValues: {
    get(userId: string, keys: readonly string[]): Awaitable<ReadonlyArray<KeyValue>>
    put(userId: string, pairs: readonly KeyValue[]): Awaitable<void>
  }
}

export interface KeyValue {
  readonly key: string
  readonly value: unknown
}
