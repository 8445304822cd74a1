import { Hono } from 'hono'

import { requireWriter } from '../../access/actors.ts'
import { planActions } from '../../actions/planActions.ts'
import type { CommitRequest } from '../../commit.ts'
import type { LakeCore } from '../../core.ts'
import { readJsonObject } from '../body.ts'
import type { LakeEnv } from '../env.ts'
import { parseTransactionId } from './mutate.ts'

/** `POST data/actions/<dataset>`: `{actions, transactionId?, dryRun?}` → `{transactionId}`. */
export function actionRoutes(lake: LakeCore): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  // The Studio asks whether there are actions at all.
  app.get('/data/actions/:dataset', (c) => {
    lake.dataset(c.req.param('dataset'))
    return c.json({ enabled: true, compatibleStudioVersions: '>=3.51.0' })
  })
  app.post('/data/actions/:dataset', async (c) => {
    const dataset = lake.dataset(c.req.param('dataset'))
    const actor = requireWriter(c.get('actor'))
    const body = await readJsonObject(c.req.raw)
    const plan = planActions(body['actions'], lake.options.now().toISOString())
    const request: CommitRequest = {
      dataset,
      actor,
      mutations: (read) => plan.mutations(read),
      dryRun: body['dryRun'] === true || c.req.query('dryRun') === 'true',
      purge: () => plan.purged,
    }
    if (body['transactionId'] !== undefined && body['transactionId'] !== null) {
      request.transactionId = parseTransactionId(body['transactionId'])
    }
    try {
      const { transactionId } = await lake.committer.commit(request)
      return c.json({ transactionId })
    } catch (error) {
      throw plan.explain(error)
    }
  })
  return app
}
