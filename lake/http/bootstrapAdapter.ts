import type { Context } from 'hono'

import { isAllowedOrigin } from '../access/requestGuard.ts'
import type { LakeCore } from '../core.ts'
import type { Actor, Dataset, Json } from '../model.ts'
import type { BootstrapLake, DatasetInfo, LakeUser } from './routes/bootstrapLake.ts'

/** The lake as the routes a Studio calls at start see it. */
export function bootstrapAdapter(lake: LakeCore): BootstrapLake {
  const { options, store } = lake
  const createdAt = store.datasets.list()[0]?.createdAt ?? options.now().toISOString()
  return {
    project: { id: options.projectId, displayName: options.projectName, createdAt },
    features: ['studioComments', 'sanityTasks', 'contentReleases', 'singleDocRelease'],
    currentUser: (c) => currentUser(lake, c),
    users: () => [administrator(lake)],
    allowsOrigin: (origin) => isAllowedOrigin(origin, options),
    datasets: {
      list: () => store.datasets.list().map(datasetInfo),
      create: (dataset) => datasetInfo(lake.createDataset(dataset)),
    },
    grants: (user) =>
      user.role === 'administrator'
        ? [
            {
              filter: '_id in path("**")',
              permissions: ['read', 'create', 'update', 'manage', 'history'],
            },
          ]
        : [{ filter: '_id in path("*")', permissions: ['read'] }],
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
  return actor.role === 'public' ? undefined : administrator(lake)
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
