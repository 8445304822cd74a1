import type { CurrentUser } from 'sanity'

/**
 * The name of the person at the keyboard, or nothing: an embedded lake's administrator is whoever
 * sits at the machine, and evidence must name a person. In a team each signs in as themselves.
 */
export function personName(user: Pick<CurrentUser, 'name' | 'provider'> | null): string {
  return user && user.provider !== 'embedded' ? user.name : ''
}
