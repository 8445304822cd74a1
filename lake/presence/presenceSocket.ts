import { WebSocket } from 'ws'
import type { LakeUser } from '../model/users.ts'
import { RpcError, readRpcRequest, rpcFailure, rpcNotification, rpcResult } from './jsonRpc.ts'
import type { RpcRequest } from './jsonRpc.ts'
import type { PresenceEvent, PresenceRoom } from './presenceRoom.ts'

/** The whole text of a heartbeat frame; see `@sanity/bifur-client`. */
const heartbeat = '♥'
const heartbeatEvery = 20_000
const maxSessionLength = 128
const maxLocations = 100
/** A socket that cannot keep up with this much, in bytes, is dropped; Studio reconnects. */
const maxUnsent = 1024 * 1024

export interface PresenceSocketOptions {
  /** Asked for when somebody takes part. */
  readonly room: () => PresenceRoom
  /** Who opened the socket, if its handshake said so. */
  readonly user: LakeUser | undefined
  /** Who takes part with an `Authorization` value, or with what the handshake said. */
  readonly signIn: (authorization?: string) => LakeUser | undefined
  /** Whether a document may be named to who signed in so. */
  readonly mayName: (documentId: string, authorization?: string) => boolean
  /** Looks again and again whether they still may, see `Watch.add`. */
  readonly watch: (still: () => boolean, onLost: () => void) => () => void
}

/** One Studio tab: answers its requests and passes on what the others announce. */
export class PresenceSocket {
  readonly #socket: WebSocket
  readonly #room: () => PresenceRoom
  readonly #signIn: PresenceSocketOptions['signIn']
  readonly #mayName: PresenceSocketOptions['mayName']
  readonly #subscriptions = new Map<string, () => void>()
  /** Sessions announced on this socket: when it goes, they go. */
  readonly #sessions = new Set<string>()
  readonly #heartbeat: ReturnType<typeof setInterval>
  #queue: Promise<void> = Promise.resolve()
  #user: LakeUser | undefined
  /** What the user signed in with; undefined: the handshake. */
  #authorization: string | undefined
  readonly #unwatch: () => void
  #answered = true
  #lastSubscription = 0

  constructor(socket: WebSocket, { room, user, signIn, mayName, watch }: PresenceSocketOptions) {
    this.#socket = socket
    this.#room = room
    this.#user = user
    this.#signIn = signIn
    this.#mayName = mayName
    socket.on('pong', () => {
      this.#answered = true
    })
    this.#send(heartbeat)
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatEvery)
    this.#unwatch = watch(
      () => this.#isStillThere(),
      () => socket.terminate(),
    )
  }

  /** Answers one after the other: what follows an `authorization` relies on it. */
  receive(text: string): void {
    this.#queue = this.#queue.then(() => this.#handle(text))
  }

  leave(): void {
    clearInterval(this.#heartbeat)
    this.#unwatch()
    for (const end of this.#subscriptions.values()) end()
    this.#subscriptions.clear()
    for (const session of this.#sessions) this.#announceDeparture(session)
  }

  async #handle(text: string): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    let request: RpcRequest | undefined
    try {
      request = readRpcRequest(text)
      const result = await this.#answer(request)
      if (request.id !== undefined) this.#send(rpcResult(request.id, result))
    } catch (error) {
      const failure =
        error instanceof RpcError ? error : new RpcError('internalError', String(error))
      this.#send(rpcFailure(request?.id ?? null, failure))
    }
  }

  async #answer({ method, params }: RpcRequest): Promise<unknown> {
    switch (method) {
      case 'authorization':
        return this.#authorize(params['authorization'])
      case 'presence_subscribe':
        return this.#subscribe()
      case 'presence_unsubscribe':
        return this.#unsubscribe(params['subscriptionId'])
      case 'presence_rollcall': {
        const session = readSession(params['session'])
        this.#room().announce({ type: 'rollCall', i: this.#requireUser().id, session })
        return true
      }
      case 'presence_announce':
        return this.#announceState(params['data'])
      case 'presence_disconnect':
        return this.#announceDeparture(readSession(params['session']))
      default:
        throw new RpcError('methodNotFound', `There is no method "${method}".`)
    }
  }

  #authorize(authorization: unknown): true {
    const user = typeof authorization === 'string' ? this.#signIn(authorization) : undefined
    if (!user || typeof authorization !== 'string') {
      throw new RpcError('unauthorized', 'This token is not known here.')
    }
    this.#user = user
    this.#authorization = authorization
    return true
  }

  #isStillThere(): boolean {
    if (!this.#user) return true
    const now = this.#signIn(this.#authorization)
    return now?.id === this.#user.id && now.role === this.#user.role
  }

  #subscribe(): string {
    this.#requireUser()
    this.#lastSubscription += 1
    const subscription = `presence-${this.#lastSubscription}`
    const end = this.#room().subscribe((event) => {
      const result = this.#named(event)
      this.#send(rpcNotification('presence_subscription', { subscription, result }))
    })
    this.#subscriptions.set(subscription, end)
    return subscription
  }

  /** Without the places in documents that may not be named to this user. */
  #named(event: PresenceEvent): PresenceEvent {
    if (event.type !== 'state') return event
    const locations = event.m.locations.filter((location) => {
      const id = documentIdOf(location)
      return id === undefined || this.#mayName(id, this.#authorization)
    })
    return { ...event, m: { ...event.m, locations } }
  }

  #unsubscribe(subscription: unknown): true {
    const end = typeof subscription === 'string' ? this.#subscriptions.get(subscription) : undefined
    if (!end)
      throw new RpcError('invalidParams', `There is no subscription "${String(subscription)}".`)
    end()
    this.#subscriptions.delete(String(subscription))
    return true
  }

  #announceState(data: unknown): true {
    const user = this.#requireUser()
    const state = readState(data)
    this.#sessions.add(state.sessionId)
    this.#room().announce({ type: 'state', i: user.id, m: state })
    return true
  }

  #announceDeparture(session: string): true {
    const user = this.#requireUser()
    this.#sessions.delete(session)
    this.#room().announce({ type: 'disconnect', i: user.id, m: { session } })
    return true
  }

  #requireUser(): LakeUser {
    if (this.#user) return this.#user
    throw new RpcError('unauthorized', 'Send "authorization" first: nobody is signed in.')
  }

  #beat(): void {
    if (!this.#answered) {
      this.#socket.terminate()
      return
    }
    this.#answered = false
    this.#socket.ping()
    this.#send(heartbeat)
  }

  #send(text: string): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    if (this.#socket.bufferedAmount > maxUnsent) this.#socket.terminate()
    else this.#socket.send(text)
  }
}

function documentIdOf(location: unknown): string | undefined {
  if (typeof location !== 'object' || location === null || !('documentId' in location))
    return undefined
  return String(location.documentId)
}

function readSession(session: unknown): string {
  if (typeof session === 'string' && session !== '' && session.length <= maxSessionLength) {
    return session
  }
  throw new RpcError(
    'invalidParams',
    `"session" must be a text of 1-${maxSessionLength} characters.`,
  )
}

function readState(data: unknown): { sessionId: string; locations: readonly unknown[] } {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('locations' in data) ||
    !('sessionId' in data)
  ) {
    throw new RpcError('invalidParams', '"data" must be {sessionId, locations}.')
  }
  const { locations } = data
  if (!Array.isArray(locations) || locations.length > maxLocations) {
    throw new RpcError('invalidParams', `"locations" must be a list of at most ${maxLocations}.`)
  }
  return { sessionId: readSession(data.sessionId), locations }
}
