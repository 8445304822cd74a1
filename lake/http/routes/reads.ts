import { Hono } from 'hono'

import { requireAdministrator } from '../../access/actors.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import type { LakeEnv } from '../env.ts'

const defaultLimit = 100
const maxLimit = 1000

/**
 * `GET data/reads/<dataset>?document=&user=&limit=` (the lake's own): who read which of the documents
 * that `auditReads` names, a line a day. Administrators only.
 */
export function readsRoutes(lake: Needs<'dataset', 'readLog' | 'tokens'>): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/reads/:dataset', (c) => {
    const actor = requireAdministrator(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'), actor)
    const { document, user, limit = String(defaultLimit) } = c.req.query()
    if (!/^[1-9]\d{0,3}$/.test(limit) || Number(limit) > maxLimit) {
      throw plainError(400, `"limit" must be from 1 to ${maxLimit}`)
    }
    const names = new Map(lake.store.tokens.users().map(({ id, name }) => [id, name]))
    const reads = lake.store.readLog
      .list(dataset.key, {
        limit: Number(limit),
        ...(document === undefined ? {} : { document }),
        ...(user === undefined ? {} : { user }),
      })
      .map((read) => ({ ...read, name: names.get(read.user) ?? read.user }))
    return c.json({ reads })
  })
  return app
}
