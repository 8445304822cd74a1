/** What one session tells the others, in the short field names of the wire. */
export type PresenceEvent =
  | { type: 'rollCall'; i: string; session: string }
  | { type: 'state'; i: string; m: { sessionId: string; locations: readonly unknown[] } }
  | { type: 'disconnect'; i: string; m: { session: string } }

export type PresenceSink = (event: PresenceEvent) => void

/**
 * Who is where in one dataset. Nothing is stored: a new arrival calls the roll
 * and everyone present says where they are.
 */
export class PresenceRoom {
  readonly #sinks = new Set<PresenceSink>()

  /** @returns A function that ends the subscription. */
  subscribe(sink: PresenceSink): () => void {
    this.#sinks.add(sink)
    return () => this.#sinks.delete(sink)
  }

  /** Tells everyone in the room, the sender included: a Studio leaves itself out by its session id. */
  announce(event: PresenceEvent): void {
    for (const sink of this.#sinks) sink(event)
  }
}
