import { replayTransactions } from '../history/missed.ts'
import type { Needs } from '../core.ts'
import type { CommittedTransaction } from '../model/types.ts'
import { deliver, isWorthRepeating } from './deliver.ts'
import { messagesOf, type WebhookMessage } from './message.ts'
import type { Webhook } from './webhook.ts'
import { webhookStore, type WebhookStore } from './webhookStore.ts'

export interface Webhooks {
  readonly store: WebhookStore
  /** Forgets messages about documents; one that is yet to come tells that they are gone, no more. */
  forget(dataset: string, documentIds: readonly string[]): number
  /** Breaks off what is being sent; it is sent again after the next start. */
  close(): Promise<void>
}

/** How long a message is tried, in milliseconds; as long as the hosted service does. */
const giveUpAfter = 30 * 60_000
const firstPause = 1000
const longestPause = 5 * 60_000
/** Changes of documents that may pass without the place in the history being stored. */
const saveEvery = 100

/**
 * Sends what webhooks ask for, each webhook's messages in order and one at a
 * time. What is to be sent is stored before it is sent, and what was missed
 * (the lake was killed between a commit and this) is found again from the
 * history: at least once, with the same `idempotency-key`.
 */
export function startWebhooks(
  lake: Needs<
    'committer' | 'dataset' | 'options',
    'datasets' | 'documents' | 'keyValues' | 'transactions'
  >,
): Webhooks {
  const store = webhookStore(lake.store.keyValues)
  const stopped = new AbortController()
  const queues = new Map<string, WebhookMessage[]>()
  const senders = new Map<string, Promise<void>>()
  /** Documents of which no message is to be kept once it is sent. */
  const erased = new Set<string>()
  let sinceSaved = 0

  function notice(transaction: CommittedTransaction): void {
    const webhooks = store.webhooks()
    if (webhooks.length === 0) return
    const messages = webhooks.flatMap((webhook) => messagesFor(webhook, transaction))
    sinceSaved += transaction.changes.length
    if (messages.length === 0 && sinceSaved < saveEvery) return
    store.enqueue(messages, transaction.seq)
    sinceSaved = 0
    for (const message of messages) queue(message)
  }

  function messagesFor(webhook: Webhook, transaction: CommittedTransaction): WebhookMessage[] {
    try {
      return messagesOf(webhook, transaction, {
        projectId: lake.options.projectId,
        now: lake.options.now(),
        get: (dataset, id) => lake.store.documents.get(lake.dataset(dataset).key, id),
      })
    } catch (error) {
      // A filter can parse and still fail on a document; the commit stands all the same.
      lake.options.log(`The webhook "${webhook.name}" could not look at a change`, error)
      return []
    }
  }

  function queue(message: WebhookMessage): void {
    const waiting = queues.get(message.hookId)
    if (waiting) waiting.push(message)
    else queues.set(message.hookId, [message])
    if (senders.has(message.hookId)) return
    const sender = sendAll(message.hookId)
      .catch((error: unknown) => lake.options.log('A webhook stopped sending', error))
      .finally(() => senders.delete(message.hookId))
    senders.set(message.hookId, sender)
  }

  async function sendAll(hookId: string): Promise<void> {
    const waiting = queues.get(hookId) ?? []
    for (let message = waiting[0]; message; message = waiting[0]) {
      const isSettled = await settle(message)
      if (!isSettled) return
      waiting.shift()
    }
  }

  /** @returns false when the lake is closing first. */
  async function settle(message: WebhookMessage): Promise<boolean> {
    for (;;) {
      const webhook = store.webhook(message.hookId)
      if (stopped.signal.aborted) return false
      if (!webhook) return true
      const attempt = await deliver(webhook, message, lake.options.now, stopped.signal)
      if (stopped.signal.aborted) return false
      message.attempts.push(attempt)
      const age = lake.options.now().getTime() - Date.parse(message.createdAt)
      if (!isWorthRepeating(attempt) || age > giveUpAfter) {
        if (store.webhook(message.hookId)) store.settle(withoutErased(message))
        return true
      }
      store.update(message)
      await pause(Math.min(longestPause, firstPause * 2 ** (message.attempts.length - 1)))
    }
  }

  const isErased = ({ dataset, documentId }: WebhookMessage) =>
    erased.has(`${dataset} ${documentId}`)

  function withoutErased(message: WebhookMessage): WebhookMessage {
    if (!isErased(message)) return message
    const attempts = message.attempts.map(({ resultBody: _body, ...attempt }) => attempt)
    return { ...message, payload: '', attempts }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        stopped.signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      stopped.signal.addEventListener('abort', done)
    })
  }

  function catchUp(): void {
    const from = store.cursor()
    if (from === undefined || store.webhooks().length === 0) return
    const pending = new Set(store.pending().map(({ id }) => id))
    const known = (message: WebhookMessage) =>
      pending.has(message.id) || store.log(message.hookId).some(({ id }) => id === message.id)
    for (const { name: dataset, key } of lake.store.datasets.list()) {
      for (const transaction of replayTransactions(lake.store, key, from)) {
        const messages = store
          .webhooks()
          .flatMap((webhook) => messagesFor(webhook, { ...transaction, dataset }))
          .filter((message) => !known(message))
        // The place in the history stays: a kill now must not lose what other datasets missed.
        if (messages.length > 0) store.enqueue(messages, from)
      }
    }
    store.enqueue([], lake.store.transactions.lastSeq())
  }

  catchUp()
  for (const message of store.pending()) queue(message)

  const unsubscribe = lake.committer.subscribe((transaction) => {
    try {
      notice(transaction)
    } catch (error) {
      lake.options.log('Webhooks could not look at a transaction', error)
    }
  })

  return {
    store,
    forget(dataset, documentIds) {
      for (const id of documentIds) erased.add(`${dataset} ${id}`)
      for (const waiting of queues.values()) {
        // The first is on its way.
        const kept = waiting.filter((message, i) => i === 0 || !isErased(message))
        waiting.splice(0, waiting.length, ...kept)
      }
      return store.forget(dataset, documentIds)
    },
    async close() {
      unsubscribe()
      stopped.abort()
      await Promise.all(senders.values())
      if (store.webhooks().length > 0) store.enqueue([], lake.store.transactions.lastSeq())
    },
  }
}
