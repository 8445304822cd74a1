import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import { plainError } from '../../errors.ts'
import type { LakeUser } from '../../model/users.ts'
import { PresenceRoom } from '../../presence/presenceRoom.ts'
import { PresenceSocket } from '../../presence/presenceSocket.ts'

/** What presence needs of the lake behind it. */
export interface PresenceLake {
  hasDataset(name: string): boolean
  /**
   * Who takes part with this `Authorization` header's value, or with what the handshake said (a
   * browser cannot set headers on a WebSocket and sends it later). Undefined for who may not.
   *
   * @throws HttpError 401 for a token that is not known
   */
  participant(context: Context, dataset: string, authorization?: string): LakeUser | undefined
  /** See `Watch.add`. */
  watch(still: () => boolean, onLost: () => void): () => void
}

/**
 * `socket/<dataset>` below the API version: who has which document and field
 * open, for all Studio tabs on the dataset. JSON-RPC 2.0 over WebSocket, read by
 * `@sanity/bifur-client` 2.
 */
export function presenceRoutes(lake: PresenceLake): Hono {
  const rooms = new Map<string, PresenceRoom>()
  const app = new Hono()
  app.get(
    '/socket/:dataset',
    upgradeWebSocket((c) => {
      const dataset = c.req.param('dataset') ?? ''
      const user = lake.participant(c, dataset)
      // Who is nobody yet is not told which datasets there are.
      if (user && !lake.hasDataset(dataset)) {
        throw plainError(404, `There is no dataset "${dataset}".`)
      }
      let tab: PresenceSocket | undefined
      return {
        onOpen: (_event, { raw }) => {
          if (!(raw instanceof WebSocket)) return
          tab = new PresenceSocket(raw, {
            room: () => roomOf(rooms, dataset),
            user,
            signIn: (authorization) => lake.participant(c, dataset, authorization),
            watch: lake.watch,
          })
        },
        onMessage: (event) => tab?.receive(String(event.data)),
        onClose: () => tab?.leave(),
      }
    }),
  )
  return app
}

function roomOf(rooms: Map<string, PresenceRoom>, dataset: string): PresenceRoom {
  const existing = rooms.get(dataset)
  if (existing) return existing
  const room = new PresenceRoom()
  rooms.set(dataset, room)
  return room
}
