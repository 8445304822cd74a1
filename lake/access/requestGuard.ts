import { plainError } from '../errors.ts'

export interface GuardOptions {
  allowedOrigins: readonly string[]
  allowedHosts: readonly string[]
}

/**
 * Refuses what a foreign web page could make a browser send. A lake on loopback asks no password,
 * so these two checks are what keeps a page on the internet out of it:
 *
 * - `Host` must name this machine: a page whose own name was made to point at 127.0.0.1 (DNS
 *   rebinding) still sends its own name.
 * - `Origin`, where a browser sends it, must be loopback or allowed; where it does not (pictures,
 *   links), `Sec-Fetch-Site` must not be `cross-site`.
 *
 * @throws HttpError 403
 */
export function guardRequest(request: Request, options: GuardOptions): void {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!isAllowedHost(host, options)) {
    throw plainError(
      403,
      `This lake does not answer to the name "${host}": use localhost, or start it with that name allowed (--allow-host)`,
    )
  }
  const origin = request.headers.get('origin')
  if (origin !== null && !isAllowedOrigin(origin, options)) {
    throw plainError(
      403,
      `Pages of "${origin}" may not use this lake: start it with that origin allowed (--allow-origin ${origin})`,
    )
  }
  if (origin === null && request.headers.get('sec-fetch-site') === 'cross-site') {
    throw plainError(403, 'Pages of other web sites may not use this lake')
  }
}

export function isAllowedOrigin(origin: string, options: GuardOptions): boolean {
  if (options.allowedOrigins.includes(origin)) return true
  const url = URL.parse(origin)
  return url !== null && /^https?:$/.test(url.protocol) && isAllowedHost(url.host, options)
}

function isAllowedHost(host: string, options: GuardOptions): boolean {
  const name = URL.parse(`http://${host}`)?.hostname
  if (name === undefined) return false
  return isLoopback(name) || options.allowedHosts.includes(name)
}

/** RFC 6761 §6.3 (localhost and all names below it), RFC 1122 §3.2.1.3 (127/8), RFC 4291 §2.5.3 (::1). */
function isLoopback(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name) ||
    name === '[::1]'
  )
}
