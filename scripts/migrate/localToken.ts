import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The token to send to an address: the one that is given, or, for a lake on this machine, the one
 * that a running lake keeps in `local-access.json` of its data folder for whoever owns that folder
 * (`lake/store/localAccess.ts`). Undefined where none is known.
 *
 * It goes to no other port than the lake's own: whatever listens there is not the lake.
 *
 * @param data - the data folder, `.lake` unless the lake was started with another
 */
export function tokenFor(
  address: string,
  given: string | undefined,
  data = '.lake',
): string | undefined {
  if (given !== undefined && given !== '') return given
  const asked = URL.parse(address)
  if (!asked || !isThisMachine(asked.hostname)) return undefined
  const access = readAccess(data)
  return access && URL.parse(access.address)?.port === asked.port ? access.token : undefined
}

/** RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. */
function isThisMachine(name: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(name)
}

function readAccess(data: string): { address: string; token: string } | undefined {
  let text: string
  try {
    text = readFileSync(join(data, 'local-access.json'), 'utf8')
  } catch {
    // No lake is running on this folder, or it is somebody else's.
    return undefined
  }
  const access: unknown = JSON.parse(text)
  if (typeof access !== 'object' || access === null) return undefined
  if (!('address' in access) || typeof access.address !== 'string') return undefined
  if (!('token' in access) || typeof access.token !== 'string') return undefined
  return { address: access.address, token: access.token }
}
