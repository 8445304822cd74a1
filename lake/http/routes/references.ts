import { Hono } from 'hono'

import { requireReader } from '../../access/actors.ts'
import type { Needs } from '../../core.ts'
import type { Actor, Dataset } from '../../model/types.ts'
import { findCrossReferences } from '../../model/references.ts'
import type { LakeEnv } from '../env.ts'

type ReferencesRouteNeeds = Needs<'dataset' | 'mayRead' | 'options', 'datasets' | 'documents'>

/**
 * `GET data/references/<dataset>/documents/<id>/to`: who refers to a document, from within the
 * dataset and from others of this lake; with `excludeInternalReferences` (the Studio's question
 * before it deletes) only from others.
 */
export function referenceRoutes(lake: ReferencesRouteNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/references/:dataset/documents/:id/to', (c) => {
    const actor = requireReader(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'), actor)
    const id = c.req.param('id')
    const references = [
      ...(c.req.query('excludeInternalReferences') === 'true'
        ? []
        : internal(lake, actor, dataset, id)),
      ...external(lake, actor, dataset, id),
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

function internal(
  lake: ReferencesRouteNeeds,
  actor: Actor,
  dataset: Dataset,
  id: string,
): Referrer[] {
  const { store } = lake
  const { key, name } = dataset
  const byDocument = Map.groupBy(store.documents.referrers(key, id), (referrer) => referrer.id)
  const read = store.documents
    .getMany(key, [...byDocument.keys()])
    .filter((document) => lake.mayRead(actor, dataset, document))
  const ids = new Set(read.map(({ _id }) => _id))
  return [...byDocument]
    .filter(([documentId]) => ids.has(documentId))
    .map(([documentId, referrers]) => ({
      datasetName: name,
      documentId,
      paths: referrers.map(({ path }) => path),
    }))
}

function external(
  lake: ReferencesRouteNeeds,
  actor: Actor,
  { key, name }: Dataset,
  id: string,
): Referrer[] {
  const { store } = lake
  const datasets = new Map(store.datasets.list().map((dataset) => [dataset.key, dataset]))
  return store.documents.mentionsInOtherDatasets(key, id).flatMap(({ dataset: at, document }) => {
    const dataset = datasets.get(at)
    if (!dataset || !lake.mayRead(actor, dataset, document)) return []
    const paths = findCrossReferences(document)
      .filter((reference) => reference.dataset === name && reference.target === id)
      .map(({ path }) => path)
    if (paths.length === 0) return []
    return [{ datasetName: dataset.name, documentId: document._id, paths }]
  })
}
