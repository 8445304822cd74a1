import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { localAdministrator, publicId } from './access/actors.ts'
import { createAccess, requireDataset } from './access/access.ts'
import { createWatch } from './access/watch.ts'
import { keepGroups } from './access/groups.ts'
import { checkFilter, roleTable } from './access/roles.ts'
import { lakeUsers } from './access/users.ts'
import { rememberRoles } from './access/knownRoles.ts'
import { callerOf } from './access/caller.ts'
import { requireNamesOfThisMachine } from './access/openLake.ts'
import { createProxies } from './access/proxies.ts'
import { guardHost } from './access/requestGuard.ts'
import { createSignIn } from './access/signIn.ts'
import {
  assetFolder,
  clearTemporary,
  forgetPurged,
  rebaseAssets,
  sweepAssets,
} from './assets/index.ts'
import { createCommitter } from './transactions/commit.ts'
import type { LakeCore, NewDataset } from './core.ts'
import { LakeError, plainError } from './errors.ts'
import { missedTransactions } from './history/missed.ts'
import { createApp } from './http/app.ts'
import { createListenHub } from './listen/hub.ts'
import { createLiveHub } from './listen/live.ts'
import { createMatcher } from './listen/matcher.ts'
import { peerOf } from './http/peer.ts'
import {
  resolveOptions,
  type LakeOptions,
  type ResolvedOptions,
  type UnhandledRequest,
} from './options.ts'
import { createPeople } from './people/people.ts'
import { createQueryEngine } from './query/engine.ts'
import { createQueries } from './query/queries.ts'
import type { Actor, Dataset } from './model/types.ts'
import { act } from './actions/act.ts'
import { expiredDocuments, startExpiryClock } from './actions/expiryClock.ts'
import { dayOf } from './model/day.ts'
import { createReadLog } from './access/readLog.ts'
import { startReleaseClock } from './actions/releaseClock.ts'
import { openChecked } from './maintenance/openChecked.ts'
import { warnOfClock } from './maintenance/clock.ts'
import type { Store } from './store/index.ts'
import { localAccess } from './store/localAccess.ts'
import { startWebhooks } from './webhooks/index.ts'

/** A Content Lake that is open. */
export interface Lake {
  /** Answers a request of Sanity's HTTP API, without a port. */
  fetch(request: Request, env?: unknown): Promise<Response>
  /** Requests that had no answer since the lake was opened. */
  readonly unhandledRequests: readonly UnhandledRequest[]
  readonly projectId: string
  /** What it answers, e.g. `GET data/query/<dataset>`, below the API version where there is one. */
  readonly routes: readonly string[]
  /** Who a request without a token is, see `LakeOptions`. */
  readonly anonymous: 'administrator' | 'public'
  /**
   * A token of the local administrator, for programs of whoever started the lake. It ends with the
   * lake; while it is served, `local-access.json` in the data folder holds it too.
   */
  readonly localToken: string
  /**
   * A path that makes whoever opens it first the local administrator in that browser, within a day:
   * `/sign-in?code=…`. In a team, the path of the page where people sign in.
   */
  signInPath(): string
  /**
   * In a team without an administrator, a path that makes whoever opens it one, once, within a week:
   * `/join?invitation=…`. Those that were made before end.
   */
  firstInvitationPath(): string | undefined
  /** Whether people sign in as themselves, see `LakeOptions`. */
  readonly team: boolean
  /**
   * Who sent a request for something that is served beside the lake.
   *
   * @throws HttpError 403 when it names another host, 401 for a token that is not known
   */
  visitor(request: Request, env?: unknown): Actor
  /**
   * Says where the lake is reached from now on, e.g. `http://localhost:3333`; the `url` of every
   * asset follows, unless `publicUrl` says otherwise. Whoever serves the lake calls it.
   */
  servedAt(address: string): Promise<void>
  /** Finishes what is being written, ends the streams and closes the file. */
  close(): Promise<void>
}

const longestTransactionMs = 10_000
/** Six hours. */
const sweepEveryMs = 6 * 60 * 60 * 1000

/**
 * Opens the lake in `options.dataDir`, creating it when it is new.
 *
 * @throws LakeError `folderNotWritable`, `inUse`, `newerData`, `damaged`, `openToOthers`
 */
export async function createLake(lakeOptions: LakeOptions): Promise<Lake> {
  const options = resolveOptions(lakeOptions)
  // Before anything is opened, so that a filter that cannot be used leaves nothing behind.
  roleTable(options)
  checkFilter('auditReads', options.auditReads)
  for (const { filter } of options.expiry) checkFilter('expiry', filter)
  checkFilter('eraseAlso', options.eraseAlso)
  requireNamesOfThisMachine(options.anonymous, options.allowedHosts)
  if (options.team && options.anonymous !== 'public') throw openTeam()
  const proxies = createProxies(options.trustedProxies)
  const store = await openChecked(options.dataDir, options.log)
  warnOfClock(store.transactions.lastTimestamp(), options)
  const local = localAccess(options.dataDir)
  const access = createAccess(store, { ...options, localToken: local.token })
  rememberRoles(store, access.roles)
  await clearTemporary(assetFolder(options.dataDir))
  const readLog = createReadLog(store.readLog, {
    auditReads: options.auditReads,
    now: options.now,
  })
  const queries = createQueries(
    createQueryEngine({ file: store.file, projectId: options.projectId }),
    {
      now: options.now,
      isStranger: ({ id }) => id === publicId,
      version: store.version,
      visibilityOf: access.visibility,
      audit: () =>
        options.auditReads === undefined
          ? undefined
          : { filter: options.auditReads, today: dayOf(options.now()) },
      onRead(actor, reads) {
        for (const [name, ids] of Map.groupBy(reads, ({ dataset }) => dataset)) {
          const dataset = store.datasets.get(name)
          const read = ids.map(({ id }) => id)
          if (dataset) readLog.noteIds(actor, dataset, 'query', read)
        }
      },
    },
  )
  const hub = createListenHub({
    compile: createMatcher,
    readMissed(name, seq) {
      const dataset = store.datasets.get(name)
      return dataset && missedTransactions(store, dataset.key, seq)
    },
    lastSeq: () => store.transactions.lastSeq(),
  })
  const live = createLiveHub((name, scope) => {
    const dataset = store.datasets.get(name)
    return dataset ? store.transactions.lastSeqOf(dataset.key, scope) : 0
  })
  const committer = createCommitter({
    store,
    projectId: options.projectId,
    now: options.now,
    rightsOf: (actor, dataset) => ({
      reads: access.reads(actor, dataset),
      writes: access.writes(actor, dataset),
    }),
    longest: longestTransactionMs,
    select: async (dataset, actor, query, params) => {
      const { resultJson } = await queries.query({
        dataset,
        actor,
        query,
        params,
        perspective: 'raw',
      })
      return idsOf(JSON.parse(resultJson))
    },
  })
  // First: whoever is told of a change may ask at once.
  committer.subscribe(queries.changed)
  committer.subscribe(hub.publish)
  committer.subscribe(live.publish)
  const core: LakeCore = {
    options,
    get project() {
      return projectOf(options, store)
    },
    store,
    access,
    users: lakeUsers(options, access, store),
    readLog,
    watch: createWatch(),
    committer,
    queries,
    hub,
    live,
    unhandledRequests: [],
    address: undefined,
    dataset(name, actor) {
      const found = store.datasets.get(name)
      if (actor) return requireDataset(access, actor, name, found)
      if (found) return found
      throw plainError(404, `Dataset "${name}" not found`)
    },
    createDataset: (dataset) => createDataset(store, dataset, options.now()),
    async removeDataset(name) {
      const { key } = core.dataset(name)
      await committer.idle()
      hub.dropDataset(name, `The dataset "${name}" was deleted`)
      store.datasets.remove(key)
      await rm(join(assetFolder(options.dataDir), name), { recursive: true, force: true })
    },
    signIn: createSignIn(store.sessions, options.now),
    people: createPeople({ store, access }, options.now),
    proxies,
    async keepGroups() {
      for (const dataset of store.datasets.list()) {
        // A full disk must not keep the lake from being read.
        await keepGroups(core, dataset).catch((error: unknown) =>
          options.log(`The groups of "${dataset.name}" could not be brought up to date`, error),
        )
      }
    },
    mayRead: (actor, dataset, document) => access.reads(actor, dataset)?.(document) ?? true,
  }
  for (const name of options.datasets) {
    if (!store.datasets.get(name)) core.createDataset({ name, aclMode: 'public' })
  }
  await core.keepGroups()
  const clock = startReleaseClock(core)
  const stopExpiry = startExpiryClock(options.expiry, {
    now: options.now,
    log: options.log,
    find: (filter) => expiredDocuments(core, filter),
    unpublish: (name, publishedId) =>
      act(core, {
        dataset: core.dataset(name),
        actor: localAdministrator,
        actions: [{ actionType: 'sanity.action.document.unpublish', publishedId }],
      }),
  })
  const webhooks = startWebhooks(core)
  let forgetting: Promise<unknown> = Promise.resolve()
  committer.subscribe((transaction) => {
    if (!transaction.purged) return
    forgetting = Promise.all([forgetting, forgetPurged(core, transaction)]).catch(
      (error: unknown) => options.log('Files of purged assets could not be removed', error),
    )
  })
  let sweeping: Promise<unknown> = Promise.resolve()
  const sweep = () => {
    sweeping = sweeping
      .then(() => sweepAssets(core))
      .catch((error: unknown) => options.log('Unwanted asset files could not be removed', error))
  }
  sweep()
  const sweeper = setInterval(sweep, sweepEveryMs).unref()
  const app = createApp(core, webhooks)
  return {
    fetch: async (request, env) => app.fetch(request, env as object),
    unhandledRequests: core.unhandledRequests,
    projectId: options.projectId,
    routes: routesOf(app.routes),
    anonymous: options.anonymous,
    localToken: local.token,
    signInPath: () => (options.team ? '/sign-in' : `/sign-in?code=${core.signIn.createCode()}`),
    firstInvitationPath: () => (options.team ? core.people.inviteFirst() : undefined),
    team: options.team,
    visitor(request, env) {
      guardHost(request, options)
      return access.actorOf(callerOf(request, peerOf(env)))
    },
    async servedAt(address) {
      core.address = new URL(options.publicUrl ?? address).origin
      const { origin } = new URL(address)
      local.announce(address, core.address === origin ? undefined : core.address)
      // A full disk must not keep the lake from being read.
      await rebaseAssets(core, core.address).catch((error: unknown) =>
        options.log('The addresses of pictures and files could not be brought up to date', error),
      )
    },
    async close() {
      local.withdraw()
      clock.close()
      await stopExpiry()
      core.watch.close()
      hub.close()
      live.close()
      await committer.idle()
      await webhooks.close()
      clearInterval(sweeper)
      await sweeping
      await forgetting
      await queries.close()
      readLog.close()
      store.close()
    },
  }
}

function openTeam(): LakeError {
  return new LakeError(
    'refused',
    'A team signs in, so nobody is its administrator without: start it with --anonymous public.',
  )
}

function projectOf({ projectId, projectName, now }: ResolvedOptions, store: Store) {
  const createdAt = store.datasets.list()[0]?.createdAt ?? now().toISOString()
  return { id: projectId, displayName: projectName, createdAt }
}

/** https://www.sanity.io/docs/datasets: lower-case letters, digits, `_`, `-`; `~` begins an add-on's. */
const datasetName = /^(~?[a-z0-9][-\w]{0,63})$/

function createDataset(store: Store, dataset: NewDataset, now: Date): Dataset {
  const { name, aclMode, createdByUserId = localAdministrator.id, ...addon } = dataset
  if (!datasetName.test(name)) {
    throw plainError(
      400,
      `"${name}" cannot be a dataset's name: lower-case letters, numbers, dashes and underscores, at most 64, beginning with a letter or a number`,
    )
  }
  if (store.datasets.get(name)) throw plainError(409, `Dataset "${name}" already exists`)
  return store.datasets.create({
    ...addon,
    name,
    aclMode,
    createdAt: now.toISOString(),
    createdBy: createdByUserId,
  })
}

/** Hono's own list, with its middleware left out and each path as the documentation writes it. */
function routesOf(routes: readonly { method: string; path: string }[]): string[] {
  const answered = routes.filter(({ method }) => method !== 'ALL')
  const written = answered.map(({ method, path }) => {
    const below = path.replace(/^\/:apiVersion\{[^}]*\}\//, '')
    return `${method} ${below.replaceAll(/:(\w+)(\?)?/g, '<$1$2>')}`
  })
  return [...new Set(written)]
}

function idsOf(result: unknown): string[] {
  const found = Array.isArray(result) ? result : [result]
  return found.flatMap((document: unknown) =>
    typeof document === 'object' &&
    document !== null &&
    '_id' in document &&
    typeof document._id === 'string'
      ? [document._id]
      : [],
  )
}
