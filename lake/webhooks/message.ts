import { createHash } from 'node:crypto'
import { matchesFilter } from '../groq/matchesFilter.ts'
import type { GroqObject } from '../groq/values.ts'
import type { CommittedTransaction, DocumentChange, LakeDocument } from '../model/types.ts'
import { isDraftId, isVersionId } from '../model/documentId.ts'
import { prepareProjection } from './projection.ts'
import type { Webhook, WebhookOperation } from './webhook.ts'

/** One change of one document on its way to one receiver. */
export interface WebhookMessage {
  /** The same for the same change: what a receiver knows a repetition by. */
  id: string
  hookId: string
  /** Of the transaction: messages go out in its order. */
  seq: number
  projectId: string
  dataset: string
  documentId: string
  operation: WebhookOperation
  transactionId: string
  transactionTime: string
  /** JSON. */
  payload: string
  createdAt: string
  attempts: WebhookAttempt[]
}

export interface WebhookAttempt {
  id: string
  createdAt: string
  /** Milliseconds. */
  duration: number
  isFailure: boolean
  failureReason?: 'http' | 'network' | 'timeout'
  /** HTTP status. */
  resultCode?: number
  /** The beginning of what the receiver answered. */
  resultBody?: string
}

export interface MessageContext {
  projectId: string
  now: Date
  get(dataset: string, id: string): LakeDocument | undefined
}

type Transaction = Omit<CommittedTransaction, 'dataset'> & { dataset: string }

/**
 * What a webhook has to send about a transaction.
 *
 * @throws QueryEvaluationError when its filter or projection fails on a document.
 */
export function messagesOf(
  webhook: Webhook,
  transaction: Transaction,
  context: MessageContext,
): WebhookMessage[] {
  if (webhook.isDisabledByUser || transaction.seq <= webhook.sinceSeq) return []
  if (webhook.dataset !== '*' && webhook.dataset !== transaction.dataset) return []
  return transaction.changes.flatMap((change) => messageOf(webhook, transaction, change, context))
}

function messageOf(
  webhook: Webhook,
  transaction: Transaction,
  change: DocumentChange,
  { projectId, now, get }: MessageContext,
): WebhookMessage[] {
  const { documentId } = change
  const operation = operationOf(change)
  if (!operation || !webhook.rule.on.includes(operation) || !isWatched(webhook, documentId)) {
    return []
  }
  // Parsed JSON is what a GroqObject is.
  const before = (change.before ?? null) as GroqObject | null
  const after = (change.after ?? null) as GroqObject | null
  const document = after ?? before
  const { filter, projection } = webhook.rule
  if (!document) return []
  if (filter !== undefined && !matchesFilter(filter)(document, { before, after, now })) return []
  const { seq, dataset, transactionId, timestamp } = transaction
  const projected =
    projection === undefined
      ? document
      : prepareProjection(projection)(document, {
          before,
          after,
          now,
          projectId,
          dataset,
          // As above.
          get: (id) => (get(dataset, id) ?? null) as GroqObject | null,
        })
  return [
    {
      id: messageId(webhook.id, transactionId, documentId),
      hookId: webhook.id,
      seq,
      projectId,
      dataset,
      documentId,
      operation,
      transactionId,
      transactionTime: timestamp,
      payload: JSON.stringify(projected),
      createdAt: now.toISOString(),
      attempts: [],
    },
  ]
}

function operationOf({ before, after }: DocumentChange): WebhookOperation | undefined {
  if (before && after) return 'update'
  if (after) return 'create'
  return before ? 'delete' : undefined
}

/** The lake's own documents never; drafts and versions for those who ask. */
function isWatched(webhook: Webhook, documentId: string): boolean {
  if (documentId.startsWith('_.')) return false
  if (isDraftId(documentId)) return webhook.includeDrafts || webhook.includeAllVersions
  return isVersionId(documentId) ? webhook.includeAllVersions : true
}

function messageId(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
