import { parentPort, workerData } from 'node:worker_threads'
import { LakeError } from '../errors.ts'
import { asLakeError } from '../store/sql.ts'
import { standBack } from '../store/threadPriority.ts'
import { SearchReader } from '../store/search/reader.ts'
import { QueryEvaluationError, QueryParseError } from '../groq/errors.ts'
import { runQuery, type QueryAnswer, type QueryRequest } from './runQuery.ts'

/** What the worker is started with. */
export interface WorkerSettings {
  readonly file: string
  readonly projectId?: string
  /** Whether it stands back for other threads: those who have shown no token wait for those who have. */
  readonly standsBack?: boolean
}

export type WorkerReply =
  /** Once, when it can take a query. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'answer'; readonly answer: QueryAnswer }
  | { readonly kind: 'failure'; readonly error: WorkerFailure }

/** An error as plain data: classes do not survive the way between threads. */
export type WorkerFailure =
  | {
      readonly kind: 'parse'
      readonly description: string
      readonly query: string
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'evaluation' | 'damaged' | 'internal'; readonly message: string }

if (parentPort) serve(parentPort)

function serve(port: NonNullable<typeof parentPort>): void {
  // Given by the pool, which starts this file and nobody else does.
  const settings = workerData as WorkerSettings
  if (settings.standsBack) standBack()
  const reader = new SearchReader(settings.file)
  port.on('message', (request: QueryRequest) => {
    port.postMessage(answer(reader, settings.projectId, request))
  })
  port.on('close', () => reader.close())
  port.postMessage({ kind: 'loaded' } satisfies WorkerReply)
}

function answer(
  reader: SearchReader,
  projectId: string | undefined,
  request: QueryRequest,
): WorkerReply {
  try {
    return { kind: 'answer', answer: runQuery(reader, projectId, request) }
  } catch (error) {
    return { kind: 'failure', error: asFailure(error) }
  }
}

function asFailure(error: unknown): WorkerFailure {
  if (error instanceof QueryParseError) {
    const { description, query, start, end } = error
    return { kind: 'parse', description, query, start, end }
  }
  if (error instanceof QueryEvaluationError) return { kind: 'evaluation', message: error.message }
  const known = asLakeError(error)
  if (known instanceof LakeError && known.code === 'damaged') {
    return { kind: 'damaged', message: known.message }
  }
  return {
    kind: 'internal',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}
