import { roleNames } from '../access/knownRoles.ts'
import { LakeError } from '../errors.ts'
import { requireLake } from '../maintenance/backup.ts'
import { openStore, type Store } from '../store/index.ts'
import type { TokenInfo } from '../store/tokens.ts'
import type { CliOptions } from './options.ts'
import { endOf } from './period.ts'
import { UsageError } from './usage.ts'

/** `token create LABEL`, `list`, `rotate ID`, `role ID`, `remove ID`; the lake may be running. */
export async function tokenCommand(options: CliOptions): Promise<number> {
  requireLake(options.data)
  const store = openStore(options.data, { alongside: true })
  try {
    run(store, options)
    return 0
  } finally {
    store.close()
  }
}

function run(store: Store, options: CliOptions): void {
  const { tokens } = store
  const [verb, name] = options.operands
  const now = new Date()
  if (verb === 'list') {
    for (const token of tokens.list()) console.log(lineOf(token, now))
    return
  }
  if (name === undefined) throw new UsageError(verbs)
  const expiresAt = endOf(options.expires, now)
  const ends = expiresAt === undefined ? {} : { expiresAt }
  switch (verb) {
    case 'create': {
      const role = knownRole(store, options.role)
      const person = options.person === undefined ? {} : { person: options.person }
      const createdAt = now.toISOString()
      console.log(tokens.create({ label: name, role, createdAt, ...person, ...ends }).key)
      return
    }
    case 'rotate': {
      const rotated = tokens.rotate(name, now.toISOString(), expiresAt)
      if (!rotated) throw noToken(name)
      console.log(rotated.key)
      return
    }
    case 'role':
      if (!tokens.setRole(name, knownRole(store, options.role))) throw noToken(name)
      return
    case 'remove':
      if (!tokens.remove(name, now.toISOString())) throw noToken(name)
      return
    default:
      throw new UsageError(verbs)
  }
}

const verbs = 'token: say "create LABEL", "list", "rotate ID", "role ID --role ROLE" or "remove ID"'

function lineOf({ id, role, person, label, createdAt, ...rest }: TokenInfo, now: Date): string {
  const { expiresAt, lastUsedAt } = rest
  const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()
  return [
    id,
    role.padEnd(14),
    `since ${createdAt.slice(0, 10)}`,
    expiresAt === undefined ? '' : `${isOver ? 'ended' : 'ends'} ${expiresAt.slice(0, 10)}`,
    lastUsedAt === undefined ? 'never used' : `used ${lastUsedAt.slice(0, 16)}Z`,
    person === label ? label : `${person}, ${label}`,
  ]
    .filter((part) => part !== '')
    .join('  ')
}

function knownRole(store: Store, role: string): string {
  const names = roleNames(store)
  if (names.includes(role)) return role
  throw new UsageError(`--role must be ${names.join(', ')}, not "${role}"`)
}

const noToken = (id: string) => new LakeError('refused', `There is no token "${id}".`)
