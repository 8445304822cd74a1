import type { ExprNode } from 'groq-js'
import { compile } from './compile.ts'
import type { Evaluate } from './compiler.ts'
import { QueryEvaluationError } from '../errors.ts'
import { parseKey, parseQuery, type Params } from '../parse/parse.ts'
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
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw new QueryEvaluationError('The query or a document is nested too deeply to evaluate')
    }
    throw error
  }
}

const cacheSize = 500
const cache = new Map<string, { tree: ExprNode; evaluate: Evaluate }>()

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
  let prepared = cache.get(key)
  if (prepared) {
    cache.delete(key)
  } else {
    const tree = parseQuery(query, params, mode)
    prepared = { tree, evaluate: compile(tree) }
    const oldest = cache.size >= cacheSize ? cache.keys().next().value : undefined
    if (oldest !== undefined) cache.delete(oldest)
  }
  cache.set(key, prepared)
  return prepared
}
