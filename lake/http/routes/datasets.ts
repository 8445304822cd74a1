import { Hono } from 'hono'

import { requireAdministrator } from '../../access/actors.ts'
import { keepGroups, type GroupNeeds } from '../../access/groups.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { readJsonObject } from '../body.ts'
import type { LakeContext, LakeEnv } from '../env.ts'

type DatasetsRouteNeeds = Needs<'createDataset' | 'dataset' | 'removeDataset', 'datasets'> &
  GroupNeeds

/** `PUT|PATCH|DELETE datasets/<name>`, also below `projects/<id>`. Listing is `bootstrap.ts`'s. */
export function datasetRoutes(lake: DatasetsRouteNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  for (const path of ['/datasets/:dataset', '/projects/:projectId/datasets/:dataset']) {
    app.put(path, (c) => create(lake, c))
    app.patch(path, (c) => edit(lake, c))
    app.delete(path, (c) => remove(lake, c))
    app.get(path, (c) => {
      const asked = c.req.param('dataset') ?? ''
      const { name, aclMode, createdAt } = lake.dataset(asked, c.get('actor'))
      return c.json({ name, aclMode, createdAt })
    })
  }
  return app
}

async function create(lake: DatasetsRouteNeeds, c: LakeContext): Promise<Response> {
  const actor = requireAdministrator(c.get('actor'))
  const name = c.req.param('dataset') ?? ''
  const { aclMode, addonFor, datasetProfile } = await readOptionalBody(c)
  const dataset = lake.createDataset({
    name,
    aclMode: parseAclMode(aclMode ?? 'public'),
    createdByUserId: actor.id,
    ...(typeof addonFor === 'string' ? { addonFor } : {}),
    ...(typeof datasetProfile === 'string' ? { datasetProfile } : {}),
  })
  await keepGroups(lake, dataset)
  return c.json({ datasetName: dataset.name, aclMode: dataset.aclMode })
}

async function edit(lake: DatasetsRouteNeeds, c: LakeContext): Promise<Response> {
  requireAdministrator(c.get('actor'))
  const dataset = lake.dataset(c.req.param('dataset') ?? '')
  const { aclMode } = await readOptionalBody(c)
  const changed = aclMode === undefined ? dataset.aclMode : parseAclMode(aclMode)
  lake.store.datasets.update(dataset.key, { aclMode: changed })
  return c.json({ datasetName: dataset.name, aclMode: changed })
}

async function remove(lake: DatasetsRouteNeeds, c: LakeContext): Promise<Response> {
  requireAdministrator(c.get('actor'))
  await lake.removeDataset(c.req.param('dataset') ?? '')
  return c.json({ deleted: true })
}

async function readOptionalBody(c: LakeContext): Promise<Record<string, unknown>> {
  // `datasets.create(name)` sends a PUT of no bytes that still counts as having a body.
  const empty = c.req.header('content-length') === '0' || !c.req.raw.body
  return empty ? {} : readJsonObject(c.req.raw)
}

function parseAclMode(value: unknown): 'public' | 'private' | 'custom' {
  if (value === 'public' || value === 'private' || value === 'custom') return value
  throw plainError(400, '"aclMode" must be "public", "private" or "custom"')
}
