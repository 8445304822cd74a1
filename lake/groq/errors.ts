/**
 * The query is not GROQ. Carries what the HTTP edge needs for Sanity's `queryParseError`
 * (`@sanity/client` prints a code frame from `query`, `start` and `end`; offsets are UTF-16 units).
 */
export class QueryParseError extends Error {
  override readonly name = 'QueryParseError'
  readonly description: string
  readonly query: string
  readonly start: number
  readonly end: number

  constructor(description: string, query: string, start: number, end: number) {
    super(`${description} (at position ${start} of the query)`)
    this.description = description
    this.query = query
    this.start = start
    this.end = end
  }
}

/** The query is GROQ but asks for something that cannot be computed (an unknown function, a wrong argument). */
export class QueryEvaluationError extends Error {
  override readonly name = 'QueryEvaluationError'
}

/** The query ran longer than allowed and was stopped; other queries go on. */
export class QueryTimeoutError extends Error {
  override readonly name = 'QueryTimeoutError'
  readonly timeoutMs: number

  constructor(timeoutMs: number) {
    super(
      `The query was stopped after ${timeoutMs} ms. Narrow it with a filter, or fetch less with a slice such as [0...100].`,
    )
    this.timeoutMs = timeoutMs
  }
}

/** The query needed more memory than one query may use and was stopped; other queries go on. */
export class QueryMemoryError extends Error {
  override readonly name = 'QueryMemoryError'

  constructor(limitMb: number) {
    super(
      `The query needed more than ${limitMb} MB of memory and was stopped. Fetch less at a time with a slice such as [0...100].`,
    )
  }
}

/** The lake is being closed: asked again, another may answer. */
export class QueryEngineClosedError extends Error {
  override readonly name = 'QueryEngineClosedError'

  constructor() {
    super('The lake is closing: ask again when it runs')
  }
}

/** Too many queries wait already: asked again a little later, there may be room. */
export class QueryQueueFullError extends Error {
  override readonly name = 'QueryQueueFullError'

  constructor(waiting: number) {
    super(`${waiting} queries are waiting already: ask again in a moment`)
  }
}

/** Whoever asked has gone. */
export class QueryAbandonedError extends Error {
  override readonly name = 'QueryAbandonedError'

  constructor() {
    super('Whoever asked has gone: the query was stopped')
  }
}
