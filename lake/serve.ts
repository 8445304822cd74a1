import { once } from 'node:events'
import type { Server } from 'node:http'

import { createAdaptorServer } from '@hono/node-server'

import { LakeError } from './errors.ts'
import { createSocketServer } from './http/socketServer.ts'
import type { Lake } from './lake.ts'

export interface ServeOptions {
  lake: Lake
  /** 0: any free port. */
  port: number
  /** Default `localhost`: this machine only. */
  hostname?: string
  /** Answers what is not the lake's: the Studio, a website. Without it, everything is the lake's. */
  fallback?: (request: Request) => Response | Promise<Response>
}

export interface LakeServer {
  readonly port: number
  /** `http://localhost:3333` */
  readonly url: string
  /** Takes no new requests, finishes those in flight, ends the streams; the lake stays open. */
  close(): Promise<void>
}

/** `/v2025-02-19/…`, `/vX/…`, `/images/…`, `/files/…` */
const LAKE_PATH = /^\/(v[0-9X][0-9-]*|images|files)(\/|$)/

/**
 * Serves a lake over HTTP, and beside it, on the same port, whatever `fallback` answers.
 *
 * @throws LakeError `portTaken`
 */
export async function serveLake(options: ServeOptions): Promise<LakeServer> {
  const { lake, port, hostname = 'localhost', fallback } = options
  const sockets = createSocketServer()
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const own = !fallback || LAKE_PATH.test(new URL(request.url).pathname)
      return own ? lake.fetch(request, env) : fallback(request)
    },
    websocket: sockets.forServe,
    // The adaptor's own, whose global Request and Response replace Node's, are not needed.
    overrideGlobalObjects: false,
  }) as Server // createServer is not given, so it is node:http's
  await listen(server, port, hostname)
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  const url = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${actual}`
  await lake.servedAt(url)
  return {
    port: actual,
    url,
    async close() {
      for (const client of sockets.server.clients) client.terminate()
      await closeServer(server)
    },
  }
}

/** How long a request may take to end when the server closes, in ms. */
const GRACE_MS = 10_000
const SWEEP_MS = 50

/** Answers what is in flight; a connection goes when its answer is sent, or after the grace. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // A browser keeps its connection open for a next request, which must not hold the server up.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const last = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(last)
}

async function listen(server: Server, port: number, hostname: string): Promise<void> {
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
