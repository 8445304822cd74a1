import { Hono } from 'hono'

import type { CommitRequest } from '../../transactions/commit.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { parseMutations } from '../../mutations/parse.ts'
import { requireWriter } from '../../access/actors.ts'
import { readJsonObject } from '../body.ts'
import type { LakeEnv } from '../env.ts'

/** `POST data/mutate/<dataset>`: `{mutations}` → `{transactionId, results}`. */
export function mutateRoutes(lake: Needs<'committer' | 'dataset' | 'readLog'>): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.post('/data/mutate/:dataset', async (c) => {
    const actor = requireWriter(c.get('actor'))
    const dataset = lake.dataset(c.req.param('dataset'))
    const body = await readJsonObject(c.req.raw)
    const flag = (name: string) => c.req.query(name) === 'true'
    const request: CommitRequest = {
      dataset,
      actor,
      mutations: parseMutations(body['mutations']),
      dryRun: flag('dryRun'),
      autoGenerateArrayKeys: flag('autoGenerateArrayKeys'),
      skipCrossReferences: flag('skipCrossDatasetReferenceValidation'),
    }
    const transactionId = body['transactionId'] ?? c.req.query('transactionId')
    if (transactionId !== undefined) request.transactionId = parseTransactionId(transactionId)
    const committed = await lake.committer.commit(request)
    if (flag('returnDocuments')) {
      const returned = [...committed.documents.values()].filter((one) => one !== undefined)
      lake.readLog.note(actor, dataset, 'write', returned)
    }
    const results = committed.results.map(({ id, operation }) => {
      if (flag('returnDocuments')) {
        return { id, operation, document: committed.documents.get(id) ?? null }
      }
      return { id, operation }
    })
    return c.json({ transactionId: committed.transactionId, results })
  })
  return app
}

/** @throws HttpError 400 */
export function parseTransactionId(value: unknown): string {
  if (typeof value === 'string' && /^[a-zA-Z0-9._-]{1,128}$/.test(value)) return value
  throw plainError(
    400,
    'Invalid transactionId: only letters, numbers, dots, underscores and dashes, at most 128, are allowed',
  )
}
