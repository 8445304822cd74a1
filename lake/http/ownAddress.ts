import type { Context } from 'hono'

import { askedFrom, wasSecure } from '../access/proxies.ts'
import type { Needs } from '../core.ts'
import { peerOf } from './peer.ts'

export type AddressNeeds = Needs<'options' | 'proxies'>

/** Whether the browser reached the lake over HTTPS: itself, through a trusted proxy, or by its public address. */
export function isSecure({ options, proxies }: AddressNeeds, c: Context): boolean {
  if (new URL(c.req.url).protocol === 'https:') return true
  if (wasSecure(c.req.raw.headers, peerOf(c.env) ?? '', proxies)) return true
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl)
  return own?.protocol === 'https:' && own.host === hostOf(c)
}

/** The origin by which the browser knows this lake, `https://lake.example`. */
export function ownOrigin(needs: AddressNeeds, c: Context): string {
  return `${isSecure(needs, c) ? 'https' : 'http'}://${hostOf(c)}`
}

/** The network address of who asks. */
export function addressOf({ proxies }: AddressNeeds, c: Context): string {
  return askedFrom(c.req.raw.headers, peerOf(c.env) ?? '', proxies)
}

const hostOf = (c: Context) => c.req.header('host') ?? new URL(c.req.url).host
