import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { sessionCookie } from '../../access/caller.ts'
import type { NewSession } from '../../access/signIn.ts'

/** The secret of the session this browser has signed in for. */
export function sessionOf(c: Context): string | undefined {
  return getCookie(c, sessionCookie(c.req.raw))
}

/** @param isSecure whether the browser reached the lake over HTTPS */
export function keepSession(c: Context, { secret, maxAge }: NewSession, isSecure: boolean): void {
  setCookie(c, sessionCookie(c.req.raw), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge,
    secure: isSecure,
  })
}

export function forgetSession(c: Context): void {
  setCookie(c, sessionCookie(c.req.raw), '', { path: '/', maxAge: 0 })
}
