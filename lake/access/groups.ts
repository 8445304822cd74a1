import { isDeepStrictEqual } from 'node:util'

import type { LakeCore } from '../core.ts'
import type { Actor, Dataset, DocumentStub } from '../model/types.ts'
import { LOCAL_ADMINISTRATOR } from './actors.ts'

type Role = Exclude<Actor['role'], 'public'>

interface Grant {
  /** GROQ: which documents. */
  filter: string
  permissions: readonly ('read' | 'create' | 'update' | 'manage' | 'history')[]
}

const EVERYTHING = '_id in path("**")'
const WRITING: Grant[] = [
  { filter: EVERYTHING, permissions: ['read', 'create', 'update', 'manage', 'history'] },
]
const GRANTS: Record<Role, Grant[]> = {
  administrator: WRITING,
  editor: WRITING,
  viewer: [{ filter: EVERYTHING, permissions: ['read', 'history'] }],
}

/** What someone of this role may do to which documents. */
export function grantsOf(role: string): Grant[] {
  return role === 'viewer' ? GRANTS.viewer : WRITING
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
  await lake.committer.commit({ dataset, actor: LOCAL_ADMINISTRATOR, mutations })
}

function groupDocuments({ store }: LakeCore): (DocumentStub & { _id: string })[] {
  const users = [
    LOCAL_ADMINISTRATOR,
    ...store.tokens.list().map(({ userId, role }) => ({ id: userId, role })),
  ]
  return Object.entries(GRANTS).map(([role, grants]) => ({
    _id: `_.groups.${role}`,
    _type: 'system.group',
    members: users.filter((user) => user.role === role).map(({ id }) => id),
    grants,
  }))
}
