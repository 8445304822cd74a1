import { multiplexedPath, type PageFrame } from '../browser/multiplexerProtocol.ts'

const maxAddressLength = 16_384

/** What a page has sent over the event multiplexer; undefined when it is none of its frames. */
export function readPageFrame(data: unknown): PageFrame | undefined {
  if (typeof data !== 'string') return undefined
  let frame: unknown
  try {
    frame = JSON.parse(data)
  } catch {
    return undefined
  }
  if (typeof frame !== 'object' || frame === null) return undefined
  if ('close' in frame) return typeof frame.close === 'number' ? { close: frame.close } : undefined
  if (!('open' in frame) || !('url' in frame) || !('headers' in frame)) return undefined
  const { open, url, headers } = frame
  if (typeof open !== 'number' || !isMultiplexedAddress(url) || !isHeaders(headers))
    return undefined
  return { open, url, headers }
}

function isMultiplexedAddress(url: unknown): url is string {
  if (typeof url !== 'string' || url.length > maxAddressLength || !url.startsWith('/')) return false
  const parsed = URL.parse(url, 'http://lake')
  return parsed?.host === 'lake' && multiplexedPath.test(parsed.pathname)
}

function isHeaders(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((header) => typeof header === 'string')
  )
}
