import { randomBytes } from 'node:crypto'

import type { CommittedTransaction } from '../model/types.ts'
import { mutationEvents, type ListenRequest, type Matcher, type StreamEvent } from './events.ts'

/** Where a listener's events go: a server-sent-event response, the event multiplexer's WebSocket, a test. */
export interface Sink {
  /** False when the reader is too far behind: it is then told so and dropped. */
  send(event: StreamEvent): boolean
  /** No more events will come. */
  end(): void
}

/** Missed transactions, to resume a listener; undefined when they can no longer be told. */
type ReadMissed = (
  dataset: string,
  afterSeq: number,
) => Omit<CommittedTransaction, 'dataset'>[] | undefined

export interface ListenHub {
  /**
   * Begins telling `sink` of what `request` selects, `welcome` first.
   *
   * @returns a function that stops it; harmless to call twice.
   * @throws whatever compiling the query throws
   */
  subscribe(request: ListenRequest, sink: Sink): () => void
  publish(transaction: CommittedTransaction): void
  /** Tells every listener of the dataset to go away, because it was deleted. */
  dropDataset(dataset: string, reason: string): void
  /** Ends every stream; readers reconnect on their own. */
  close(): void
  readonly size: number
}

export interface ListenHubOptions {
  compile(query: string, params: Record<string, unknown>): Matcher
  readMissed: ReadMissed
  lastSeq(): number
}

interface Subscription {
  request: ListenRequest
  sink: Sink
  matches: Matcher
}

/** Knows nothing of HTTP: who holds the other end is the sink's business. */
export function createListenHub(options: ListenHubOptions): ListenHub {
  const subscriptions = new Set<Subscription>()

  const drop = (subscription: Subscription, last?: StreamEvent) => {
    if (!subscriptions.delete(subscription)) return
    if (last) subscription.sink.send(last)
    subscription.sink.end()
  }

  const tell = (subscription: Subscription, transaction: Omit<CommittedTransaction, 'dataset'>) => {
    const { request, sink, matches } = subscription
    for (const data of mutationEvents(transaction, request, matches)) {
      const event: StreamEvent = { event: 'mutation', data }
      if (request.enableResume) {
        // Only the last event of a transaction says that the whole transaction was seen.
        const whole = data.transactionCurrentEvent === data.transactionTotalEvents
        event.id = positionOf(whole ? transaction.seq : transaction.seq - 1)
      }
      if (!sink.send(event)) {
        // It reconnects on its own and resumes, or starts anew.
        return drop(subscription)
      }
    }
  }

  return {
    subscribe(request, sink) {
      const matches = options.compile(request.query, request.params)
      const subscription = { request, sink, matches }
      subscriptions.add(subscription)
      greet(subscription, options, tell)
      return () => {
        subscriptions.delete(subscription)
      }
    },
    publish(transaction) {
      for (const subscription of subscriptions) {
        if (subscription.request.dataset === transaction.dataset) tell(subscription, transaction)
      }
    },
    dropDataset(dataset, reason) {
      for (const subscription of subscriptions) {
        if (subscription.request.dataset !== dataset) continue
        drop(subscription, { event: 'disconnect', data: { reason } })
      }
    },
    close() {
      for (const subscription of subscriptions) drop(subscription)
    },
    get size() {
      return subscriptions.size
    },
  }
}

/** Everything up to this transaction has been seen. */
const positionOf = (seq: number) => `s${seq}`

function seqOf(position: string | undefined): number | undefined {
  const digits = /^s(\d{1,15})$/.exec(position ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function greet(
  subscription: Subscription,
  options: ListenHubOptions,
  tell: (subscription: Subscription, transaction: Omit<CommittedTransaction, 'dataset'>) => void,
): void {
  const { request, sink } = subscription
  const listenerName = randomBytes(11).toString('base64url')
  const seq = options.lastSeq()
  const id = request.enableResume ? { id: positionOf(seq) } : {}
  const seen = request.enableResume ? seqOf(request.lastEventId) : undefined
  if (seen === undefined) {
    sink.send({ event: 'welcome', data: { listenerName }, ...id })
    return
  }
  // What it missed may hold what can no longer be read: only staff are told of the past.
  const mayResume = request.isStaff ? seen <= seq : seen === seq
  const missed = mayResume ? options.readMissed(request.dataset, seen) : undefined
  if (!missed) {
    sink.send({ event: 'reset', data: { listenerName }, ...id })
    return
  }
  sink.send({ event: 'welcomeback', data: { listenerName }, id: positionOf(seen) })
  for (const transaction of missed) tell(subscription, transaction)
}
