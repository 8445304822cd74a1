import { isDeepStrictEqual } from 'node:util'

import type { Needs } from '../core.ts'
import type { Dataset, DocumentStub, Role } from '../model/types.ts'
import { localAdministrator } from './actors.ts'

export type GroupNeeds = Needs<'access' | 'committer', 'documents' | 'persons' | 'tokens'>

export interface Grant {
  /** GROQ: which documents. */
  filter: string
  permissions: readonly ('read' | 'create' | 'update' | 'manage' | 'history')[]
}

const matchesEverything = '_id in path("**")'
const matchesPublished = '_id in path("*")'

/** What someone of this role may do to which documents, as the Studio asks to know it. */
export function grantsOf(role: Role): Grant[] {
  const { reads, read, writes, write, staff } = role
  const readable = [
    ...(reads === 'published' ? [matchesPublished] : []),
    ...(read === undefined ? [] : [`(${read})`]),
  ]
  const filter = readable.join(' && ') || matchesEverything
  const reading: Grant['permissions'] = staff ? ['read', 'history'] : ['read']
  if (!writes) return [{ filter, permissions: reading }]
  if (write === undefined) {
    return [{ filter, permissions: ['read', 'create', 'update', 'manage', 'history'] }]
  }
  const writable = [...readable, `(${write})`].join(' && ')
  return [
    { filter, permissions: reading },
    { filter: writable, permissions: ['create', 'update', 'manage'] },
  ]
}

/**
 * Keeps in the dataset, as the hosted service does, a document for each role, `_.groups.<role>`,
 * that says who has it and what they may do. The Studio reads them to know who can be mentioned in
 * a comment or given a task. They are told, not asked: `Access` decides.
 */
export async function keepGroups(lake: GroupNeeds, dataset: Dataset): Promise<void> {
  // Comments and tasks have no groups of their own.
  if (dataset.addonFor !== undefined) return
  const outdated = groupDocuments(lake).filter(({ _id, ...group }) => {
    const stored = lake.store.documents.get(dataset.key, _id)
    return Object.entries(group).some(([name, value]) => !isDeepStrictEqual(stored?.[name], value))
  })
  if (outdated.length === 0) return
  const mutations = outdated.map((createOrReplace) => ({ createOrReplace }))
  await lake.committer.commit({ dataset, actor: localAdministrator, mutations })
}

function groupDocuments({ store, access }: GroupNeeds): (DocumentStub & { _id: string })[] {
  const users = [
    { id: localAdministrator.id, role: localAdministrator.role.name },
    ...store.persons
      .list()
      .filter(({ disabledAt }) => disabledAt === undefined)
      .map(({ userId, role }) => ({ id: userId, role })),
    ...store.tokens.list().map(({ userId, role }) => ({ id: userId, role })),
  ]
  return [...access.roles.values()]
    .filter(({ staff }) => staff)
    .map((role) => ({
      _id: `_.groups.${role.name}`,
      _type: 'system.group',
      members: [...new Set(users.flatMap(({ id, role: has }) => (has === role.name ? [id] : [])))],
      grants: grantsOf(role),
    }))
}
