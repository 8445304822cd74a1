import { Hono } from 'hono'

import { requireReader } from '../../access/actors.ts'
import type { LakeCore } from '../../core.ts'
import type { Dataset } from '../../model/types.ts'
import { findCrossReferences } from '../../store/references.ts'
import type { LakeEnv } from '../env.ts'

/**
 * `GET data/references/<dataset>/documents/<id>/to`: who refers to a document, from within the
 * dataset and from others of this lake; with `excludeInternalReferences` (the Studio's question
 * before it deletes) only from others.
 */
export function referenceRoutes(lake: LakeCore): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/references/:dataset/documents/:id/to', (c) => {
    requireReader(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'))
    const id = c.req.param('id')
    const references = [
      ...(c.req.query('excludeInternalReferences') === 'true' ? [] : internal(lake, dataset, id)),
      ...external(lake, dataset, id),
    ]
    const withPaths = c.req.query('excludePaths') !== 'true'
    return c.json({
      totalCount: references.length,
      references: references.map(({ paths, ...reference }) => ({
        projectId: lake.options.projectId,
        ...reference,
        ...(withPaths ? { paths } : {}),
      })),
    })
  })
  return app
}

interface Referrer {
  datasetName: string
  documentId: string
  /** Where in it the references stand. */
  paths: string[]
}

function internal({ store }: LakeCore, { key, name }: Dataset, id: string): Referrer[] {
  const byDocument = Map.groupBy(store.documents.referrers(key, id), (referrer) => referrer.id)
  return [...byDocument].map(([documentId, referrers]) => ({
    datasetName: name,
    documentId,
    paths: referrers.map(({ path }) => path),
  }))
}

function external({ store }: LakeCore, { key, name }: Dataset, id: string): Referrer[] {
  const names = new Map(store.datasets.list().map((dataset) => [dataset.key, dataset.name]))
  return store.documents.mentionsInOtherDatasets(key, id).flatMap(({ dataset, document }) => {
    const paths = findCrossReferences(document)
      .filter((reference) => reference.dataset === name && reference.target === id)
      .map(({ path }) => path)
    if (paths.length === 0) return []
    return [{ datasetName: names.get(dataset) ?? '', documentId: document._id, paths }]
  })
}
