import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import { forwardedHeaders } from '../../access/caller.ts'
import { aliveEvery, multiplexerPath } from '../../browser/multiplexerProtocol.ts'
import type { LakeFrame } from '../../browser/multiplexerProtocol.ts'
import { readPageFrame } from '../pageFrame.ts'

/** Answers a request in process, e.g. `app.fetch`. */
export type InProcessFetch = (request: Request, env: unknown) => Response | Promise<Response>

/**
 * The lake's end of the event multiplexer (`browser/eventMultiplexer.ts`): a WebSocket
 * at `/multiplexer` below the API version. Each stream on it is a request of its own,
 * answered in process with the address, Host and Origin of the handshake and the
 * stream's own headers, so every rule that holds for HTTP holds here too.
 */
export function multiplexerRoutes(fetch: InProcessFetch): Hono {
  const app = new Hono()
  app.get(
    multiplexerPath,
    upgradeWebSocket((c) => {
      let page: Page | undefined
      return {
        onOpen: (_event, { raw }) => {
          if (raw instanceof WebSocket) page = new Page(raw, c, fetch)
        },
        onMessage: (event) => page?.receive(event.data),
        onClose: () => page?.leave(),
      }
    }),
  )
  return app
}

const maxStreams = 256
/** More than this unsent, in bytes, and a stream waits for the page to catch up. */
const highWater = 1024 * 1024

class Page {
  readonly #socket: WebSocket
  readonly #handshake: Context
  readonly #fetch: InProcessFetch
  readonly #streams = new Map<number, AbortController>()
  readonly #alive: ReturnType<typeof setInterval>
  #answered = true

  constructor(socket: WebSocket, handshake: Context, fetch: InProcessFetch) {
    this.#socket = socket
    this.#handshake = handshake
    this.#fetch = fetch
    socket.on('pong', () => {
      this.#answered = true
    })
    this.#alive = setInterval(() => this.#checkAlive(), aliveEvery)
  }

  receive(data: unknown): void {
    const frame = readPageFrame(data)
    if (!frame || (!('close' in frame) && this.#streams.size >= maxStreams)) {
      this.#socket.close(1008, 'not a frame of the event multiplexer')
    } else if ('close' in frame) {
      this.#streams.get(frame.close)?.abort()
    } else if (!this.#streams.has(frame.open)) {
      void this.#forward(frame.open, frame.url, frame.headers)
    }
  }

  leave(): void {
    clearInterval(this.#alive)
    for (const stream of this.#streams.values()) stream.abort()
  }

  async #forward(id: number, url: string, headers: Record<string, string>): Promise<void> {
    const stream = new AbortController()
    this.#streams.set(id, stream)
    try {
      const request = this.#request(url, headers, stream.signal)
      const response = await this.#fetch(request, this.#handshake.env)
      await this.#send({
        id,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
      })
      if (response.body) await this.#pipe(id, response.body, stream.signal)
      await this.#send({ id, end: 'done' })
    } catch {
      // Whatever went wrong in the stream, the page sees a dropped connection
      // and resumes; the lake's own error handling has already answered or logged.
      if (!stream.signal.aborted) await this.#send({ id, end: 'lost' })
    } finally {
      this.#streams.delete(id)
    }
  }

  #request(url: string, headers: Record<string, string>, signal: AbortSignal): Request {
    const { req } = this.#handshake
    const request = new Request(new URL(url, req.url), { headers, signal })
    // A page chooses its stream's headers, but not where it is or who serves it.
    for (const name of ['host', 'origin', 'cookie', 'sec-fetch-site', ...forwardedHeaders]) {
      const value = req.header(name)
      if (value === undefined) request.headers.delete(name)
      else request.headers.set(name, value)
    }
    return request
  }

  async #pipe(id: number, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> {
    const reader = body.getReader()
    const decoder = new TextDecoder()
    const stop = () => void reader.cancel()
    signal.addEventListener('abort', stop)
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done || signal.aborted) return
        await this.#send({ id, data: decoder.decode(value, { stream: true }) })
      }
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  /** Resolves when the page can take more. */
  async #send(frame: LakeFrame): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    const sent = new Promise<void>((resolve) => {
      this.#socket.send(JSON.stringify(frame), () => resolve())
    })
    if (this.#socket.bufferedAmount > highWater) await sent
  }

  #checkAlive(): void {
    if (!this.#answered) {
      this.#socket.terminate()
      return
    }
    this.#answered = false
    this.#socket.ping()
    void this.#send({ alive: true })
  }
}
