import type { ExprNode } from 'groq-js'
import { compile } from './compile.ts'
import type { Evaluate } from './compiler.ts'
import { QueryEvaluationError } from '../errors.ts'
import { parseKey, parseQuery, tooDeep, type Params } from '../parse/parse.ts'
import { Scope, type Run } from './scope.ts'
import type { DocumentSource } from '../source.ts'
import { trace } from '../sourceMap/trace.ts'
import { TracedScope, unknown, type Traced } from '../sourceMap/traced.ts'
import type { GroqObject, GroqValue } from '../values.ts'

export interface EvaluateOptions {
  readonly source: DocumentSource
  readonly params?: Params
  /** What `now()` answers. */
  readonly now?: Date
  /** Told that the query asks for the time. */
  readonly onNow?: () => void
  /** What `identity()` answers: the user's id. */
  readonly identity?: string
  readonly projectId?: string
  readonly dataset?: string
  readonly before?: GroqObject | null
  readonly after?: GroqObject | null
  /** `@` of the query itself. */
  readonly root?: GroqValue
}

/** Runs a parsed and compiled query. */
export function evaluateQuery(evaluate: Evaluate, options: EvaluateOptions): GroqValue {
  return guarded(() => evaluate(new Scope(runOf(options), options.root ?? null, null, false)))
}

/** Runs a parsed query, keeping of each value where it comes from. */
export function traceQuery(tree: ExprNode, options: EvaluateOptions): Traced {
  const root = unknown(options.root ?? null)
  return guarded(() => trace(tree, new TracedScope(runOf(options), root, null, false)))
}

function runOf(options: EvaluateOptions): Run {
  const { now = new Date(), onNow } = options
  return {
    params: options.params ?? {},
    source: options.source,
    now: () => {
      onNow?.()
      return now
    },
    identity: options.identity ?? 'me',
    projectId: options.projectId,
    dataset: options.dataset,
    before: options.before ?? null,
    after: options.after ?? null,
    memo: new Map(),
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isTooDeep(error)) throw error
    throw new QueryEvaluationError('The query or a document is nested too deeply to evaluate')
  }
}

function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message)
}

/** In characters of their texts; what is made of them takes some hundred times that. */
const cacheSize = 500_000
const cache = new Map<string, { tree: ExprNode; evaluate: Evaluate }>()
let cached = 0

/**
 * Parses and compiles a query, or takes it from the cache of those used last.
 *
 * @throws QueryParseError, QueryEvaluationError
 */
export function prepareQuery(
  query: string,
  params: Params = {},
  mode: 'normal' | 'delta' = 'normal',
): { tree: ExprNode; evaluate: Evaluate } {
  const key = `${mode} ${parseKey(query, params)}`
  const known = cache.get(key)
  if (known) {
    cache.delete(key)
    cache.set(key, known)
    return known
  }
  const prepared = prepare(query, params, mode)
  cache.set(key, prepared)
  cached += key.length
  for (const oldest of cache.keys()) {
    if (cached <= cacheSize || oldest === key) break
    cache.delete(oldest)
    cached -= oldest.length
  }
  return prepared
}

function prepare(query: string, params: Params, mode: 'normal' | 'delta') {
  const tree = parseQuery(query, params, mode)
  try {
    return { tree, evaluate: compile(tree) }
  } catch (error) {
    throw isTooDeep(error) ? tooDeep(query) : error
  }
}
