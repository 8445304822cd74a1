import type { WebSocketServerLike } from '@hono/node-server'
import { WebSocketServer } from 'ws'

/** No frame of presence or of the event multiplexer comes near this, in bytes. */
const maxPayload = 256 * 1024

/**
 * The WebSocket end of the lake's HTTP server:
 * `serve({fetch, websocket: createSocketServer().forServe})`. A handshake goes
 * through `fetch` like any request, so its Host and Origin are checked there.
 */
export function createSocketServer(): {
  server: WebSocketServer
  forServe: { server: WebSocketServerLike }
} {
  const server = new WebSocketServer({ noServer: true, maxPayload })
  // ws declares `noServer` as `boolean | undefined`, the adapter as an optional
  // boolean; the same value, told apart only by exactOptionalPropertyTypes.
  return { server, forServe: { server: server as unknown as WebSocketServerLike } }
}
