import { Hono } from 'hono'

import { requireAdministrator } from '../../access/actors.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import type { Webhooks } from '../../webhooks/index.ts'
import type { WebhookMessage } from '../../webhooks/message.ts'
import { changedWebhook, newWebhook, type Webhook } from '../../webhooks/webhook.ts'
import { readJsonObject } from '../body.ts'
import type { LakeEnv } from '../env.ts'

/**
 * `hooks/projects/<id>[/<webhook>[/messages|attempts]]`: what `sanity hook` reads and writes.
 * Administrators only.
 */
export function hookRoutes(
  lake: Needs<'dataset' | 'options', 'transactions'>,
  { store }: Webhooks,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use('/hooks/projects/:projectId/*', async (c, next) => {
    requireAdministrator(c.get('actor'))
    if (c.req.param('projectId') === lake.options.projectId) return next()
    throw plainError(404, `This lake holds the project "${lake.options.projectId}"`)
  })
  const find = (id: string): Webhook => {
    const webhook = store.webhook(id)
    if (webhook) return webhook
    throw plainError(404, `There is no webhook "${id}"`)
  }
  const messagesOf = (id: string): WebhookMessage[] => [
    ...store
      .pending()
      .filter(({ hookId }) => hookId === id)
      .toReversed(),
    ...store.log(id),
  ]

  app.get('/hooks/projects/:projectId', (c) => c.json(store.webhooks().map(shown)))
  app.post('/hooks/projects/:projectId', async (c) => {
    const input = await readJsonObject(c.req.raw)
    if (typeof input['dataset'] === 'string' && input['dataset'] !== '*') {
      lake.dataset(input['dataset'])
    }
    const webhook = newWebhook(input, {
      at: lake.options.now().toISOString(),
      by: c.get('actor').id,
      seq: lake.store.transactions.lastSeq(),
    })
    store.save(webhook)
    // With the first webhook begins what has to be found again after a crash.
    if (store.webhooks().length === 1) store.enqueue([], webhook.sinceSeq)
    return c.json(shown(webhook), 201)
  })
  app.get('/hooks/projects/:projectId/attempts/:attempt', (c) => {
    const all = attemptsOf(store.webhooks().flatMap(({ id }) => messagesOf(id)))
    const found = all.find(({ id }) => id === c.req.param('attempt'))
    if (found) return c.json(found)
    throw plainError(404, `There is no attempt "${c.req.param('attempt')}"`)
  })
  app.get('/hooks/projects/:projectId/:hook', (c) => c.json(shown(find(c.req.param('hook')))))
  app.patch('/hooks/projects/:projectId/:hook', async (c) => {
    const input = await readJsonObject(c.req.raw)
    const now = lake.options.now().toISOString()
    const webhook = changedWebhook(find(c.req.param('hook')), input, now)
    store.save(webhook)
    return c.json(shown(webhook))
  })
  app.delete('/hooks/projects/:projectId/:hook', (c) => {
    store.remove(find(c.req.param('hook')).id)
    return c.body(null, 204)
  })
  // The second is how the published specification has it, the first how `sanity hook` asks.
  app.get('/hooks/projects/:projectId/:hook/messages', (c) =>
    c.json(messagesOf(find(c.req.param('hook')).id).map(shownMessage)),
  )
  app.get('/hooks/:hook/messages', (c) => {
    requireAdministrator(c.get('actor'))
    return c.json(messagesOf(find(c.req.param('hook')).id).map(shownMessage))
  })
  app.get('/hooks/projects/:projectId/:hook/attempts', (c) =>
    c.json(attemptsOf(messagesOf(find(c.req.param('hook')).id))),
  )
  return app
}

/** Its secret stays here. */
function shown(webhook: Webhook) {
  const { secret, ...rest } = webhook
  return { ...rest, hasSecret: secret !== undefined }
}

function shownMessage({ attempts, ...message }: WebhookMessage) {
  const last = attempts.at(-1)
  const failureCount = attempts.filter(({ isFailure }) => isFailure).length
  const status = last && !last.isFailure ? 'success' : last ? 'failed' : 'queued'
  return { ...message, status, failureCount, resultCode: last?.resultCode ?? null }
}

function attemptsOf(messages: readonly WebhookMessage[]) {
  return messages.flatMap(({ id: messageId, hookId, attempts }) =>
    attempts.map((attempt) => ({ ...attempt, messageId, hookId, inProgress: false })),
  )
}
