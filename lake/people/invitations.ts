import type { Store } from '../store/index.ts'
import type { Invitation } from '../store/invitations.ts'
import { readEmail } from './fields.ts'
import { checkRole, isAdministrator } from './personRole.ts'
import { PersonError } from './personError.ts'

/** The links by which people come in. */
export interface Invitations {
  /** Those that are still to be taken up. */
  invitations(): Invitation[]
  /** Whose secret this is, while it can be taken up. */
  invitation(secret: string): Invitation | undefined
  /**
   * @returns the path of a link that lets one person in, once: `/join?invitation=…`
   * @throws PersonError `badRole`, `badEmail`, `emailTaken`
   */
  invite(request: InvitationRequest): string
  /** The same for a new password. @throws PersonError `noPerson` */
  inviteBack(userId: string, by: string): string
  /** @throws PersonError `noInvitation` */
  withdraw(id: string): void
  /** The link for the first administrator; undefined when there is one already. Earlier ones end. */
  inviteFirst(): string | undefined
  /** Ends the link for the first administrator, if there is an administrator by now. */
  withdrawFirst(): void
}

interface InvitationRequest {
  role: string
  /** The user id of who invites. */
  by: string
  email?: string | undefined
  documentId?: string | undefined
  /** Default: a week. */
  days?: number | undefined
}

const dayMs = 86_400_000
/** A link for a new password is asked for by somebody who waits for it. */
const backDays = 1
const usualDays = 7
/** No user has this id: the lake itself has invited. */
const atStart = '<lake>'

export function createInvitations(
  { persons, invitations }: Pick<Store, 'invitations' | 'persons'>,
  roleNames: readonly string[],
  now: () => Date,
): Invitations {
  const hasAdministrator = () => persons.list().some(isAdministrator)

  function create(wanted: Omit<Invitation, 'id' | 'createdAt' | 'expiresAt'>, days: number) {
    const { secret } = invitations.create({
      ...wanted,
      createdAt: now().toISOString(),
      expiresAt: new Date(now().getTime() + days * dayMs).toISOString(),
    })
    return `/join?invitation=${secret}`
  }

  function removeFirst(): void {
    for (const { id, createdBy } of invitations.list(now())) {
      if (createdBy === atStart) invitations.remove(id)
    }
  }

  return {
    invitations: () => invitations.list(now()),
    invitation: (secret) => invitations.find(secret, now()),
    invite({ role, by, email, documentId, days = usualDays }) {
      const address = email === undefined ? {} : { email: readEmail(email) }
      if (address.email !== undefined && persons.byEmail(address.email)) {
        throw new PersonError('emailTaken', `${address.email} is in the team already.`)
      }
      const about = documentId === undefined ? {} : { documentId }
      checkRole(roleNames, role)
      return create({ role, createdBy: by, ...address, ...about }, days)
    },
    inviteBack(userId, by) {
      const person = persons.get(userId)
      if (!person) throw new PersonError('noPerson', `There is nobody with the id ${userId}.`)
      const { role, email } = person
      return create({ userId, role, email, createdBy: by }, backDays)
    },
    withdraw(id) {
      if (invitations.remove(id)) return
      throw new PersonError('noInvitation', `There is no invitation ${id}.`)
    },
    inviteFirst() {
      removeFirst()
      if (hasAdministrator()) return undefined
      return create({ role: 'administrator', createdBy: atStart }, usualDays)
    },
    withdrawFirst() {
      if (hasAdministrator()) removeFirst()
    },
  }
}
