import { aliveEvery, multiplexedPath, multiplexerPath } from './multiplexerProtocol.ts'
import type { LakeFrame, PageFrame } from './multiplexerProtocol.ts'

/**
 * A `fetch` that sends a page's event streams to the lake over one WebSocket
 * and everything else as usual.
 *
 * Browsers allow six HTTP/1.1 connections to a host and one Studio tab holds
 * about seven event streams, so without this the first tab already waits for
 * ever. `@sanity/client` opens its streams with the `eventsource` package over
 * the client's `fetch` (its option `resolveFetch`), so a stream carried here
 * keeps that package's reconnecting, `Last-Event-ID` and error handling.
 *
 * @param apiHost - Origin of the lake, e.g. `http://localhost:3333`.
 */
export function createEventMultiplexer(apiHost: string): typeof fetch {
  const origin = new URL(apiHost).origin
  const multiplexer = new Multiplexer(`${origin.replace(/^http/, 'ws')}/v1${multiplexerPath}`)

  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (input instanceof Request || url.origin !== origin || !multiplexedPath.test(url.pathname)) {
      return globalThis.fetch(input, init)
    }
    return multiplexer.open(url, init)
  }
}

interface Stream {
  /** Settles `fetch`; undefined once the head of the response is here. */
  answer: { resolve(response: Response): void; reject(reason: unknown): void } | undefined
  body: ReadableStreamDefaultController<Uint8Array> | undefined
  stopWatchingAbort(): void
}

/** How long the socket stays open with no stream on it, in milliseconds. */
const idleAfter = 10_000

class Multiplexer {
  readonly #address: string
  readonly #streams = new Map<number, Stream>()
  readonly #encoder = new TextEncoder()
  #socket: WebSocket | undefined
  /** Streams asked for before the socket was open. */
  #waiting: Array<PageFrame & { open: number }> = []
  #lastId = 0
  #idle: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor(address: string) {
    this.#address = address
  }

  open(url: URL, init: RequestInit | undefined): Promise<Response> {
    const signal = init?.signal ?? undefined
    if (signal?.aborted) return Promise.reject(signal.reason)
    this.#lastId += 1
    const id = this.#lastId
    clearTimeout(this.#idle)
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#send({ close: id })
        this.#end(id, signal?.reason)
      }
      signal?.addEventListener('abort', abort)
      this.#streams.set(id, {
        answer: { resolve, reject },
        body: undefined,
        stopWatchingAbort: () => signal?.removeEventListener('abort', abort),
      })
      const headers = Object.fromEntries(new Headers(init?.headers))
      this.#whenOpen({ open: id, url: url.pathname + url.search, headers })
    })
  }

  #whenOpen(frame: PageFrame & { open: number }): void {
    this.#socket ??= this.#connect()
    if (this.#socket.readyState === WebSocket.OPEN) this.#send(frame)
    else this.#waiting.push(frame)
  }

  #connect(): WebSocket {
    const socket = new WebSocket(this.#address)
    socket.addEventListener('open', () => {
      // A stream may have been given up while the socket was opening.
      const waiting = this.#waiting.splice(0).filter((frame) => this.#streams.has(frame.open))
      for (const frame of waiting) this.#send(frame)
    })
    socket.addEventListener('message', (event) => {
      this.#watchForSilence(socket)
      // Our own lake speaks this protocol; the socket is same-origin by construction.
      this.#receive(JSON.parse(String(event.data)) as LakeFrame)
    })
    socket.addEventListener('close', () => this.#lose(socket))
    this.#watchForSilence(socket)
    return socket
  }

  /** A socket can be dead without closing (sleep, a pulled cable): then treat it as closed. */
  #watchForSilence(socket: WebSocket): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => {
      socket.close()
      this.#lose(socket)
    }, aliveEvery * 3)
  }

  #receive(frame: LakeFrame): void {
    if (!('id' in frame)) return
    const stream = this.#streams.get(frame.id)
    if (!stream) return
    if ('status' in frame) this.#answer(frame, stream)
    else if ('data' in frame) stream.body?.enqueue(this.#encoder.encode(frame.data))
    else this.#end(frame.id, frame.end === 'done' ? undefined : lost())
  }

  #answer(frame: Extract<LakeFrame, { status: number }>, stream: Stream): void {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        stream.body = controller
      },
      cancel: () => {
        this.#send({ close: frame.id })
        this.#forget(frame.id)
      },
    })
    stream.answer?.resolve(
      new Response(body, {
        status: frame.status,
        headers: { 'content-type': frame.contentType },
      }),
    )
    stream.answer = undefined
  }

  /** Every stream ends as a dropped connection would end it; whoever reads it opens it again. */
  #lose(socket: WebSocket): void {
    if (this.#socket !== socket) return
    this.#socket = undefined
    this.#waiting = []
    clearTimeout(this.#silence)
    for (const id of this.#streams.keys()) this.#end(id, lost())
  }

  #end(id: number, failure: unknown): void {
    const stream = this.#streams.get(id)
    if (!stream) return
    this.#forget(id)
    if (stream.answer) stream.answer.reject(failure ?? lost())
    else if (failure === undefined) stream.body?.close()
    else stream.body?.error(failure)
  }

  #forget(id: number): void {
    this.#streams.get(id)?.stopWatchingAbort()
    this.#streams.delete(id)
    if (this.#streams.size > 0) return
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#socket?.close(1000, 'no streams'), idleAfter)
  }

  #send(frame: PageFrame): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame))
  }
}

function lost(): TypeError {
  // What `fetch` itself throws when a connection drops.
  return new TypeError('The connection to the lake was lost.')
}
