import type { Context } from 'hono'

import { grantsOf } from '../access/groups.ts'
import { isAllowedOrigin } from '../access/requestGuard.ts'
import type { LakeCore } from '../core.ts'
import type { Actor, Dataset, Json } from '../model/types.ts'
import type { LakeUser } from '../model/users.ts'
import type { TokenInfo } from '../store/tokens.ts'
import type { BootstrapLake, DatasetInfo } from './routes/bootstrapLake.ts'

/** The lake as the routes a Studio calls at start see it. */
export function bootstrapAdapter(lake: LakeCore): BootstrapLake {
  const { options, store } = lake
  const createdAt = store.datasets.list()[0]?.createdAt ?? options.now().toISOString()
  return {
    project: { id: options.projectId, displayName: options.projectName, createdAt },
    features: [
      'studioComments',
      'sanityTasks',
      'contentReleases',
      'singleDocRelease',
      'privateDataset',
    ],
    currentUser: (c, authorization) => currentUser(lake, c, authorization),
    users: () => [administrator(lake), ...store.tokens.list().map(tokenUser)],
    allowedOrigins: options.allowedOrigins,
    allowsOrigin: (origin) => isAllowedOrigin(origin, options),
    datasets: {
      list: () => store.datasets.list().map(datasetInfo),
      create: (dataset) => datasetInfo(lake.createDataset(dataset)),
    },
    grants: (user) => grantsOf(user.role),
    keyValues: {
      get: (user, keys) => store.keyValues.list(user, keys.length > 0 ? keys : undefined),
      // Parsed JSON of the request.
      put: (user, pairs) => store.keyValues.set(user, pairs as { key: string; value: Json }[]),
    },
  }
}

/** Who sent the request, or who `authorization` (a header's value) stands for. */
export function currentUser(
  lake: LakeCore,
  c: Context,
  authorization = c.req.header('authorization'),
): LakeUser | undefined {
  return userOf(lake, lake.actorOf(authorization))
}

function userOf(lake: LakeCore, actor: Actor): LakeUser | undefined {
  if (actor.role === 'public') return undefined
  const token = lake.store.tokens.list().find(({ userId }) => userId === actor.id)
  return token ? tokenUser(token) : administrator(lake)
}

/**
 * Who has a token of their own. People sign in to the Studio with one too, and the Studio offers
 * no robot for a mention or a task: only who may not write, like a website, is called one.
 */
function tokenUser({ userId, label, role }: TokenInfo): LakeUser {
  return {
    id: userId,
    name: label,
    email: `${userId}@localhost`,
    role,
    isRobot: role === 'viewer',
  }
}

function administrator(lake: LakeCore): LakeUser {
  return {
    id: 'local-administrator',
    name: lake.options.administratorName,
    email: 'administrator@localhost',
    role: 'administrator',
  }
}

function datasetInfo(dataset: Dataset): DatasetInfo {
  const { name, aclMode, createdAt, createdBy, addonFor, datasetProfile } = dataset
  return {
    name,
    aclMode,
    createdAt,
    createdByUserId: createdBy,
    ...(addonFor === undefined ? {} : { addonFor }),
    ...(datasetProfile === undefined ? {} : { datasetProfile }),
  }
}
