import type { Context } from 'hono'

import { publicId, requireWriter } from '../access/actors.ts'
import { grantsOf } from '../access/groups.ts'
import { isAllowedOrigin } from '../access/requestGuard.ts'
import type { LakeCore } from '../core.ts'
import type { Actor, Dataset, Json } from '../model/types.ts'
import type { LakeUser } from '../model/users.ts'
import type { TokenInfo } from '../store/tokens.ts'
import type { LakeEnv } from './env.ts'
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
    users: (c) => usersKnownTo(lake, actorOf(c)),
    roles: (c) => (actorOf(c).role.staff ? [...lake.access.roles.values()] : []),
    allowedOrigins: (c) => (actorOf(c).role.staff ? options.allowedOrigins : []),
    allowsOrigin: (origin) => isAllowedOrigin(origin, options),
    datasets: {
      list: (c) =>
        store.datasets
          .list()
          .filter((dataset) => lake.access.mayOpen(actorOf(c), dataset))
          .map(datasetInfo),
      create(c, dataset) {
        requireWriter(actorOf(c))
        return datasetInfo(lake.createDataset(dataset))
      },
    },
    grants(c, name) {
      const actor = actorOf(c)
      const dataset = store.datasets.get(name)
      return dataset && lake.access.mayOpen(actor, dataset) ? grantsOf(actor.role) : []
    },
    keyValues: {
      get: (user, keys) => store.keyValues.list(user, keys.length > 0 ? keys : undefined),
      // Parsed JSON of the request.
      put: (user, pairs) => store.keyValues.set(user, pairs as { key: string; value: Json }[]),
    },
  }
}

/** Who sent the request, or who `authorization` (a header's value) stands for. */
function currentUser(
  lake: LakeCore,
  c: Context,
  authorization = c.req.header('authorization'),
): LakeUser | undefined {
  return userOf(lake, lake.access.actorOf(authorization))
}

/** Who is shown to others as being in a dataset: staff who may look into it. */
export function participant(
  lake: LakeCore,
  c: Context,
  name: string,
  authorization = c.req.header('authorization'),
): LakeUser | undefined {
  const actor = lake.access.actorOf(authorization)
  const dataset = lake.store.datasets.get(name)
  if (!actor.role.staff || (dataset && !lake.access.mayOpen(actor, dataset))) return undefined
  return userOf(lake, actor)
}

/** Set ahead of every route. */
const actorOf = (c: Context): Actor => (c as Context<LakeEnv>).get('actor')

/** Who works here is known to who works here; others know themselves. */
function usersKnownTo(lake: LakeCore, actor: Actor): LakeUser[] {
  const users = [
    administrator(lake),
    ...lake.store.tokens.list().map((token) => tokenUser(lake, token)),
  ]
  const each = [...new Map(users.map((user) => [user.id, user])).values()]
  return actor.role.staff ? each : each.filter(({ id }) => id === actor.id)
}

function userOf(lake: LakeCore, actor: Actor): LakeUser | undefined {
  if (actor.id === publicId) return undefined
  const token = lake.store.tokens.list().find(({ userId }) => userId === actor.id)
  return token ? tokenUser(lake, token) : administrator(lake)
}

/**
 * Who has a token of their own. People sign in to the Studio with one too, and the Studio offers
 * no robot for a mention or a task: only who may not write, like a website, is called one.
 */
function tokenUser(lake: LakeCore, { userId, person, role }: TokenInfo): LakeUser {
  return {
    id: userId,
    name: person,
    email: `${userId}@localhost`,
    role,
    isRobot: lake.access.roles.get(role)?.writes !== true,
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
