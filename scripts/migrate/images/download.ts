import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { publicAddressOf } from './publicAddress.ts'

export interface DownloadLimits {
  /** Bytes. */
  readonly largest: number
  /** Milliseconds for the whole download. */
  readonly timeout: number
  readonly redirects: number
}

export const defaultLimits: DownloadLimits = {
  largest: 25 * 1024 * 1024,
  timeout: 20_000,
  redirects: 5,
}

/**
 * Fetches a picture from a public address. The host is looked up first and the connection made to that
 * very address, so that a name cannot lead into the private network.
 *
 * @throws {Error} whose message says why the picture cannot be had
 */
export async function download(
  address: string,
  limits: DownloadLimits = defaultLimits,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const deadline = AbortSignal.timeout(limits.timeout)
  const both = signal ? AbortSignal.any([deadline, signal]) : deadline
  let url = new URL(address)
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const answer = await get(url, both)
    const next = redirectOf(answer, url)
    if (!next) return read(answer, limits, both)
    answer.destroy()
    url = next
  }
  throw new Error(`more than ${limits.redirects} redirections`)
}

async function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`${url.protocol} addresses are not fetched`)
  const { address, family } = await publicAddressOf(url.hostname)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      signal,
      headers: { accept: 'image/*', 'user-agent': 'clinical-content-migrate' },
      lookup: (_host, options, done) => {
        if (options.all) done(null, [{ address, family }])
        else done(null, address, family)
      },
    })
    outgoing.once('response', resolve)
    outgoing.once('error', reject)
    outgoing.end()
  })
}

function redirectOf(answer: IncomingMessage, from: URL): URL | undefined {
  const { statusCode = 0, headers } = answer
  if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) return undefined
  return new URL(headers.location, from)
}

async function read(
  answer: IncomingMessage,
  limits: DownloadLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (answer.statusCode !== 200) {
    answer.destroy()
    throw new Error(`the server answers ${answer.statusCode ?? 'nothing'}`)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    signal.throwIfAborted()
    // A response without an encoding set yields Buffers.
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > limits.largest) {
      answer.destroy()
      throw new Error(`it is larger than ${Math.round(limits.largest / 1024 / 1024)} MB`)
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
