import type { Store } from '../store/index.ts'
import type { Person } from '../store/persons.ts'
import { PersonError } from './personError.ts'
import { checkRole, isAdministrator } from './personRole.ts'

/** Who is in the team, and as what. What is changed holds at once, in open streams within two seconds. */
export interface Roster {
  /** By name, those who may not sign in any more too. */
  people(): Person[]
  /** The names of the roles somebody may have. */
  readonly roleNames: readonly string[]
  /** @throws PersonError `noPerson` */
  person(userId: string): Person
  /** @throws PersonError `noPerson`, `badRole`, `lastAdministrator` */
  setRole(userId: string, role: string): void
  /** @throws PersonError `noPerson` */
  setDocument(userId: string, documentId: string | undefined): void
  /** Ends all their sessions; what they wrote stays theirs. @throws PersonError `noPerson`, `lastAdministrator` */
  disable(userId: string): void
  /** @throws PersonError `noPerson` */
  enable(userId: string): void
  /** Ends their sessions in every browser. @throws PersonError `noPerson` */
  signOutEverywhere(userId: string): void
}

export function createRoster(
  { persons, sessions }: Pick<Store, 'persons' | 'sessions'>,
  roleNames: readonly string[],
  now: () => Date,
): Roster {
  function person(userId: string): Person {
    const found = persons.get(userId)
    if (found) return found
    throw new PersonError('noPerson', `There is nobody with the id ${userId}.`)
  }

  function requireAnotherAdministrator(one: Person): void {
    if (!isAdministrator(one)) return
    if (persons.list().filter(isAdministrator).length > 1) return
    throw new PersonError(
      'lastAdministrator',
      `${one.name} is the only administrator: make somebody else one first.`,
    )
  }

  return {
    people: persons.list,
    roleNames,
    person,
    setRole(userId, role) {
      const found = person(userId)
      checkRole(roleNames, role)
      if (role !== 'administrator') requireAnotherAdministrator(found)
      persons.setRole(userId, role)
    },
    setDocument(userId, documentId) {
      person(userId)
      persons.setDocument(userId, documentId)
    },
    disable(userId) {
      requireAnotherAdministrator(person(userId))
      persons.setDisabled(userId, now().toISOString())
      sessions.removeAll(userId)
    },
    enable(userId) {
      person(userId)
      persons.setDisabled(userId, undefined)
    },
    signOutEverywhere(userId) {
      sessions.removeAll(person(userId).userId)
    },
  }
}
