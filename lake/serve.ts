import { once } from 'node:events'
import type { Server } from 'node:http'
import { createSecureServer, type Http2SecureServer } from 'node:http2'
import type { Socket } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'

import { requireThisMachine } from './access/openLake.ts'
import { HttpError, LakeError } from './errors.ts'
import { createSocketServer } from './http/socketServer.ts'
import type { Lake } from './lake.ts'
import type { Actor } from './model/types.ts'

export interface ServeOptions {
  lake: Lake
  /** 0: any free port. */
  port: number
  /** Default `localhost`: this machine only. */
  hostname?: string
  /**
   * Answers what is not the lake's: the Studio, a website. Without it, everything is the lake's.
   * `visitor` is who asks; requests by a name that is not the lake's do not get here.
   */
  fallback?: (request: Request, visitor: Actor) => Response | Promise<Response>
  /**
   * A certificate and its key, in PEM: HTTPS, with HTTP/2 for who speaks it. A browser has no limit of
   * six connections there, so that a Studio needs no event multiplexer for its event streams.
   */
  tls?: { cert: string | Buffer; key: string | Buffer }
}

export interface LakeServer {
  readonly port: number
  /** `http://localhost:3333`, `https://localhost:3333` */
  readonly url: string
  /** Takes no new requests, finishes those in flight, ends the streams; the lake stays open. */
  close(): Promise<void>
}

/** `/v2025-02-19/…`, `/vX/…`, `/images/…`, `/files/…`, `/sign-in` */
const lakePath = /^\/(v[0-9X][0-9-]*|images|files|sign-in)(\/|$)/
/** The pages of a team. */
const teamPath = /^\/(sign-out|join|account|people)(\/|$)/

/**
 * Serves a lake over HTTP, and beside it, on the same port, whatever `fallback` answers.
 *
 * @throws LakeError `portTaken`, `openToOthers`
 */
export async function serveLake(options: ServeOptions): Promise<LakeServer> {
  const { lake, port, hostname = 'localhost', fallback, tls } = options
  await requireThisMachine(lake.anonymous, hostname)
  const sockets = createSocketServer()
  const beside = (request: Request, env: unknown) => {
    try {
      const visitor = lake.visitor(request, env)
      return fallback ? fallback(request, visitor) : lake.fetch(request, env)
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      return new Response(`${error.message}\n`, { status: error.status })
    }
  }
  const answers = {
    fetch: (request: Request, env: unknown) => {
      const { pathname } = new URL(request.url)
      const own = !fallback || lakePath.test(pathname) || (lake.team && teamPath.test(pathname))
      return own ? lake.fetch(request, env) : beside(request, env)
    },
    websocket: sockets.forServe,
    // The adaptor's own, whose global Request and Response replace Node's, are not needed.
    overrideGlobalObjects: false,
  }
  const server = (
    tls
      ? createAdaptorServer({
          ...answers,
          createServer: createSecureServer,
          // WebSockets begin as HTTP/1.1.
          serverOptions: { ...tls, allowHTTP1: true },
        })
      : createAdaptorServer(answers)
  ) as WebServer // what createServer makes, which by default is node:http's
  const connections = connectionsOf(server)
  await listen(server, port, hostname)
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  const url = `${tls ? 'https' : 'http'}://${hostname.includes(':') ? `[${hostname}]` : hostname}:${actual}`
  await lake.servedAt(url)
  return {
    port: actual,
    url,
    async close() {
      for (const client of sockets.server.clients) client.terminate()
      await closeServer(server, connections)
    },
  }
}

type WebServer = Server | Http2SecureServer

function connectionsOf(server: WebServer): ReadonlySet<Socket> {
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  return connections
}

/** How long a request may take to end when the server closes, in ms. */
const graceMs = 5000
const sweepMs = 50

/** Answers what is in flight; a connection goes when its answer is sent, or after the grace. */
async function closeServer(server: WebServer, connections: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // A browser keeps its connection open for a next request, which must not hold the server up.
  const sweep = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }, sweepMs)
  const last = setTimeout(() => {
    for (const socket of connections) socket.destroy()
  }, graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(last)
}

async function listen(server: WebServer, port: number, hostname: string): Promise<void> {
  server.listen(port, hostname)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new LakeError(
        'portTaken',
        `Port ${port} is taken: stop what uses it, or choose another with --port.`,
        { cause: error },
      )
    }
    throw error
  }
}
