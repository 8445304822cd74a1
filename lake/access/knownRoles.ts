import type { Role } from '../model/types.ts'
import type { Store } from '../store/index.ts'
import { roleTable } from './roles.ts'

/** No user can have this id. */
const user = '<lake>'

/** Writes down which roles there are, for commands, which do not know how the lake is started. */
export function rememberRoles({ keyValues }: Store, roles: ReadonlyMap<string, Role>): void {
  const names = [...roles.keys()]
  if (JSON.stringify(keyValues.get(user, 'roles')) === JSON.stringify(names)) return
  keyValues.set(user, [{ key: 'roles', value: names }])
}

/** The roles a token may have: those of the last start, or the lake's own. */
export function roleNames({ keyValues }: Store): string[] {
  const kept = keyValues.get(user, 'roles')
  const names = Array.isArray(kept) ? kept.map(String) : [...roleTable({}).keys()]
  return names.filter((name) => name !== 'public')
}
