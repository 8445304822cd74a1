import { localAdministrator } from '../access/actors.ts'
import { personRoleNames } from '../access/knownRoles.ts'
import { LakeError } from '../errors.ts'
import { requireLake } from '../maintenance/backup.ts'
import { createInvitations } from '../people/invitations.ts'
import type { Person } from '../people/people.ts'
import { PersonError } from '../people/personError.ts'
import { createRoster } from '../people/roster.ts'
import { openStore, type Store } from '../store/index.ts'
import { readLocalAccess } from './localAccessFile.ts'
import type { CliOptions } from './options.ts'
import { daysOf } from './period.ts'
import { UsageError } from './usage.ts'

/** `people list`, `invite`, `reset`, `role`, `document`, `disable`, `enable`, `sign-out`; the lake may be running. */
export async function peopleCommand(options: CliOptions): Promise<number> {
  requireLake(options.data)
  const store = openStore(options.data, { alongside: true })
  try {
    const path = run(store, options)
    if (path !== undefined) console.log(`${await addressFor(options)}${path}`)
    return 0
  } catch (cause) {
    if (cause instanceof PersonError) throw new LakeError('refused', cause.message, { cause })
    throw cause
  } finally {
    store.close()
  }
}

const now = () => new Date()

/** @returns the path of a link to hand on, if it made one */
function run(store: Store, options: CliOptions): string | undefined {
  const roles = personRoleNames(store)
  const roster = createRoster(store, roles, now)
  const invitations = createInvitations(store, roles, now)
  const by = localAdministrator.id
  const [verb, who, what] = options.operands
  if (verb === 'list') return say(roster.people().map(lineOf), invitations.invitations().length)
  if (verb === 'invite') {
    const { role, email, document, expires } = options
    requireDocument(store, options, document)
    return invitations.invite({ role, by, email, documentId: document, days: daysOf(expires) })
  }
  if (who === undefined) throw new UsageError(verbs)
  const { userId } = personCalled(store, who)
  switch (verb) {
    case 'reset':
      return invitations.inviteBack(userId, by)
    case 'role':
      return void roster.setRole(userId, options.role)
    case 'document':
      requireDocument(store, options, what)
      return void roster.setDocument(userId, what)
    case 'disable':
      return void roster.disable(userId)
    case 'enable':
      return void roster.enable(userId)
    case 'sign-out':
      return void roster.signOutEverywhere(userId)
    default:
      throw new UsageError(verbs)
  }
}

const verbs =
  'people: say "list", "invite [--role ROLE] [--email E-MAIL] [--document ID]", "reset E-MAIL", "role E-MAIL --role ROLE", "document E-MAIL [ID]", "disable E-MAIL", "enable E-MAIL" or "sign-out E-MAIL"'

function personCalled(store: Store, who: string): Person {
  const person = store.persons.byEmail(who.trim().toLowerCase()) ?? store.persons.get(who)
  if (person) return person
  throw new LakeError('refused', `There is nobody with the e-mail address ${who}.`)
}

/** @throws LakeError `refused`: a link to a document that is not there would never be missed */
function requireDocument(store: Store, { datasets: [name] }: CliOptions, id?: string): void {
  if (id === undefined) return
  const dataset = store.datasets.get(name)
  if (dataset && store.documents.exists(dataset.key, id)) return
  throw new LakeError('refused', `There is no published document "${id}" in "${name}".`)
}

function say(people: readonly string[], invited: number): undefined {
  for (const line of people) console.log(line)
  if (invited > 0) console.log(`${invited} invited, not here yet`)
  else if (people.length === 0) console.log('Nobody yet: people invite --role administrator')
}

function lineOf({ email, name, role, signedInAt, disabledAt, documentId }: Person): string {
  return [
    email.padEnd(28),
    role.padEnd(14),
    disabledAt === undefined
      ? `signed in ${signedInAt?.slice(0, 10) ?? 'never'}`
      : `disabled ${disabledAt.slice(0, 10)}`,
    documentId === undefined ? name : `${name} (${documentId})`,
  ].join('  ')
}

/** Where people reach the lake: as it was started, or as `--public-url` says. */
async function addressFor({ data, publicUrl }: CliOptions): Promise<string> {
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  const access = await readLocalAccess(data)
  if (access) return access.publicUrl ?? access.address
  console.error('No lake is running on this data: this stands behind its address.')
  return ''
}
