import { isLoopbackAddress } from './loopback.ts'
import { isOfOwnPage } from './requestGuard.ts'

/** What a request says of who sent it. */
export interface Caller {
  /** The `Authorization` header. */
  authorization: string | undefined
  /** The secret of a session, from its cookie. */
  session: string | undefined
  /** Sent on this machine, straight to the lake. */
  isLocal: boolean
}

/** Headers of a proxy. They take the rights of this machine away, and never give any. */
export const forwardedHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]

/**
 * Reads a request that `guardRequest` has let pass. A page that is not the lake's own speaks for
 * nobody, whatever cookies the browser has sent with its request.
 *
 * @param peer the address at the other end of the socket; undefined for a request of this very process
 */
export function callerOf(request: Request, peer: string | undefined): Caller {
  const { headers } = request
  const isOwn = isOfOwnPage(request)
  const isDirect = peer === undefined || isLoopbackAddress(peer)
  return {
    authorization: headers.get('authorization') ?? undefined,
    session: isOwn ? cookieOf(request, sessionCookie(request)) : undefined,
    isLocal: isOwn && isDirect && !forwardedHeaders.some((name) => headers.has(name)),
  }
}

/**
 * The name of the cookie that holds a session. Browsers do not tell ports of one host apart, so the
 * port is in the name.
 */
export function sessionCookie(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host
  const port = URL.parse(`http://${host}`)?.port ?? ''
  return port === '' ? 'lake-session' : `lake-session-${port}`
}

function cookieOf({ headers }: Request, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value) return value
  }
  return undefined
}
