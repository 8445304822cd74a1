import type { Json } from '../model/types.ts'
import type { KeyValueStore } from '../store/keyValues.ts'
import type { WebhookMessage } from './message.ts'
import type { Webhook } from './webhook.ts'

/** Webhooks, what they have still to send, and what became of the rest. */
export interface WebhookStore {
  webhooks(): Webhook[]
  webhook(id: string): Webhook | undefined
  save(webhook: Webhook): void
  /** With all it had to send. */
  remove(id: string): void
  /** Oldest first. */
  pending(): WebhookMessage[]
  /** Durable when it returns; `seq` is the transaction these messages, or none, came of. */
  enqueue(messages: readonly WebhookMessage[], seq: number): void
  /** After an attempt that is to be repeated. */
  update(message: WebhookMessage): void
  /** Delivered or given up: moves it to the log. */
  settle(message: WebhookMessage): void
  /** Forgets messages about documents, sent or not; how many there were. */
  forget(dataset: string, documentIds: readonly string[]): number
  /** Newest first. */
  log(hookId: string): WebhookMessage[]
  /** The last transaction looked at; undefined before the first. */
  cursor(): number | undefined
}

/** No user can have this id. */
const user = '<webhooks>'
const logLength = 100

export function webhookStore(keyValues: KeyValueStore): WebhookStore {
  const all = (prefix: string): unknown[] =>
    keyValues
      .list(user)
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ value }) => value)
  const log = (hookId: string) =>
    // Only this file writes under this user, and in these shapes; so below.
    (keyValues.get(user, `log ${hookId}`) ?? []) as unknown as WebhookMessage[]

  // Asked for after every commit, so not read from the disk each time.
  const webhooks = new Map((all('hook ') as Webhook[]).map((webhook) => [webhook.id, webhook]))

  return {
    webhooks: () => [...webhooks.values()],
    webhook: (id) => webhooks.get(id),
    save(webhook) {
      keyValues.set(user, [{ key: `hook ${webhook.id}`, value: json(webhook) }])
      webhooks.set(webhook.id, webhook)
    },
    remove(id) {
      webhooks.delete(id)
      keyValues.remove(user, `hook ${id}`)
      keyValues.remove(user, `log ${id}`)
      for (const { key } of keyValues.list(user)) {
        if (key.startsWith(`message ${id} `)) keyValues.remove(user, key)
      }
    },
    pending: () => (all('message ') as WebhookMessage[]).toSorted((a, b) => a.seq - b.seq),
    enqueue(messages, seq) {
      keyValues.set(user, [
        ...messages.map((message) => ({ key: messageKey(message), value: json(message) })),
        { key: 'cursor', value: seq },
      ])
    },
    update: (message) => keyValues.set(user, [{ key: messageKey(message), value: json(message) }]),
    settle(message) {
      const entries = [message, ...log(message.hookId)].slice(0, logLength)
      keyValues.set(user, [{ key: `log ${message.hookId}`, value: json(entries) }])
      keyValues.remove(user, messageKey(message))
    },
    forget(dataset, documentIds) {
      const isAbout = (message: WebhookMessage) =>
        message.dataset === dataset && documentIds.includes(message.documentId)
      let count = 0
      for (const { key, value } of keyValues.list(user)) {
        if (key.startsWith('message ') && isAbout(value as unknown as WebhookMessage)) {
          keyValues.remove(user, key)
          count++
        }
        if (!key.startsWith('log ')) continue
        const entries = value as unknown as WebhookMessage[]
        const kept = entries.filter((message) => !isAbout(message))
        if (kept.length === entries.length) continue
        count += entries.length - kept.length
        keyValues.set(user, [{ key, value: json(kept) }])
      }
      return count
    },
    log,
    cursor() {
      const seq = keyValues.get(user, 'cursor')
      return typeof seq === 'number' ? seq : undefined
    },
  }
}

function messageKey({ hookId, id }: WebhookMessage): string {
  return `message ${hookId} ${id}`
}

/** These are plain data; only their interfaces keep them from being Json to the compiler. */
function json(value: Webhook | WebhookMessage | WebhookMessage[]): Json {
  return value as unknown as Json
}
