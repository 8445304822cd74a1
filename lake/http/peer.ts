import type { Context } from 'hono'

import { callerOf, type Caller } from '../access/caller.ts'

/**
 * Who sent a request that `guardRequest` has let pass; with `authorization`, who that header's value
 * stands for instead.
 */
export function callerIn(c: Context, authorization?: string): Caller {
  const caller = callerOf(c.req.raw, peerOf(c.env))
  return authorization === undefined ? caller : { ...caller, authorization }
}

/** The address at the other end of the socket, as `@hono/node-server` hands a request on. */
export function peerOf(env: unknown): string | undefined {
  const incoming = attribute(env, 'incoming')
  // A socket that is gone has no address, and is nobody's of this machine.
  if (incoming === undefined) return undefined
  return String(attribute(attribute(incoming, 'socket'), 'remoteAddress') ?? 'gone')
}

function attribute(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name] // any object's attribute is unknown
    : undefined
}
