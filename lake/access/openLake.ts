import { lookup } from 'node:dns/promises'

import { LakeError } from '../errors.ts'
import { isLoopbackAddress, isLoopbackName } from './loopback.ts'

/**
 * An open lake makes whoever reaches it its administrator, so nobody beyond this machine may.
 *
 * @param hostname where it is to listen
 * @throws LakeError `openToOthers`
 */
export async function requireThisMachine(
  anonymous: 'administrator' | 'public',
  hostname: string,
): Promise<void> {
  if (anonymous === 'public' || !(await reachesOthers(hostname))) return
  throw openToOthers(`"${hostname}" can be reached from other machines`)
}

/** Whether what listens there, or is called so, is reached by other machines. */
export async function reachesOthers(hostname: string): Promise<boolean> {
  if (isLoopbackName(hostname)) return false
  // An empty name is every address there is; one that leads nowhere is refused by the listening itself.
  const found = hostname === '' ? [] : await lookup(hostname, { all: true }).catch(() => undefined)
  return (
    found !== undefined &&
    !(found.length > 0 && found.every(({ address }) => isLoopbackAddress(address)))
  )
}

/**
 * The same of the names it is to be reached by, which only a proxy or another machine needs.
 *
 * @throws LakeError `openToOthers`
 */
export function requireNamesOfThisMachine(
  anonymous: 'administrator' | 'public',
  hosts: readonly string[],
): void {
  const other = hosts.find((name) => !isLoopbackName(name))
  if (anonymous === 'public' || other === undefined) return
  throw openToOthers(`"${other}" is a name by which others reach it`)
}

function openToOthers(why: string): LakeError {
  return new LakeError(
    'openToOthers',
    `This lake makes whoever reaches it its administrator, and ${why}. Start it with --anonymous public, so that nobody writes without a token (token create makes one); or keep it to this machine.`,
  )
}
