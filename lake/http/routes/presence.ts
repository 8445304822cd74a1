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
   * Who sent the request; with `authorization`, who that header value stands for
   * instead (a browser cannot set headers on a WebSocket and sends it later).
   */
  currentUser(
    context: Context,
    authorization?: string,
  ): LakeUser | undefined | Promise<LakeUser | undefined>
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
    upgradeWebSocket(async (c) => {
      const dataset = c.req.param('dataset') ?? ''
      if (!lake.hasDataset(dataset)) throw plainError(404, `There is no dataset "${dataset}".`)
      const room = roomOf(rooms, dataset)
      const user = await lake.currentUser(c)
      const signIn = async (authorization: string) => lake.currentUser(c, authorization)
      let tab: PresenceSocket | undefined
      return {
        onOpen: (_event, { raw }) => {
          if (raw instanceof WebSocket) tab = new PresenceSocket(raw, { room, user, signIn })
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
