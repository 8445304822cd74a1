/**
 * A failure the lake can name. `code` is for programs, `message` for people: one sentence that
 * says what was wrong, where, and what to do next.
 */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly code: LakeErrorCode

  constructor(code: LakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export type LakeErrorCode =
  /** The data folder cannot be created or written. */
  | 'folderNotWritable'
  /** Another process has this data open. */
  | 'inUse'
  /** The data was made by a newer version of the lake; it has not been touched. */
  | 'newerData'
  /** The file is not a lake, or is damaged. */
  | 'damaged'
  /** The disk is full; the transaction was rolled back. */
  | 'diskFull'
  /** The disk fails to read or write. */
  | 'diskFailed'
  /** What a command was asked for cannot be done with this data. */
  | 'refused'
  /** A lake without tokens would be reached by other machines. */
  | 'openToOthers'
  /** The port is taken. */
  | 'portTaken'

/** An answer other than success: thrown anywhere, rendered once, at the edge (`http/app.ts`). */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  /** The JSON body of the answer, in the shape the hosted service uses for this kind. */
  readonly body: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>, message = describe(body)) {
    super(message)
    this.status = status
    this.body = body
  }
}

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** The hosted service's plain error: `{statusCode, error, message}`. */
export function plainError(status: number, message: string): HttpError {
  return new HttpError(status, { statusCode: status, error: reasons[status] ?? 'Error', message })
}

/** `{error: {type, description, …}}`, which `@sanity/client` shows as `description`. */
export function typedError(
  status: number,
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): HttpError {
  return new HttpError(status, { error: { ...details, type, description } })
}

function describe(body: Record<string, unknown>): string {
  if (typeof body['message'] === 'string') return body['message']
  const error = body['error']
  if (typeof error === 'object' && error !== null && 'description' in error) {
    return String(error.description)
  }
  return JSON.stringify(body)
}
