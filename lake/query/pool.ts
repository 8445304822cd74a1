import {
  QueryAbandonedError,
  QueryEngineClosedError,
  QueryQueueFullError,
  QueryTimeoutError,
} from '../groq/errors.ts'
import type { QueryAnswer, QueryRequest } from './runQuery.ts'
import { Thread, type Job, type ThreadOptions } from './thread.ts'

export interface PoolOptions extends ThreadOptions {
  /** Threads kept, once they have been needed. */
  readonly workers: number
  /** Threads at most, while slow queries hold the others. */
  readonly maxWorkers: number
  /** Queries that may wait for a thread; more are refused. Default: any number. */
  readonly maxWaiting?: number
}

export interface QueryPool {
  /**
   * @param signal aborted when whoever asked has gone
   * @throws QueryTimeoutError, QueryQueueFullError, QueryAbandonedError, QueryEngineClosedError
   */
  run(request: QueryRequest, timeoutMs: number, signal?: AbortSignal): Promise<QueryAnswer>
  close(): Promise<void>
}

/** How long the first query in the queue waits before a second thread is started. */
const patienceMs = 25
/** When no query has begun or ended for so long, slow ones hold all threads: one more is started. */
const stuckMs = 200
/**
 * A query whose asker has gone may go on for so long: most end by themselves, and a new thread costs
 * more than they do.
 */
const abandonedMs = 250
/** A thread beyond those kept ends when it has had nothing to do for so long. */
const idleMs = 30_000

/**
 * Runs queries in worker threads, one at a time in each; a query that takes too long loses its
 * thread. None is started before a query needs it, and none gets a query before it has loaded:
 * starting one costs a hundred times what a query does, so a queue that moves waits.
 */
export function createPool(options: PoolOptions): QueryPool {
  const threads = new Set<Thread>()
  /** The one that answered last is last, and gets the next query: what it has read is at hand. */
  const free: Thread[] = []
  const waiting: (Job & { readonly since: number })[] = []
  const timers = new Map<Thread, NodeJS.Timeout>()
  let growing: NodeJS.Timeout | undefined
  /** When a query was last begun or answered. */
  let movedAt = 0
  let closed = false

  function start(): void {
    threads.add(
      new Thread(options, {
        onFree(thread) {
          movedAt = performance.now()
          clearTimer(thread)
          free.push(thread)
          next()
        },
        onEnd(thread, error) {
          const neverLoaded = !thread.hasLoaded
          forget(thread)
          // What keeps a thread from loading keeps the next one too.
          if (neverLoaded) waiting.shift()?.reject(error)
          next()
        },
      }),
    )
  }

  function next(): void {
    while (waiting.length > 0) {
      const thread = free.pop()
      if (!thread) break
      const job = waiting.shift()
      if (job) assign(thread, job)
    }
    if (waiting.length > 0) grow()
    else if (threads.size > options.workers) rest()
  }

  function assign(thread: Thread, job: Job): void {
    movedAt = performance.now()
    clearTimer(thread)
    timers.set(
      thread,
      setTimeout(() => {
        end(thread, new QueryTimeoutError(job.timeoutMs))
        next()
      }, job.timeoutMs),
    )
    thread.run(job)
  }

  /** Starts a thread for those who wait, now or when they have waited long enough. */
  function grow(): void {
    if (closed || growing || [...threads].some((thread) => !thread.hasLoaded)) return
    if (threads.size === 0) return start()
    if (threads.size >= options.maxWorkers) return
    growing = setTimeout(() => {
      // First whatever has been answered while this thread was busy itself.
      setImmediate(() => {
        growing = undefined
        if (isStuck()) start()
        else if (waiting.length > 0) grow()
      })
    }, patienceMs)
  }

  function isStuck(): boolean {
    const [first] = waiting
    if (closed || !first || performance.now() - first.since < patienceMs) return false
    return threads.size < options.workers || performance.now() - movedAt > stuckMs
  }

  /** Ends a thread too many, if nobody needs it for a while: the one that has rested longest. */
  function rest(): void {
    const [thread] = free
    if (!thread || timers.has(thread)) return
    const timer = setTimeout(() => {
      if (threads.size > options.workers) end(thread, new QueryEngineClosedError())
      next()
    }, idleMs)
    timer.unref()
    timers.set(thread, timer)
  }

  function end(thread: Thread, reason: Error): Promise<void> {
    forget(thread)
    return thread.end(reason)
  }

  function abandon(job: (typeof waiting)[number]): void {
    const at = waiting.indexOf(job)
    if (at >= 0) {
      waiting.splice(at, 1)
      job.reject(new QueryAbandonedError())
      return
    }
    setTimeout(() => {
      const thread = [...threads].find((one) => one.runs(job))
      if (!thread) return
      void end(thread, new QueryAbandonedError())
      next()
    }, abandonedMs).unref()
  }

  function forget(thread: Thread): void {
    clearTimer(thread)
    threads.delete(thread)
    const at = free.indexOf(thread)
    if (at >= 0) free.splice(at, 1)
  }

  function clearTimer(thread: Thread): void {
    clearTimeout(timers.get(thread))
    timers.delete(thread)
  }

  return {
    async run(request, timeoutMs, signal) {
      if (closed) throw new QueryEngineClosedError()
      if (waiting.length >= (options.maxWaiting ?? Infinity)) {
        throw new QueryQueueFullError(waiting.length)
      }
      if (signal?.aborted) throw new QueryAbandonedError()
      const { promise, resolve, reject } = Promise.withResolvers<QueryAnswer>()
      const job = { request, timeoutMs, resolve, reject, since: performance.now() }
      const onLeave = () => abandon(job)
      signal?.addEventListener('abort', onLeave)
      waiting.push(job)
      next()
      try {
        return await promise
      } finally {
        signal?.removeEventListener('abort', onLeave)
      }
    },
    async close() {
      closed = true
      clearTimeout(growing)
      const error = new QueryEngineClosedError()
      for (const job of waiting.splice(0)) job.reject(error)
      await Promise.all([...threads].map((thread) => end(thread, error)))
    },
  }
}
