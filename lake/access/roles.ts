import { matchesFilter } from '../groq/matchesFilter.ts'
import { LakeError } from '../errors.ts'
import type { Role } from '../model/types.ts'

type RoleRow = Omit<Role, 'name'>

const staff = { reads: 'everything', staff: true, privateDatasets: true } as const
const stranger = { reads: 'published', staff: false, writes: false, manages: false } as const

/** What each role may do. Whoever starts the lake narrows a row, or adds one, by `options.roles`. */
const rows = {
  administrator: { ...staff, title: 'Administrator', writes: true, manages: true },
  editor: { ...staff, title: 'Editor', writes: true, manages: false },
  author: { ...staff, title: 'Author', writes: true, manages: false },
  viewer: { ...staff, title: 'Viewer', writes: false, manages: false },
  /** A frontend with a token: what is published, in private datasets too. */
  website: { ...stranger, title: 'Website', privateDatasets: true },
  /** Who sends no token to a lake that is not theirs. */
  public: { ...stranger, title: 'Public', privateDatasets: false },
} satisfies Record<string, RoleRow>

export type BuiltInRole = keyof typeof rows

/** A role of one's own, or another one of the lake's made narrower. */
interface RoleOption {
  /** The row it begins from. Default: the role of this name; `author` for a new one. */
  like?: Exclude<BuiltInRole, 'administrator'>
  title?: string
  /** GROQ over one document: which it reads, e.g. `_type != "consentRecord"`. */
  read?: string
  /** GROQ over one document: which of those it also creates, changes and deletes. */
  write?: string
}

export interface RoleOptions {
  roles?: Readonly<Record<string, RoleOption>>
  /** GROQ over one document: which published ones the public and websites read. */
  publicFilter?: string | undefined
}

const namePattern = /^[a-z][a-z-]{0,31}$/

/** @throws LakeError `refused` for a role or filter that cannot be */
export function roleTable({ roles = {}, publicFilter }: RoleOptions): ReadonlyMap<string, Role> {
  const table = new Map<string, Role>()
  for (const [name, row] of Object.entries<RoleRow>(rows)) {
    const filter = row.reads === 'published' ? publicFilter : undefined
    table.set(name, { name, ...row, ...(filter === undefined ? {} : { read: filter }) })
  }
  const own = new Map(table)
  for (const [name, option] of Object.entries(roles)) table.set(name, narrowed(own, name, option))
  for (const { name, read, write } of table.values()) {
    for (const filter of [read, write]) checkFilter(`The role "${name}"`, filter)
  }
  return table
}

function narrowed(own: ReadonlyMap<string, Role>, name: string, option: RoleOption): Role {
  if (!namePattern.test(name)) {
    throw refused(`"${name}" cannot be a role's name: lower-case letters and dashes`)
  }
  const base = own.get(option.like ?? name) ?? own.get('author')
  if (!base || base.name === 'administrator' || name === 'administrator') {
    throw refused(`The role "${name}": an administrator may do everything, and cannot be narrowed`)
  }
  const { title = titleOf(name), read, write } = option
  return {
    ...base,
    name,
    title,
    ...both('read', base.read, read),
    ...both('write', base.write, write),
  }
}

/** A row is only ever made narrower. */
function both<Key extends 'read' | 'write'>(
  key: Key,
  base: string | undefined,
  more: string | undefined,
): { [key in Key]?: string } {
  const filters = [base, more].filter((filter) => filter !== undefined)
  if (filters.length === 0) return {}
  const filter = filters.length === 1 ? filters[0] : filters.map((one) => `(${one})`).join(' && ')
  // One key, which is what was asked for.
  return { [key]: filter } as { [key in Key]?: string }
}

/** `consent-keeper` → `Consent keeper` */
const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')

/** @throws LakeError `refused` for what is not GROQ */
export function checkFilter(whose: string, filter: string | undefined): void {
  if (filter === undefined) return
  try {
    matchesFilter(filter, { today: '', id: '' })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new LakeError('refused', `${whose}: the filter ${filter} cannot be used: ${why}.`, {
      cause,
    })
  }
}

function refused(message: string): LakeError {
  return new LakeError('refused', `${message}.`)
}

/** The lake's own roles, with nothing configured. */
const builtIn = roleTable({})
export function builtInRole(name: BuiltInRole): Role {
  const role = builtIn.get(name)
  if (role) return role
  throw new Error(`There is no row for the role "${name}"`)
}
