import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

export interface FileAnswer {
  readonly path: string
  /** What is in the file, if it need not be read. */
  readonly bytes?: Uint8Array<ArrayBuffer> | undefined
  readonly contentType: string
  /** Names these bytes and no others, without quotes. */
  readonly etag: string
  /** Whether others may be shown what this one is. */
  readonly isPublic: boolean
  readonly headers?: Record<string, string>
}

/**
 * How long caches show a picture without asking, in seconds. It never changes, but it may be
 * withdrawn: then it must be gone soon, everywhere.
 */
const freshFor = 300

/**
 * A file that never changes under its address, as a response: `304` for one who has it, one range for
 * a video player.
 *
 * @returns undefined when the file is not there.
 */
export async function fileResponse(
  request: Request,
  { path, bytes, contentType, etag, isPublic, headers = {} }: FileAnswer,
): Promise<Response | undefined> {
  const size = bytes?.byteLength ?? (await fileSize(path))
  if (size === undefined) return undefined
  const common = {
    'content-type': contentType,
    etag: `"${etag}"`,
    'cache-control': isPublic ? `public, max-age=${freshFor}` : 'private, no-cache',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    // Pictures are shown, and drawn on a canvas, by pages of other origins.
    'cross-origin-resource-policy': 'cross-origin',
    ...headers,
  }
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: common })
  }
  const range = readRange(request.headers.get('range'), size)
  if (range === 'outside') {
    return new Response(null, {
      status: 416,
      headers: { ...common, 'content-range': `bytes */${size}` },
    })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const length = String(end - start + 1)
  const body =
    request.method === 'HEAD'
      ? null
      : (bytes?.subarray(start, end + 1) ??
        // Node's own stream type and the DOM's are the same thing declared twice.
        (Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>))
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...common,
      'content-length': length,
      ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
    },
  })
}

async function fileSize(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Whether an error of `node:fs` says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === `"${etag}"`)
}

/** RFC 9110, section 14: one range of bytes; anything else is answered whole. */
function readRange(
  header: string | null,
  size: number,
): { start: number; end: number } | 'outside' | undefined {
  const parts = /^bytes=(?<from>\d*)-(?<to>\d*)$/.exec(header ?? '')?.groups
  const { from = '', to = '' } = parts ?? {}
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'outside' : { start, end }
}
