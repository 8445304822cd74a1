import { records, text, texts } from '../shared/read.ts'

/** What the lake says went, or would go (`POST data/erase/<dataset>`). */
export interface ErasureReport {
  documents: readonly string[]
  comments: readonly string[]
  assets: readonly string[]
  messages: number
  /** Documents that still name it, leading nowhere. */
  namedBy: readonly string[]
  backups: readonly { folder: string; createdAt: string }[]
  scrubbed: boolean
}

export interface ErasureRequest {
  /** Of the story. */
  id: string
  /** Leaves the private record of the consent and its withdrawal. */
  keepRecords: boolean
  dryRun: boolean
}

/** What a Sanity client is needed for here. */
export interface ErasingClient {
  request(options: {
    method: 'POST'
    url: string
    body: ErasureRequest
    tag: string
  }): Promise<unknown>
}

/** Where the backend has no such operation: Sanity's hosted Content Lake. */
export class NoErasureError extends Error {
  override readonly name = 'NoErasureError'
}

/**
 * Asks the lake to erase a story whole, or what that would do.
 *
 * @throws NoErasureError; the client's own error, e.g. 403, or 409 naming what refers to it
 */
export async function askToErase(
  client: ErasingClient,
  dataset: string,
  body: ErasureRequest,
): Promise<ErasureReport> {
  try {
    const url = `/data/erase/${dataset}`
    return readReport(await client.request({ method: 'POST', url, body, tag: 'consent.erase' }))
  } catch (error) {
    throw hasNoRoute(error) ? new NoErasureError('', { cause: error }) : error
  }
}

/** 404 is also what is said of a document that is not there: by name. */
function hasNoRoute(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false
  const { statusCode } = error
  if (statusCode === 405 || statusCode === 501) return true
  return statusCode === 404 && !/There is no document/.test(error.message)
}

function readReport(value: unknown): ErasureReport {
  const messages =
    typeof value === 'object' && value !== null && 'messages' in value ? value.messages : 0
  return {
    documents: texts(value, 'documents'),
    comments: texts(value, 'comments'),
    assets: texts(value, 'assets'),
    messages: Number(messages),
    namedBy: texts(value, 'namedBy'),
    backups: records(value, 'backups').map((backup) => ({
      folder: text(backup, 'folder') ?? '',
      createdAt: text(backup, 'createdAt') ?? '',
    })),
    scrubbed:
      typeof value === 'object' && value !== null && 'scrubbed' in value && value.scrubbed === true,
  }
}

/** Whether what was typed is one of the names, whatever the case and the spaces around it. */
export function isConfirmed(typed: string, names: readonly string[]): boolean {
  return names.some((name) => plain(name) !== '' && plain(name) === plain(typed))
}

function plain(words: string): string {
  return words.trim().toLocaleLowerCase()
}
