import { isDeepStrictEqual } from 'node:util'

import type { LakeCore } from '../core.ts'
import type { Actor, Dataset, DocumentStub } from '../model/types.ts'
import { localAdministrator } from './actors.ts'

type Role = Exclude<Actor['role'], 'public'>

interface Grant {
  /** GROQ: which documents. */
  filter: string
  permissions: readonly ('read' | 'create' | 'update' | 'manage' | 'history')[]
}

const matchesEverything = '_id in path("**")'
const writing: Grant[] = [
  { filter: matchesEverything, permissions: ['read', 'create', 'update', 'manage', 'history'] },
]
const grantsByRole: Record<Role, Grant[]> = {
  administrator: writing,
  editor: writing,
  viewer: [{ filter: matchesEverything, permissions: ['read', 'history'] }],
}

/** What someone of this role may do to which documents. */
export function grantsOf(role: string): Grant[] {
  return role === 'viewer' ? grantsByRole.viewer : writing
}

/**
 * Keeps in the dataset, as the hosted service does, a document for each role, `_.groups.<role>`,
 * that says who has it and what they may do. The Studio reads them to know who can be mentioned in
 * a comment or given a task. They are told, not asked: `authorize` decides.
 */
export async function keepGroups(lake: LakeCore, dataset: Dataset): Promise<void> {
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

function groupDocuments({ store }: LakeCore): (DocumentStub & { _id: string })[] {
  const users = [
    localAdministrator,
    ...store.tokens.list().map(({ userId, role }) => ({ id: userId, role })),
  ]
  return Object.entries(grantsByRole).map(([role, grants]) => ({
    _id: `_.groups.${role}`,
    _type: 'system.group',
    members: users.filter((user) => user.role === role).map(({ id }) => id),
    grants,
  }))
}
