import { randomUUID } from 'node:crypto'
import type { WebhookAttempt, WebhookMessage } from './message.ts'
import { signatureHeader, signPayload } from './signature.ts'
import type { Webhook } from './webhook.ts'

/** How long a receiver may take, in milliseconds. */
const patience = 30_000
/** How much of a receiver's answer is kept, in characters. */
const keptAnswer = 1000

/** Sends a message once. Never throws: what went wrong is in the attempt. */
export async function deliver(
  webhook: Webhook,
  message: WebhookMessage,
  now: () => Date,
  stopped: AbortSignal,
): Promise<WebhookAttempt> {
  const startedAt = now()
  const started = performance.now()
  const result = await send(webhook, message, startedAt, stopped)
  return {
    id: randomUUID(),
    createdAt: startedAt.toISOString(),
    duration: Math.round(performance.now() - started),
    ...result,
  }
}

/** Whether another attempt may fare better: not when the receiver said the request is wrong. */
export function isWorthRepeating({ isFailure, resultCode }: WebhookAttempt): boolean {
  if (!isFailure) return false
  if (resultCode === undefined) return true
  return resultCode >= 500 || resultCode === 429 || resultCode === 408
}

async function send(
  webhook: Webhook,
  message: WebhookMessage,
  at: Date,
  stopped: AbortSignal,
): Promise<Pick<WebhookAttempt, 'isFailure' | 'failureReason' | 'resultCode' | 'resultBody'>> {
  const timeout = AbortSignal.timeout(patience)
  try {
    const response = await fetch(webhook.url, {
      method: webhook.httpMethod,
      headers: headersOf(webhook, message, at),
      body: message.payload,
      // A receiver that has moved is for its owner to enter anew.
      redirect: 'manual',
      signal: AbortSignal.any([timeout, stopped]),
    })
    const resultBody = (await response.text()).slice(0, keptAnswer)
    const { ok, status: resultCode } = response
    return ok
      ? { isFailure: false, resultCode, resultBody }
      : { isFailure: true, failureReason: 'http', resultCode, resultBody }
  } catch {
    return { isFailure: true, failureReason: timeout.aborted ? 'timeout' : 'network' }
  }
}

function headersOf(webhook: Webhook, message: WebhookMessage, at: Date): Record<string, string> {
  return {
    'user-agent': 'content-lake-webhook',
    ...webhook.headers,
    'content-type': 'application/json; charset=utf-8',
    'idempotency-key': message.id,
    'sanity-webhook-id': webhook.id,
    'sanity-project-id': message.projectId,
    'sanity-dataset': message.dataset,
    'sanity-document-id': message.documentId,
    'sanity-operation': message.operation,
    'sanity-transaction-id': message.transactionId,
    'sanity-transaction-time': message.transactionTime,
    ...(webhook.secret === undefined
      ? {}
      : { [signatureHeader]: signPayload(message.payload, webhook.secret, at) }),
  }
}
