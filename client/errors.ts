import { ClientError } from '@sanity/client'

/** Everything this client throws of its own; what else the Content Lake refuses is `@sanity/client`'s. */
export class ClinicalClientError extends Error {
  override readonly name: string = 'ClinicalClientError'
}

/** The caller asked for what there cannot be: a page of −1 articles, an address without a scheme. */
export class ArgumentError extends ClinicalClientError {
  override readonly name = 'ArgumentError'
  /** The option or argument at fault, e.g. `articles.list.limit`. */
  readonly option: string

  constructor(option: string, message: string) {
    super(`${option}: ${message}`)
    this.option = option
  }
}

/** Nobody answered at the Content Lake's address. `cause` is what the platform said. */
export class LakeUnreachableError extends ClinicalClientError {
  override readonly name = 'LakeUnreachableError'
  /** `http://localhost:3333` */
  readonly address: string

  constructor(address: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      `${address} did not answer (${reason}). Is the Content Lake running there, and may this page or server reach it?`,
      { cause },
    )
    this.address = address
  }
}

/** The Content Lake is there, the dataset is not. */
export class DatasetNotFoundError extends ClinicalClientError {
  override readonly name = 'DatasetNotFoundError'
  readonly projectId: string
  readonly dataset: string

  constructor(where: { projectId: string; dataset: string; address: string }, cause: unknown) {
    super(
      `There is no dataset "${where.dataset}" in the project "${where.projectId}" at ${where.address}. Check projectId and dataset.`,
      { cause },
    )
    this.projectId = where.projectId
    this.dataset = where.dataset
  }
}

/** A query that cannot be read or run; the message shows where, as the Content Lake says it. */
export class QueryError extends ClinicalClientError {
  override readonly name = 'QueryError'
  readonly query: string

  constructor(query: string, cause: Error) {
    super(cause.message, { cause })
    this.query = query
  }
}

interface Request {
  readonly query: string
  readonly address: string
  readonly projectId: string
  readonly dataset: string
}

/** What became of a query, in words that say what to do; errors nobody can say more of stay. */
export function readingError(error: unknown, request: Request): unknown {
  if (error instanceof ClientError) {
    const said = `${error.message} ${JSON.stringify(error.response?.body ?? '')}`
    if (error.statusCode === 404 && /dataset/i.test(said)) {
      return new DatasetNotFoundError(request, error)
    }
    return error.statusCode === 400 ? new QueryError(request.query, error) : error
  }
  // `fetch` throws a TypeError when there is no connection (Fetch Standard, "network error").
  const isNetwork = error instanceof TypeError || (error instanceof Error && 'code' in error)
  const isAborted = error instanceof Error && error.name === 'AbortError'
  return isNetwork && !isAborted ? new LakeUnreachableError(request.address, error) : error
}
