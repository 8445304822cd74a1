import type { PeopleNeeds } from './needs.ts'

/** A role as people read it. */
export function roleTitle({ access }: Pick<PeopleNeeds, 'access'>, role: string): string {
  return access.roles.get(role)?.title ?? role
}
