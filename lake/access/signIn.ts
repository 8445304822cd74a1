import { randomBytes } from 'node:crypto'

import type { SessionStore } from '../store/sessions.ts'
import { localAdministrator } from './actors.ts'

/** How whoever owns the data folder becomes the local administrator in a browser. */
export interface SignIn {
  /** A code that stands for the local administrator once, and within a day. */
  createCode(): string
  /** A session for somebody who has shown who they are. */
  begin(userId: string): NewSession
  /** @returns the secret of a new session; undefined for a code that was used, is too old or never was */
  redeem(code: string): NewSession | undefined
  /**
   * A pass stands for a token once, and for a minute: it takes the token through the address bar to a
   * Studio, which fetches it at `auth/fetch`.
   */
  passFor(token: string): string
  /** The same for a session of its own, for whoever has this one. */
  passFrom(secret: string): string | undefined
  /** @returns the token */
  usePass(pass: string): string | undefined
  end(secret: string): void
}

export interface NewSession {
  secret: string
  /** Seconds. */
  maxAge: number
}

const dayMs = 86_400_000
const sessionDays = 30
/** How long a browser may take back to the Studio. */
const passLifeMs = 60_000

/** Codes are forgotten when the lake ends; sessions are not. */
export function createSignIn(sessions: SessionStore, now: () => Date): SignIn {
  const codes = new Map<string, number>()
  const begin = (userId: string): NewSession => {
    const maxAge = (sessionDays * dayMs) / 1000
    return { secret: sessions.create(userId, now(), maxAge), maxAge }
  }
  const passes = new Map<string, string>()
  const passFor = (token: string): string => {
    const pass = randomBytes(32).toString('base64url')
    passes.set(pass, token)
    setTimeout(() => passes.delete(pass), passLifeMs).unref()
    return pass
  }
  return {
    begin,
    createCode() {
      const code = randomBytes(24).toString('base64url')
      for (const [old, until] of codes) if (until < now().getTime()) codes.delete(old)
      codes.set(code, now().getTime() + dayMs)
      return code
    },
    redeem(code) {
      const until = codes.get(code)
      codes.delete(code)
      if (until === undefined || until < now().getTime()) return undefined
      return begin(localAdministrator.id)
    },
    passFor,
    passFrom(secret) {
      const userId = sessions.find(secret, now())
      return userId === undefined ? undefined : passFor(begin(userId).secret)
    },
    usePass(pass) {
      const token = passes.get(pass)
      passes.delete(pass)
      return token
    },
    end: (secret) => sessions.remove(secret),
  }
}
