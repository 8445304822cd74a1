import {
  QueryAbandonedError,
  QueryEngineClosedError,
  QueryEvaluationError,
  QueryMemoryError,
  QueryParseError,
  QueryQueueFullError,
  QueryTimeoutError,
} from '../groq/errors.ts'
import type { EngineRequest, QueryEngine as GroqEngine } from './engine.ts'
import type { QueryAnswer } from './runQuery.ts'
import type { GroqValue } from '../groq/values.ts'
import { cacheQueries, type ContentVersion } from './queryCache.ts'
import { plainError, typedError } from '../errors.ts'
import type { Actor, CommittedTransaction, Dataset, Visibility } from '../model/types.ts'

export type Perspective = 'raw' | 'published' | 'drafts' | 'previewDrafts' | string[]

export interface LakeQuery {
  dataset: Dataset
  actor: Actor
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  explain?: boolean
  /** Aborted when whoever asked has gone. */
  signal?: AbortSignal
  resultSourceMap?: boolean
}

/** What answers GROQ, as the one who asks may see it. */
export interface LakeQueries {
  /** @throws HttpError 400 for a query that cannot be parsed or evaluated, or takes too long */
  query(request: LakeQuery): Promise<QueryAnswer>
  /** See `QueryCache.changed`. */
  changed(transaction: CommittedTransaction): void
  close(): Promise<void>
}

export interface QueriesOptions {
  now(): Date
  /** Whether somebody has shown no token: strangers have a small budget of their own. */
  isStranger(actor: Actor): boolean
  /** See `cacheQueries`. */
  version(): ContentVersion
  /** What somebody may read; undefined = everything. */
  visibilityOf(actor: Actor): Visibility | undefined
  /** Of which documents reading is written down; undefined = of none. */
  audit(): EngineRequest['audit']
  /** Told what `audit` asked for, also of an answer that was remembered. */
  onRead(actor: Actor, reads: NonNullable<QueryAnswer['audited']>): void
}

/**
 * Puts a GROQ engine behind the lake's words for datasets, users and errors.
 */
export function createQueries(
  engine: GroqEngine,
  { now, isStranger, version, visibilityOf, audit, onRead }: QueriesOptions,
): LakeQueries {
  const { ask, changed } = cacheQueries((request) => engine.queryText(request), version)
  return {
    async query(asked) {
      const { dataset, actor, query, params, perspective, explain, resultSourceMap, signal } = asked
      const visibility = visibilityOf(actor)
      const audited = audit()
      const request: EngineRequest = {
        dataset: dataset.name,
        query,
        // Parsed JSON is what a GroqValue is.
        params: params as Record<string, GroqValue>,
        perspective,
        identity: actor.id,
        now: now().getTime(),
        ...(visibility ? { visibility } : {}),
        ...(isStranger(actor) ? { isStrangers: true } : {}),
        ...(signal ? { signal } : {}),
        ...(audited ? { audit: audited } : {}),
        ...(explain ? { explain } : {}),
        ...(resultSourceMap ? { resultSourceMap } : {}),
      }
      try {
        const answer = await ask(request)
        if (answer.audited) onRead(actor, answer.audited)
        return answer
      } catch (error) {
        throw queryHttpError(error)
      }
    },
    changed,
    close: () => engine.close(),
  }
}

/** The hosted service's error for what the engine throws; anything else is passed on. */
export function queryHttpError(error: unknown): unknown {
  if (error instanceof QueryParseError) {
    const { description, query, start, end } = error
    return typedError(400, 'queryParseError', description, { query, start, end })
  }
  if (error instanceof QueryEvaluationError) {
    return typedError(400, 'queryEvaluationError', error.message)
  }
  if (error instanceof QueryTimeoutError || error instanceof QueryMemoryError) {
    return plainError(400, error.message)
  }
  if (
    error instanceof QueryEngineClosedError ||
    error instanceof QueryQueueFullError ||
    error instanceof QueryAbandonedError
  ) {
    return plainError(503, error.message)
  }
  return error
}
