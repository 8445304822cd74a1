import { Hono } from 'hono'

import { requireAdministrator } from '../../access/actors.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { eraseDocument } from '../../maintenance/erase.ts'
import { readJsonObject } from '../body.ts'
import type { LakeEnv } from '../env.ts'

/**
 * `POST data/erase/<dataset>` (the lake's own): `{id, keepRecords?, dryRun?}` → what went, and which
 * backups still hold it. Administrators only.
 */
export function eraseRoutes(
  lake: Needs<
    'committer' | 'dataset' | 'options',
    'datasets' | 'documents' | 'scrub' | 'transactions'
  >,
  webhooks: MessageStore,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.post('/data/erase/:dataset', async (c) => {
    const actor = requireAdministrator(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'), actor)
    const { id, keepRecords, dryRun } = await readJsonObject(c.req.raw)
    if (typeof id !== 'string' || id === '') throw plainError(400, '"id" must be a document’s id')
    const report = await eraseDocument(
      {
        store: lake.store,
        dataDir: lake.options.dataDir,
        commit: (request) => lake.committer.commit(request),
        forgetMessages: (name, ids) => webhooks.forget(name, ids),
      },
      {
        dataset,
        actor,
        id,
        also: keepRecords === true ? undefined : lake.options.eraseAlso,
        dryRun: dryRun === true,
      },
    )
    return c.json(report)
  })
  return app
}

interface MessageStore {
  forget(dataset: string, documentIds: readonly string[]): number
}
