import { staffRoles } from '../access/knownRoles.ts'
import type { Access } from '../access/access.ts'
import type { Store } from '../store/index.ts'
import type { Invitation } from '../store/invitations.ts'
import type { Person } from '../store/persons.ts'
import { checkPassword, readEmail, readName } from './fields.ts'
import { createInvitations, type Invitations } from './invitations.ts'
import { hashPassword, isOutdated, isPassword } from './password.ts'
import { PersonError } from './personError.ts'
import { createRoster, type Roster } from './roster.ts'
import { createTries } from './tries.ts'

export type { Invitation, Person }

/** The people of a team: how they get in, and who they are. */
export interface People extends Roster, Invitations {
  /**
   * @param from the network address they come from
   * @throws PersonError `wrong`, `tooManyTries`
   */
  signIn(email: string, password: string, from: string): Promise<Person>
  /**
   * Takes an invitation up: somebody new, or a new password for somebody who is there. Other people's
   * browsers that were signed in with the old one have to sign in again.
   *
   * @throws PersonError `noInvitation`, `badEmail`, `badName`, `badPassword`, `emailTaken`
   */
  accept(secret: string, given: NewcomerFields): Promise<Person>
  /** @throws PersonError `wrong`, `tooManyTries`, `badPassword` */
  changePassword(userId: string, change: PasswordChange, from: string): Promise<void>
}

interface NewcomerFields {
  name: string
  email: string
  password: string
}

interface PasswordChange {
  old: string
  new: string
  /** The browser it is changed in stays signed in. */
  session: string | undefined
}

interface PeopleNeeds {
  access: Pick<Access, 'roles'>
  store: Pick<Store, 'invitations' | 'persons' | 'sessions' | 'transaction'>
}

/** A person may mistype ten times, and again every minute and a half: 1000 guesses a day, no more. */
const perPerson = { most: 10, everyMs: 90_000 }
/** A clinic has one address for all who work there. */
const perAddress = { most: 30, everyMs: 30_000 }

export function createPeople({ store, access }: PeopleNeeds, now: () => Date): People {
  const { persons, sessions } = store
  const roleNames = staffRoles(access.roles)
  const roster = createRoster(store, roleNames, now)
  const invitations = createInvitations(store, roleNames, now)
  const byPerson = createTries(perPerson.most, perPerson.everyMs, () => now().getTime())
  const byAddress = createTries(perAddress.most, perAddress.everyMs, () => now().getTime())

  /** Makes a try that counts when it fails. @throws PersonError */
  async function prove(who: string, from: string, tryIt: () => Promise<boolean>): Promise<void> {
    const address = networkOf(from)
    const wait = byAddress.take(address)
    if (wait > 0) throw tooManyTries(wait)
    const personWait = byPerson.take(who)
    if (personWait > 0) throw tooManyTries(personWait)
    if (!(await tryIt())) throw wrong()
    byPerson.giveBack(who)
    byAddress.giveBack(address)
  }

  async function setPassword(person: Person, password: string, session?: string): Promise<void> {
    checkPassword(password, [person.name, person.email])
    const stored = await hashPassword(password)
    persons.setPassword(person.userId, stored)
    sessions.removeAll(person.userId, session)
  }

  async function join(invitation: Invitation, given: NewcomerFields): Promise<Person> {
    const { role, documentId } = invitation
    const [name, email] = [readName(given.name), readEmail(invitation.email ?? given.email)]
    checkPassword(given.password, [name, email])
    const password = await hashPassword(given.password)
    const about = documentId === undefined ? {} : { documentId }
    const createdAt = now().toISOString()
    return store.transaction(() => {
      if (persons.byEmail(email)) throw emailTaken()
      // Two who send the same link at once: one of them is too late.
      if (!store.invitations.use(invitation.id, now())) throw noInvitation()
      const person = persons.create({ name, email, role, password, createdAt, ...about })
      if (!person) throw emailTaken()
      invitations.withdrawFirst()
      return person
    })
  }

  async function renew(invitation: Invitation, password: string): Promise<Person> {
    const person = persons.get(invitation.userId ?? '')
    if (!person || person.disabledAt !== undefined) throw noInvitation()
    checkPassword(password, [person.name, person.email])
    if (!store.invitations.use(invitation.id, now())) throw noInvitation()
    await setPassword(person, password)
    return person
  }

  return {
    ...roster,
    ...invitations,
    async signIn(typed, password, from) {
      // Whatever was typed is counted, and costs as much.
      const email = typed.trim().normalize('NFKC').toLowerCase().slice(0, 254)
      const person = persons.byEmail(email)
      const stored = person && persons.passwordOf(person.userId)
      await prove(email, from, async () => {
        const isRight = await isPassword(password.slice(0, 1024), stored)
        return isRight && person?.disabledAt === undefined
      })
      // Disabled while the password was being looked at.
      const found = person && persons.get(person.userId)
      if (!found || found.disabledAt !== undefined || stored === undefined) throw wrong()
      if (isOutdated(stored)) persons.setPassword(found.userId, await hashPassword(password))
      persons.signedIn(found.userId, now().toISOString())
      return found
    },
    async accept(secret, given) {
      const invitation = invitations.invitation(secret)
      if (!invitation) throw noInvitation()
      const isNew = invitation.userId === undefined
      const person = isNew ? await join(invitation, given) : await renew(invitation, given.password)
      persons.signedIn(person.userId, now().toISOString())
      return person
    },
    async changePassword(userId, change, from) {
      const person = persons.get(userId)
      if (!person) throw wrong()
      const stored = persons.passwordOf(userId)
      await prove(person.email, from, () => isPassword(change.old.slice(0, 1024), stored))
      await setPassword(person, change.new, change.session)
    },
  }
}

/** A household or a clinic has a whole /64 of IPv6 addresses to try from (RFC 6177). */
function networkOf(address: string): string {
  if (!address.includes(':') || /^::ffff:/i.test(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const after = tail.split(':').filter((group) => group !== '')
  const missing = Math.max(0, 8 - groups.length - after.length)
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...after].slice(0, 4).join(':')
}

const wrong = () =>
  new PersonError('wrong', 'The e-mail address and the password do not belong together.')

const noInvitation = () =>
  new PersonError(
    'noInvitation',
    'This link has been used already, is too old, or was taken back. Ask an administrator for another.',
  )

const emailTaken = () =>
  new PersonError(
    'emailTaken',
    'Somebody with this e-mail address is in the team already: sign in, or ask for a new password.',
  )

const tooManyTries = (seconds: number) =>
  new PersonError(
    'tooManyTries',
    `Too many tries: wait ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`} and try again.`,
    seconds,
  )
