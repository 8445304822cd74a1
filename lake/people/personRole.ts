import type { Person } from '../store/persons.ts'
import { PersonError } from './personError.ts'

/** @throws PersonError `badRole` */
export function checkRole(roleNames: readonly string[], role: string): void {
  if (roleNames.includes(role)) return
  throw new PersonError('badRole', `The role must be ${roleNames.join(', ')}, not "${role}".`)
}

/** Somebody who can put others in and out; no role of one's own can (`access/roles.ts`). */
export function isAdministrator({ role, disabledAt }: Person): boolean {
  return role === 'administrator' && disabledAt === undefined
}
