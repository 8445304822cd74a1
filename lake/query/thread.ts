import { Worker } from 'node:worker_threads'
import { LakeError } from '../errors.ts'
import { QueryEvaluationError, QueryMemoryError, QueryParseError } from '../groq/errors.ts'
import type { QueryAnswer, QueryRequest } from './runQuery.ts'
import type { WorkerFailure, WorkerReply, WorkerSettings } from './worker.ts'

export interface ThreadOptions extends WorkerSettings {
  /** Heap of one thread. */
  readonly memoryMb: number
}

export interface Job {
  readonly request: QueryRequest
  readonly timeoutMs: number
  resolve(answer: QueryAnswer): void
  reject(error: Error): void
}

export interface ThreadEvents {
  /** It has loaded, or has answered: it can take a query. */
  onFree(thread: Thread): void
  /** It has ended by itself; `error` is why, and its query, if it had one, has been told. */
  onEnd(thread: Thread, error: Error): void
}

/** A worker thread that answers one query at a time, once it has loaded. */
export class Thread {
  readonly #worker: Worker
  readonly #events: ThreadEvents
  #hasLoaded = false
  #job: Job | undefined

  constructor({ memoryMb, ...settings }: ThreadOptions, events: ThreadEvents) {
    this.#events = events
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: settings satisfies WorkerSettings,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    this.#worker.on('message', (reply: WorkerReply) => this.#receive(reply))
    this.#worker.on('error', (error) => this.#fail(asThreadError(error, memoryMb)))
  }

  get hasLoaded(): boolean {
    return this.#hasLoaded
  }

  runs(job: Job): boolean {
    return this.#job === job
  }

  /** Once it has loaded, and only while it has no other. */
  run(job: Job): void {
    this.#job = job
    this.#worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage(job.request)
  }

  /** Ends it at once; `reason` is what its query is told. */
  async end(reason: Error): Promise<void> {
    this.#worker.removeAllListeners('message')
    this.#worker.removeAllListeners('error')
    this.#release()?.reject(reason)
    await this.#worker.terminate()
  }

  #receive(reply: WorkerReply): void {
    if (reply.kind === 'loaded') {
      this.#hasLoaded = true
      this.#worker.unref()
    } else {
      const job = this.#release()
      if (reply.kind === 'answer') job?.resolve(reply.answer)
      else job?.reject(asError(reply.error))
    }
    this.#events.onFree(this)
  }

  #fail(error: Error): void {
    this.#release()?.reject(error)
    void this.#worker.terminate()
    this.#events.onEnd(this, error)
  }

  #release(): Job | undefined {
    const job = this.#job
    this.#job = undefined
    this.#worker.unref()
    return job
  }
}

function asError(failure: WorkerFailure): Error {
  switch (failure.kind) {
    case 'parse':
      return new QueryParseError(failure.description, failure.query, failure.start, failure.end)
    case 'evaluation':
      return new QueryEvaluationError(failure.message)
    case 'damaged':
      return new LakeError('damaged', failure.message)
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
