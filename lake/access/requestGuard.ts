import { plainError } from '../errors.ts'
import { isLoopbackName } from './loopback.ts'

export interface GuardOptions {
  /** Origins beside the lake's own whose pages may use it. */
  allowedOrigins: readonly string[]
  /** Host names beside this machine's that the lake is reached by. */
  allowedHosts: readonly string[]
  /** The origin of its own pages, where others reach it. */
  publicUrl?: string | undefined
}

/**
 * Refuses what a foreign web page could make a browser send, pages of other ports of this machine
 * among them:
 *
 * - `Host` must be a name of the lake's: a page whose own name was made to point at 127.0.0.1 (DNS
 *   rebinding) still sends its own name.
 * - `Origin`, where a browser sends it, must be the lake's own or allowed; where it does not
 *   (pictures, links), `Sec-Fetch-Site` must not tell of another page.
 *
 * @throws HttpError 403
 */
export function guardRequest(request: Request, options: GuardOptions): void {
  guardHost(request, options)
  const origin = request.headers.get('origin')
  if (origin !== null && !isAdmitted(origin, request, options)) {
    throw plainError(403, refusalOf(origin))
  }
  if (isOfOwnPage(request) || isForEverybody(request)) return
  throw plainError(403, 'Pages of other web sites may not use this lake')
}

/** @throws HttpError 403 when `Host` is not a name of the lake's */
export function guardHost(request: Request, options: GuardOptions): void {
  const host = hostOf(request)
  const name = URL.parse(`http://${host}`)?.hostname
  const isKnown =
    name !== undefined && (isLoopbackName(name) || options.allowedHosts.includes(name))
  if (isKnown && !isAround(host, name, options.publicUrl)) return
  throw plainError(
    403,
    `This lake does not answer to the name "${host}": use localhost, or start it with that name allowed (--allow-host)`,
  )
}

/**
 * Whether a request has come around what encrypts: by the lake's public name, and a port that is not
 * the public one. A browser that somebody sends there would send a password for all to read.
 */
function isAround(host: string, name: string, publicUrl: string | undefined): boolean {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl)
  if (own?.protocol !== 'https:' || own.hostname !== name || isLoopbackName(name)) return false
  return URL.parse(`https://${host}`)?.host !== own.host
}

/**
 * Whether a request is from no page, or from one that may act for whoever looks at it. `guardRequest`
 * has let it pass, so that an `Origin` is an admitted one.
 */
export function isOfOwnPage({ headers }: Request): boolean {
  if (headers.has('origin')) return true
  const site = headers.get('sec-fetch-site')
  return site !== 'same-site' && site !== 'cross-site'
}

/**
 * What a page may do though it is not the lake's own, as nobody in particular: show a picture or a
 * file, and send a person to the page where they sign in.
 */
function isForEverybody({ url, method, headers }: Request): boolean {
  const { pathname } = new URL(url)
  if (method !== 'GET' && method !== 'HEAD') return false
  if (/^\/(images|files)\//.test(pathname)) return true
  const isSigningIn = /^\/((sign-in|join|account|people)$|v[^/]+\/auth\/login\/)/.test(pathname)
  return isSigningIn && headers.get('sec-fetch-mode') === 'navigate'
}

/**
 * Whether pages of this origin may use the lake: its own pages, under whichever name of this machine
 * it was asked by, and those that are allowed.
 */
export function isAdmitted(origin: string, request: Request, options: GuardOptions): boolean {
  if (origin !== 'null' && options.allowedOrigins.includes(origin)) return true
  const page = URL.parse(origin)
  const lake = URL.parse(`http://${hostOf(request)}`)
  if (!page || !lake || !/^https?:$/.test(page.protocol)) return false
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl)
  // A page that came without encryption may be anybody's on the way.
  if (own?.hostname === page.hostname) return page.origin === own.origin
  if (page.host === lake.host) return true
  return page.port === lake.port && isLoopbackName(page.hostname) && isLoopbackName(lake.hostname)
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}

function refusalOf(origin: string): string {
  return /^https?:\/\//.test(origin)
    ? `Pages of "${origin}" may not use this lake: start it with that origin allowed (--allow-origin ${origin})`
    : `A page without an address of its own (a file, a sandbox, an extension: "${origin}") may not use this lake: serve it from an address, and allow that`
}
