import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Addresses that are not on the public internet. IANA, special-purpose address registries. */
const privateAddresses = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv4')
}
for (const [net, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(net, prefix, 'ipv6')
}

/** True for an IP address anybody on the internet could reach. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isPublicAddress(mapped)
  // An IPv4 address in IPv6 clothes, written in hexadecimal.
  if (family === 6 && /^::ffff:/i.test(address)) return false
  return !privateAddresses.check(address, family === 4 ? 'ipv4' : 'ipv6')
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
