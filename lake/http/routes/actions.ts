import { Hono } from 'hono'

import { requireWriter } from '../../access/actors.ts'
import { act, type ActionNeeds, type ActRequest } from '../../actions/act.ts'
import type { Needs } from '../../core.ts'
import { readJsonObject } from '../body.ts'
import type { LakeEnv } from '../env.ts'
import { parseTransactionId } from './mutate.ts'

/** `POST data/actions/<dataset>`: `{actions, transactionId?, dryRun?}` → `{transactionId}`. */
export function actionRoutes(lake: Needs<'dataset'> & ActionNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  // The Studio asks whether there are actions at all.
  app.get('/data/actions/:dataset', (c) => {
    lake.dataset(c.req.param('dataset'), c.get('actor'))
    return c.json({ enabled: true, compatibleStudioVersions: '>=3.51.0' })
  })
  app.post('/data/actions/:dataset', async (c) => {
    const actor = requireWriter(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'))
    const body = await readJsonObject(c.req.raw)
    const { actions, transactionId } = body
    const flag = (name: string) => body[name] === true || c.req.query(name) === 'true'
    const request: ActRequest = {
      dataset,
      actor,
      actions,
      dryRun: flag('dryRun'),
      skipCrossReferences: flag('skipCrossDatasetReferenceValidation'),
    }
    if (transactionId !== undefined && transactionId !== null) {
      request.transactionId = parseTransactionId(transactionId)
    }
    return c.json({ transactionId: (await act(lake, request)).transactionId })
  })
  return app
}
