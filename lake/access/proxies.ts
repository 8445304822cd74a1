import { BlockList, isIP } from 'node:net'

import { LakeError } from '../errors.ts'

/** Proxies in front of the lake that are believed. */
export interface Proxies {
  /** @param address of a socket */
  isTrusted(address: string): boolean
}

/**
 * @param addresses `127.0.0.1`, `::1`, `10.0.0.0/8`
 * @throws LakeError `refused` for what is no address of a network
 */
export function createProxies(addresses: readonly string[]): Proxies {
  const list = new BlockList()
  for (const address of addresses) {
    const [network = '', bits] = address.split('/')
    const version = isIP(network)
    const length = bits === undefined ? undefined : Number(bits)
    const longest = version === 4 ? 32 : 128
    const isLength = length === undefined || (/^\d+$/.test(bits ?? '') && length <= longest)
    // All the world is no proxy: whoever asks could then say that they are somebody else.
    if (version === 0 || !isLength || length === 0) {
      throw new LakeError(
        'refused',
        `"${address}" is not the address of a proxy: write it like 127.0.0.1 or 10.0.0.0/8.`,
      )
    }
    const family = version === 4 ? 'ipv4' : 'ipv6'
    if (length === undefined) list.addAddress(network, family)
    else list.addSubnet(network, length, family)
  }
  return {
    isTrusted(address) {
      const version = isIP(address)
      return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
    },
  }
}

/**
 * Who asked, when `peer` is the other end of the socket: the last address of `X-Forwarded-For` that no
 * trusted proxy has. What stands before it anybody can write.
 */
export function askedFrom(headers: Headers, peer: string, proxies: Proxies): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  let address = peer
  for (const before of forwarded.toReversed()) {
    if (!proxies.isTrusted(address) || isIP(before) === 0) break
    address = before
  }
  return address
}

/** Whether a trusted proxy says that it was asked over HTTPS. */
export function wasSecure(headers: Headers, peer: string, proxies: Proxies): boolean {
  return proxies.isTrusted(peer) && headers.get('x-forwarded-proto')?.trim() === 'https'
}
