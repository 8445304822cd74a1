import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** True for an IP address anybody on the internet could reach (IANA, special-purpose address registries). */
export function isPublicAddress(address: string): boolean {
  // An IPv4 address in IPv6 clothes is judged as the IPv4 address it is.
  return (
    ipaddr.isValid(address) && isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast'
  )
}

/**
 * The public address of a host, looked up once so that it cannot change between check and use.
 *
 * @throws {Error} when the host has none, or any that is private
 */
export async function publicAddressOf(host: string): Promise<{ address: string; family: number }> {
  const bare = host.replaceAll(/^\[|\]$/g, '')
  const found = isIP(bare)
    ? [{ address: bare, family: isIP(bare) }]
    : await lookup(bare, { all: true })
  const bad = found.find(({ address }) => !isPublicAddress(address))
  if (bad) throw new Error(`${host} is a private address (${bad.address})`)
  const [first] = found
  if (!first) throw new Error(`${host} has no address`)
  return first
}
