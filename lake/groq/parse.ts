import { GroqSyntaxError, parse, type ExprNode } from 'groq-js'
import { QueryParseError } from './errors.ts'
import { sliceParams } from './sliceParams.ts'
import type { GroqValue } from './values.ts'

export type Params = Readonly<Record<string, GroqValue>>

/** Longer queries are refused, as the hosted service does. */
const MAX_QUERY_LENGTH = 1_000_000

/**
 * The syntax tree of a query. `params` matters only where a parameter decides how the query parses
 * (see `sliceParams`); every other parameter is looked up when the query runs.
 *
 * @throws QueryParseError with the place of the fault
 */
export function parseQuery(
  query: string,
  params: Params,
  mode: 'normal' | 'delta' = 'normal',
): ExprNode {
  if (query.length > MAX_QUERY_LENGTH) {
    throw new QueryParseError(
      `The query is ${query.length} characters long; at most ${MAX_QUERY_LENGTH} are allowed`,
      query.slice(0, 1000),
      0,
      0,
    )
  }
  const inlined = Object.fromEntries(
    [...sliceParams(query)]
      .filter((name) => Object.hasOwn(params, name))
      .map((name) => [name, params[name]]),
  )
  try {
    return parse(query, { params: inlined, mode })
  } catch (error) {
    throw asParseError(error, query)
  }
}

/** What a cache of parsed queries is keyed by: the text and the parameters that decide how it parses. */
export function parseKey(query: string, params: Params): string {
  const names = [...sliceParams(query)].filter((name) => Object.hasOwn(params, name)).sort()
  return names.length === 0
    ? query
    : `${query}\n${JSON.stringify(names.map((name) => [name, params[name]]))}`
}

function asParseError(error: unknown, query: string): QueryParseError {
  if (error instanceof GroqSyntaxError) {
    const detail = /: (.*)$/s.exec(error.message)?.[1] ?? 'Syntax error'
    const end = Math.min(query.length, error.position + 1)
    return new QueryParseError(detail, query, Math.min(error.position, query.length), end)
  }
  if (error instanceof RangeError) {
    return new QueryParseError('The query is nested too deeply', query, 0, query.length)
  }
  if (error instanceof Error) {
    return new QueryParseError(
      describe(error.message, query),
      query,
      ...placeOf(error.message, query),
    )
  }
  throw error
}

/** groq-js says "Undefined function: x" and the like without a place; the name leads to it. */
function placeOf(message: string, query: string): [number, number] {
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
