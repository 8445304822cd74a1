import { GroqSyntaxError, parse, type ExprNode } from 'groq-js'
import { deltaToDiff } from './deltaSelectors.ts'
import { QueryParseError } from '../errors.ts'
import { queryParams } from './queryParams.ts'
import { countSteps } from './steps.ts'
import type { GroqValue } from '../values.ts'

export type Params = Readonly<Record<string, GroqValue>>

/** Longer queries are refused, as the hosted service does. */
const maxQueryLength = 1_000_000
/** A tenth of a second's work each on a machine at rest: `delta` is parsed where everybody waits. */
const maxSteps = { normal: 2500, delta: 800 }

/**
 * The syntax tree of a query. Every parameter in it must be among `params`, as in the hosted service;
 * its value matters only where it decides how the query parses (see `queryParams`), every other is
 * looked up when the query runs.
 *
 * @throws QueryParseError with the position of the fault
 */
export function parseQuery(
  query: string,
  params: Params,
  mode: 'normal' | 'delta' = 'normal',
): ExprNode {
  if (query.length > maxQueryLength) {
    throw new QueryParseError(
      `The query is ${query.length} characters long; at most ${maxQueryLength} are allowed`,
      query.slice(0, 1000),
      0,
      0,
    )
  }
  const steps = countSteps(query)
  if (steps > maxSteps[mode]) {
    throw new QueryParseError(
      `The query has ${steps} operators, calls and brackets; at most ${maxSteps[mode]} are allowed. Compare with a list, as in _id in $ids, instead of each value by itself`,
      query.slice(0, 1000),
      0,
      0,
    )
  }
  const { wanted, slices } = queryParams(query)
  for (const [name, start] of wanted) {
    if (Object.hasOwn(params, name)) continue
    const description = `param $${name} referenced, but not provided`
    throw new QueryParseError(description, query, start, start + 1 + name.length)
  }
  const inlined: Params = Object.fromEntries(
    [...slices].map((name) => [name, params[name] ?? null]),
  )
  if (mode === 'normal') return parseText(query, inlined, mode)
  const rewritten = deltaToDiff(query)
  try {
    return parseText(rewritten.query, inlined, mode)
  } catch (error) {
    if (!(error instanceof QueryParseError)) throw error
    const { originalPosition: at } = rewritten
    throw new QueryParseError(error.description, query, at(error.start), at(error.end))
  }
}

function parseText(query: string, params: Params, mode: 'normal' | 'delta'): ExprNode {
  try {
    return parse(query, { params, mode })
  } catch (error) {
    throw asParseError(error, query)
  }
}

/** What a cache of parsed queries is keyed by: the text, and the parameters that decide how it parses. */
export function parseKey(query: string, params: Params): string {
  const { wanted, slices } = queryParams(query)
  const given = [...wanted.keys()].filter((name) => Object.hasOwn(params, name))
  const deciding = [...slices].filter((name) => Object.hasOwn(params, name)).sort()
  // One that is missing makes another query of it: one that is refused.
  const missing = given.length < wanted.size ? given : undefined
  return deciding.length === 0 && !missing
    ? query
    : `${query}\n${JSON.stringify([missing, ...deciding.map((name) => [name, params[name]])])}`
}

function asParseError(error: unknown, query: string): QueryParseError {
  if (error instanceof GroqSyntaxError) return asSyntaxError(error, query)
  if (error instanceof RangeError) return tooDeep(query)
  if (error instanceof Error) {
    return new QueryParseError(
      describe(error.message, query),
      query,
      ...positionOf(error.message, query),
    )
  }
  throw error
}

/** Parsers, compilers and planners call themselves for each level. */
export function tooDeep(query: string): QueryParseError {
  return new QueryParseError('The query is nested too deeply', query, 0, query.length)
}

function asSyntaxError(error: GroqSyntaxError, query: string): QueryParseError {
  const detail = /: (.*)$/s.exec(error.message)?.[1] ?? 'Syntax error'
  if (detail !== 'Unexpected end of query') {
    const start = Math.min(error.position, query.length)
    return new QueryParseError(detail, query, start, Math.min(query.length, start + 1))
  }
  // groq-js says so too when the query goes on after what it could read, one character late.
  const rest = query.slice(error.position + 1)
  const unread = rest.trimStart()
  const start = query.length - unread.length
  return unread === ''
    ? new QueryParseError(detail, query, query.length, query.length)
    : new QueryParseError(`Unexpected "${unread.slice(0, 1)}"`, query, start, start + 1)
}

/** groq-js says "Undefined function: x" and the like without a position; the name leads to it. */
function positionOf(message: string, query: string): [number, number] {
  const name = /(?:function:? )([\w:]+)/.exec(message)?.[1]
  const at = name === undefined ? -1 : query.indexOf(name)
  return name !== undefined && at >= 0 ? [at, at + name.length] : [0, query.length]
}

function describe(message: string, query: string): string {
  const slice = /slicing must use constant numbers|slicing must use integer bounds/.test(message)
  return slice && /\[[^\]]*\$/.test(query)
    ? `${message}: give the parameters of the slice integer values`
    : message
}
