import { LOCAL_ADMINISTRATOR, PUBLIC } from './access/actors.ts'
import { createCommitter } from './commit.ts'
import type { LakeCore, Unanswered } from './core.ts'
import { plainError } from './errors.ts'
import { createApp } from './http/app.ts'
import { createListenHub } from './listen/hub.ts'
import { createMatcher } from './listen/matcher.ts'
import { isPublicId } from './mutations/documentId.ts'
import { resolveOptions, type LakeOptions } from './options.ts'
import { plainEngine } from './plainEngine.ts'
import { openStore } from './store/index.ts'

/** A Content Lake that is open. */
export interface Lake {
  /** Answers a request of Sanity's HTTP API, without a port. */
  fetch(request: Request, env?: unknown): Promise<Response>
  /** Requests that had no answer since the lake was opened. */
  readonly unanswered: readonly Unanswered[]
  readonly projectId: string
  /** Finishes what is being written, ends the streams and closes the file. */
  close(): Promise<void>
}

/**
 * Opens the lake in `options.dataDir`, creating it when it is new.
 *
 * @throws LakeError `folderNotWritable`, `inUse`, `newerData`, `damaged`
 */
export async function createLake(lakeOptions: LakeOptions): Promise<Lake> {
  const options = resolveOptions(lakeOptions)
  const store = openStore(options.dataDir)
  const engine = plainEngine(store, options.projectId)
  const hub = createListenHub({
    compile: createMatcher,
    readMissed: () => undefined,
    lastSeq: () => store.transactions.lastSeq(),
  })
  const committer = createCommitter({
    store,
    now: options.now,
    select: async (dataset, query, params) => {
      const { resultJson } = await engine.query({
        dataset,
        actor: LOCAL_ADMINISTRATOR,
        query,
        params,
        perspective: 'raw',
      })
      return idsOf(JSON.parse(resultJson))
    },
    onCommit: (transaction) => hub.publish(transaction),
    index: () => undefined,
  })
  const core: LakeCore = {
    options,
    store,
    committer,
    engine,
    hub,
    unanswered: [],
    dataset(name) {
      const found = store.datasets.get(name)
      if (found) return found
      throw plainError(404, `Dataset "${name}" not found`)
    },
    actorOf: () => (options.anonymous === 'administrator' ? LOCAL_ADMINISTRATOR : PUBLIC),
    mayRead: (actor, document) => actor.role !== 'public' || isPublicId(document._id),
  }
  for (const name of options.datasets) {
    if (store.datasets.get(name)) continue
    store.datasets.create({
      name,
      aclMode: 'public',
      createdAt: options.now().toISOString(),
      createdBy: LOCAL_ADMINISTRATOR.id,
    })
  }
  const app = createApp(core)
  return {
    fetch: async (request, env) => app.fetch(request, env as object),
    unanswered: core.unanswered,
    projectId: options.projectId,
    async close() {
      hub.close()
      await committer.idle()
      await engine.close()
      store.close()
    },
  }
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
