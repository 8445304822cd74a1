import type { Role } from '../model/types.ts'
import type { Store } from '../store/index.ts'
import { roleTable } from './roles.ts'

/** No user can have this id. */
const user = '<lake>'

/** Writes down which roles there are, for commands, which do not know how the lake is started. */
export function rememberRoles({ keyValues }: Store, roles: ReadonlyMap<string, Role>): void {
  const known = { roles: [...roles.keys()], staffRoles: staffRoles(roles) }
  for (const [key, value] of Object.entries(known)) {
    if (JSON.stringify(keyValues.get(user, key)) === JSON.stringify(value)) continue
    keyValues.set(user, [{ key, value }])
  }
}

/** The roles a token may have: those of the last start, or the lake's own. */
export function roleNames({ keyValues }: Store): string[] {
  const kept = keyValues.get(user, 'roles')
  const names = Array.isArray(kept) ? kept.map(String) : [...roleTable({}).keys()]
  return names.filter((name) => name !== 'public')
}

/** The same of those a person may have. */
export function personRoleNames({ keyValues }: Store): string[] {
  const kept = keyValues.get(user, 'staffRoles')
  return Array.isArray(kept) ? kept.map(String) : staffRoles(roleTable({}))
}

/** Of who works on the content: people have no others. */
export function staffRoles(roles: ReadonlyMap<string, Role>): string[] {
  return [...roles.values()].filter(({ staff }) => staff).map(({ name }) => name)
}
