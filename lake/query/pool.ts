import { Worker } from 'node:worker_threads'
import {
  QueryEngineClosedError,
  QueryEvaluationError,
  QueryMemoryError,
  QueryParseError,
  QueryTimeoutError,
} from '../groq/errors.ts'
import type { QueryAnswer, QueryRequest } from './runQuery.ts'
import type { WorkerFailure, WorkerReply, WorkerSettings } from './worker.ts'

export interface PoolOptions extends WorkerSettings {
  /** Threads kept ready. */
  readonly workers: number
  /** Threads at most, while slow queries hold the others. */
  readonly maxWorkers: number
  /** Heap of one thread. */
  readonly memoryMb: number
}

export interface QueryPool {
  run(request: QueryRequest, timeoutMs: number): Promise<QueryAnswer>
  close(): Promise<void>
}

interface Job {
  readonly request: QueryRequest
  readonly timeoutMs: number
  resolve(answer: QueryAnswer): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** How long a query may wait for a thread before another is started, up to `maxWorkers`. */
const patienceMs = 25

/** Runs queries in worker threads, one at a time in each; a query that takes too long loses its thread. */
export function createPool(options: PoolOptions): QueryPool {
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let patience: NodeJS.Timeout | undefined
  let closed = false

  for (let i = 0; i < options.workers; i++) start()

  function start(): void {
    const settings: WorkerSettings = {
      file: options.file,
      ...(options.projectId === undefined ? {} : { projectId: options.projectId }),
    }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    })
    const thread: Thread = { worker, job: undefined, timer: undefined }
    worker.on('message', (reply: WorkerReply) => {
      const job = release(thread)
      if (reply.ok) job?.resolve(reply.answer)
      else job?.reject(asError(reply.error))
      if (threads.size > options.workers && waiting.length === 0) discard(thread)
      next()
    })
    worker.on('error', (error) => {
      discard(thread, asThreadError(error, options.memoryMb))
      replace()
    })
    worker.unref()
    threads.add(thread)
  }

  function replace(): void {
    if (!closed && threads.size < options.workers) start()
    next()
  }

  function release(thread: Thread): Job | undefined {
    const { job } = thread
    clearTimeout(thread.timer)
    thread.job = undefined
    thread.timer = undefined
    thread.worker.unref()
    return job
  }

  function discard(thread: Thread, reason?: Error): void {
    threads.delete(thread)
    const job = release(thread)
    if (reason) job?.reject(reason)
    void thread.worker.terminate()
  }

  function next(): void {
    for (const thread of threads) {
      if (thread.job) continue
      const job = waiting.shift()
      if (!job) break
      assign(thread, job)
    }
    if (waiting.length > 0 && threads.size < options.maxWorkers && !patience) {
      patience = setTimeout(() => {
        patience = undefined
        if (!closed && waiting.length > 0 && threads.size < options.maxWorkers) start()
        next()
      }, patienceMs)
    }
  }

  function assign(thread: Thread, job: Job): void {
    thread.job = job
    thread.worker.ref()
    thread.timer = setTimeout(() => {
      discard(thread, new QueryTimeoutError(job.timeoutMs))
      replace()
    }, job.timeoutMs)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.worker.postMessage(job.request)
  }

  return {
    run(request, timeoutMs) {
      if (closed) return Promise.reject(new QueryEngineClosedError())
      return new Promise((resolve, reject) => {
        waiting.push({ request, timeoutMs, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      clearTimeout(patience)
      const error = new QueryEngineClosedError()
      for (const job of waiting.splice(0)) job.reject(error)
      const ending = [...threads].map((thread) => {
        threads.delete(thread)
        release(thread)?.reject(error)
        return thread.worker.terminate()
      })
      await Promise.all(ending)
    },
  }
}

function asError(failure: WorkerFailure): Error {
  switch (failure.kind) {
    case 'parse':
      return new QueryParseError(failure.description, failure.query, failure.start, failure.end)
    case 'evaluation':
      return new QueryEvaluationError(failure.message)
    case 'internal':
      return new Error(failure.message)
  }
}

function asThreadError(error: unknown, memoryMb: number): Error {
  if (error instanceof Error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? new QueryMemoryError(memoryMb)
      : error
  }
  return new Error(String(error))
}
