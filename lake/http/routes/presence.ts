import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import type { LakeCore, Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { callerIn } from '../peer.ts'
import type { Access } from '../../access/access.ts'
import { draftId, publishedId } from '../../model/documentId.ts'
import type { LakeUser, Users } from '../../model/users.ts'
import { PresenceRoom } from '../../presence/presenceRoom.ts'
import { PresenceSocket } from '../../presence/presenceSocket.ts'

interface PresenceNeeds extends Needs<'watch' | 'mayRead'> {
  access: Pick<Access, 'actorOf' | 'mayOpen'>
  users: Pick<Users, 'of'>
  store: {
    datasets: Pick<LakeCore['store']['datasets'], 'get'>
    documents: Pick<LakeCore['store']['documents'], 'getMany'>
  }
}

/**
 * `socket/<dataset>` below the API version: who has which document and field
 * open, for all Studio tabs on the dataset. JSON-RPC 2.0 over WebSocket, read by
 * `@sanity/bifur-client` 2.
 */
export function presenceRoutes(lake: PresenceNeeds): Hono {
  const rooms = new Map<string, PresenceRoom>()
  const app = new Hono()
  app.get(
    '/socket/:dataset',
    upgradeWebSocket((c) => {
      const dataset = c.req.param('dataset') ?? ''
      const user = participant(lake, c, dataset)
      // Who is nobody yet is not told which datasets there are.
      if (user && !lake.store.datasets.get(dataset)) {
        throw plainError(404, `There is no dataset "${dataset}".`)
      }
      let tab: PresenceSocket | undefined
      return {
        onOpen: (_event, { raw }) => {
          if (!(raw instanceof WebSocket)) return
          tab = new PresenceSocket(raw, {
            room: () => roomOf(rooms, dataset),
            user,
            signIn: (authorization) => participant(lake, c, dataset, authorization),
            mayName: (id, authorization) => mayName(lake, c, dataset, id, authorization),
            watch: lake.watch.add,
          })
        },
        onMessage: (event) => tab?.receive(String(event.data)),
        onClose: () => tab?.leave(),
      }
    }),
  )
  return app
}

/**
 * Who takes part with this `Authorization` header's value, or with what the handshake said (a browser
 * cannot set headers on a WebSocket and sends it later): staff who may look into the dataset.
 * Undefined for who may not.
 *
 * @throws HttpError 401 for a token that is not known
 */
function participant(
  { access, store, users }: PresenceNeeds,
  c: Context,
  name: string,
  authorization?: string,
): LakeUser | undefined {
  const actor = access.actorOf(callerIn(c, authorization))
  const dataset = store.datasets.get(name)
  if (!actor.role.staff || (dataset && !access.mayOpen(actor, dataset))) return undefined
  return users.of(actor)
}

/** Whether a document may be named to them: where others are tells which private ones there are. */
function mayName(
  lake: PresenceNeeds,
  c: Context,
  name: string,
  id: string,
  authorization?: string,
): boolean {
  const dataset = lake.store.datasets.get(name)
  if (!dataset) return false
  const actor = lake.access.actorOf(callerIn(c, authorization))
  const published = publishedId(id)
  return lake.store.documents
    .getMany(dataset.key, [id, published, draftId(published)])
    .every((document) => lake.mayRead(actor, dataset, document))
}

function roomOf(rooms: Map<string, PresenceRoom>, dataset: string): PresenceRoom {
  const existing = rooms.get(dataset)
  if (existing) return existing
  const room = new PresenceRoom()
  rooms.set(dataset, room)
  return room
}
