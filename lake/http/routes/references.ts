import { Hono } from 'hono'

import { requireReader } from '../../access/actors.ts'
import type { LakeCore } from '../../core.ts'
import type { LakeEnv } from '../env.ts'

/**
 * `GET data/references/<dataset>/documents/<id>/to`: who refers to a document. Only from within
 * the dataset: references between datasets are stored, but not followed, so with
 * `excludeInternalReferences` (the Studio's question before it deletes) there are none.
 */
export function referenceRoutes(lake: LakeCore): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/references/:dataset/documents/:id/to', (c) => {
    requireReader(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'))
    const internal = c.req.query('excludeInternalReferences') !== 'true'
    const found = internal ? lake.store.documents.referrers(dataset.key, c.req.param('id')) : []
    const withPaths = c.req.query('excludePaths') !== 'true'
    const byDocument = Map.groupBy(found, (referrer) => referrer.id)
    const references = [...byDocument].map(([documentId, referrers]) => ({
      projectId: lake.options.projectId,
      datasetName: dataset.name,
      documentId,
      ...(withPaths ? { paths: referrers.map((referrer) => referrer.path) } : {}),
    }))
    return c.json({ totalCount: references.length, references })
  })
  return app
}
