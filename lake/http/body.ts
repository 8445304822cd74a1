import { plainError } from '../errors.ts'
import { unstorable } from '../model/storable.ts'
import { isRecord } from '../mutations/parse.ts'

/** https://www.sanity.io/docs/content-lake/technical-limits */
const maxBodyBytes = 4_000_000

/**
 * The JSON object a request carries.
 *
 * @throws HttpError 413 when it is too large, 400 when it is not a JSON object
 */
export async function readJsonObject(
  request: Request,
  maxBytes = maxBodyBytes,
): Promise<Record<string, unknown>> {
  const value = await readJson(request, maxBytes)
  if (!isRecord(value)) throw plainError(400, 'The body must be a JSON object')
  return value
}

/**
 * The JSON a request carries.
 *
 * @throws HttpError 413 when it is too large, 400 when it is not JSON, or could not be stored
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw plainError(400, `The body is not valid JSON: ${why}`)
  }
  const problem = unstorable(value)
  if (problem !== undefined) throw plainError(400, problem)
  return value
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () =>
    plainError(413, `Request body exceeds limit of ${maxBytes} bytes: send it in smaller parts`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts: string[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await readPart(reader)
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    parts.push(decode(() => decoder.decode(value, { stream: true })))
  }
  parts.push(decode(() => decoder.decode()))
  return parts.join('')
}

async function readPart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch {
    throw plainError(400, 'The connection ended before the whole body had arrived')
  }
}

function decode(work: () => string): string {
  try {
    return work()
  } catch {
    throw plainError(400, 'The body is not UTF-8 text')
  }
}
