import { availableParallelism } from 'node:os'
import { SearchReader } from '../store/search/reader.ts'
import { createPool } from './pool.ts'
import { runQuery, type Explanation, type QueryAnswer, type QueryRequest } from './runQuery.ts'
import type { ContentSourceMap } from '../groq/sourceMap/sourceMap.ts'
import type { GroqValue } from '../groq/values.ts'

export interface QueryEngineOptions {
  /** The lake's SQLite file, in WAL mode. */
  readonly file: string
  /** What `sanity::projectId()` answers. */
  readonly projectId?: string
  /** Threads kept once queries have needed them; by default one a processor, at least two. */
  readonly workers?: number
  /** Heap one query may use, in MB. */
  readonly memoryMb?: number
  /** How long a query may run when it does not say, in ms. */
  readonly timeoutMs?: number
}

export interface EngineRequest extends QueryRequest {
  readonly timeoutMs?: number
  /** Asked by somebody who has shown no token: has threads, time and memory of its own, and little. */
  readonly isStrangers?: boolean
  /** Aborted when whoever asked has gone. */
  readonly signal?: AbortSignal
}

interface QueryResult {
  readonly result: GroqValue
  readonly syncTags: readonly string[]
  /** See `QueryAnswer.dependsOn`. */
  readonly dependsOn: readonly string[] | undefined
  readonly resultSourceMap?: ContentSourceMap
  readonly explain?: Explanation
}

export interface QueryEngine {
  /**
   * Runs a query against everything committed before the call.
   *
   * @throws QueryParseError, QueryEvaluationError, QueryTimeoutError, QueryMemoryError,
   * QueryQueueFullError, QueryAbandonedError
   */
  query(request: EngineRequest): Promise<QueryResult>
  /** As `query`, with the result as JSON text, ready to be sent on. */
  queryText(request: EngineRequest): Promise<QueryAnswer>
  close(): Promise<void>
}

const defaultMemoryMb = 512
const defaultTimeoutMs = 60_000
/** Slow queries may hold this many threads beyond those kept ready. */
const extraWorkers = 4

/** What all strangers together may have; a page of a website asks a handful of short queries. */
const strangersLimits = { memoryMb: 128, maxWaiting: 64 }
const strangersTimeoutMs = 5000

/** Answers queries in worker threads: a slow one holds nobody up, an endless one is stopped. */
export function createQueryEngine(options: QueryEngineOptions): QueryEngine {
  const workers = options.workers ?? Math.max(2, Math.min(8, availableParallelism()))
  const pool = createPool({
    file: options.file,
    ...(options.projectId === undefined ? {} : { projectId: options.projectId }),
    workers,
    maxWorkers: workers + extraWorkers,
    memoryMb: options.memoryMb ?? defaultMemoryMb,
  })
  // Threads are started when they are needed: on a lake without strangers there are none.
  const strangers = createPool({
    file: options.file,
    ...(options.projectId === undefined ? {} : { projectId: options.projectId }),
    // Of two processors one is left to those who are known.
    workers: Math.max(1, Math.floor(workers / 2)),
    maxWorkers: Math.max(1, Math.floor(workers / 2)),
    standsBack: true,
    ...strangersLimits,
  })
  const limit = options.timeoutMs ?? defaultTimeoutMs
  return engine(
    ({ timeoutMs = limit, isStrangers = false, signal, ...request }) =>
      isStrangers
        ? strangers.run(request, Math.min(timeoutMs, strangersTimeoutMs), signal)
        : pool.run(request, timeoutMs, signal),
    async () => void (await Promise.all([pool.close(), strangers.close()])),
  )
}

/**
 * The same in the calling thread, with no limit of time or memory: for tests and scripts. `many` is
 * the reader's, see there.
 */
export function createLocalQueryEngine(
  options: QueryEngineOptions & { readonly many?: number },
): QueryEngine {
  const reader = new SearchReader(
    options.file,
    options.many === undefined ? {} : { many: options.many },
  )
  return engine(
    async ({ signal: _signal, ...request }) => runQuery(reader, options.projectId, request),
    async () => reader.close(),
  )
}

function engine(
  run: (request: EngineRequest) => Promise<QueryAnswer>,
  close: () => Promise<void>,
): QueryEngine {
  return {
    queryText: run,
    async query(request) {
      const { resultJson, ...rest } = await run(request)
      // JSON that toJson wrote.
      return { ...rest, result: JSON.parse(resultJson) as GroqValue }
    },
    close,
  }
}
