import { serve } from '@hono/node-server'
import { fromUrl, type BifurClient } from '@sanity/bifur-client'
import { Hono } from 'hono'
import { firstValueFrom, of } from 'rxjs'
import { afterEach, expect, test } from 'vitest'
import { builtInRole } from '../access/roles.ts'
import { createWatch } from '../access/watch.ts'
import { HttpError } from '../errors.ts'
import type { Actor, Dataset } from '../model/types.ts'
import type { LakeUser } from '../model/users.ts'
import { createSocketServer } from '../http/socketServer.ts'
import { presenceRoutes } from '../http/routes/presence.ts'

const anna: LakeUser = { id: 'anna', name: 'Anna', email: 'anna@localhost', role: 'editor' }
const berit: LakeUser = { id: 'berit', name: 'Berit', email: 'berit@localhost', role: 'editor' }
const production: Dataset = {
  key: 1,
  name: 'production',
  aclMode: 'public',
  createdAt: '2025-01-01T00:00:00Z',
  createdBy: 'anna',
}
const stranger: Actor = { id: '<anonymous>', role: builtInRole('public') }
const cleanUp: Array<() => unknown> = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

test('two tabs see where the other is, and see it leave', async () => {
  const address = await startServer()
  const annasTab = tab(address, 'token-anna')
  const beritsTab = tab(address, 'token-berit')
  const seenByAnna = watch(annasTab)
  const seenByBerit = watch(beritsTab)
  // Answered in order, so both tabs are subscribed after this.
  await firstValueFrom(beritsTab.request('presence_rollcall', { session: 'berits-session' }))
  await firstValueFrom(annasTab.request('presence_rollcall', { session: 'annas-session' }))
  await expect
    .poll(() => seenByBerit)
    .toContainEqual({ type: 'rollCall', i: 'anna', session: 'annas-session' })

  const locations = [{ type: 'document', documentId: 'ankle-sprain', path: ['title'] }]
  await firstValueFrom(
    beritsTab.request('presence_announce', { data: { sessionId: 'berits-session', locations } }),
  )
  await expect
    .poll(() => seenByAnna)
    .toContainEqual({ type: 'state', i: 'berit', m: { sessionId: 'berits-session', locations } })

  await firstValueFrom(beritsTab.request('presence_disconnect', { session: 'berits-session' }))
  await expect
    .poll(() => seenByAnna)
    .toContainEqual({ type: 'disconnect', i: 'berit', m: { session: 'berits-session' } })
})

test('a tab that vanishes without a word is announced as gone', async () => {
  const address = await startServer()
  const annasTab = tab(address, 'token-anna')
  const seenByAnna = watch(annasTab)
  await firstValueFrom(annasTab.request('presence_rollcall', { session: 'annas-session' }))
  const socket = new WebSocket(address)
  const say = (method: string, params: object) =>
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: method, method, params }))
  socket.addEventListener('open', () => {
    say('authorization', { authorization: 'Bearer token-berit' })
    say('presence_announce', { data: { sessionId: 'lost', locations: [] } })
  })
  await expect.poll(() => seenByAnna).toContainEqual(expect.objectContaining({ type: 'state' }))

  socket.close()

  await expect
    .poll(() => seenByAnna)
    .toContainEqual({ type: 'disconnect', i: 'berit', m: { session: 'lost' } })
})

test('says what is wrong with a request and keeps the socket', async () => {
  const address = await startServer()
  const socket = new WebSocket(address)
  const answers: string[] = []
  socket.addEventListener('message', ({ data }) => {
    if (data !== '♥') answers.push(String(data))
  })
  socket.addEventListener('open', () => {
    socket.send('not JSON')
    socket.send('{"method": "presence_subscribe"}')
    socket.send('{"jsonrpc": "2.0", "id": 1, "method": "presence_subscribe"}')
    socket.send('{"jsonrpc": "2.0", "id": 2, "method": "authorization", "params": {}}')
    socket.send('{"jsonrpc": "2.0", "id": 3, "method": "shutdown"}')
  })
  await expect.poll(() => answers.length).toBe(5)
  const replies = answers.map((answer) => JSON.parse(answer))
  expect(replies.map(({ id, error }) => [id, error.code])).toEqual([
    [null, -32700],
    [null, -32600],
    [1, 4001],
    [2, 4001],
    [3, -32601],
  ])
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.close()
})

test('refuses a dataset that does not exist, before there is a socket', async () => {
  const address = await startServer()
  // Node's own option, which the types of a browser's do not have.
  const options = { headers: { authorization: 'Bearer token-anna' } } as unknown as string[]
  const socket = new WebSocket(address.replace('production', 'nowhere'), options)
  const opened = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true))
    socket.addEventListener('error', () => resolve(false))
  })
  expect(opened).toBe(false)
})

function tab(address: string, token: string): BifurClient {
  return fromUrl(address, { token$: of(token) })
}

function watch(client: BifurClient): unknown[] {
  const seen: unknown[] = []
  const subscription = client.listen('presence').subscribe((event) => seen.push(event))
  cleanUp.push(() => subscription.unsubscribe())
  return seen
}

async function startServer(): Promise<string> {
  const users = new Map([
    ['Bearer token-anna', anna],
    ['Bearer token-berit', berit],
  ])
  const app = new Hono()
  app.onError((error, c) =>
    error instanceof HttpError ? c.json(error.body, error.status as 404) : c.json({}, 500),
  )
  app.route(
    '/v1',
    presenceRoutes({
      store: {
        datasets: { get: (name) => (name === 'production' ? production : undefined) },
        documents: { getMany: () => [] },
      },
      mayRead: () => true,
      access: {
        actorOf: ({ authorization = '' }) => {
          const user = users.get(authorization)
          return user ? { id: user.id, role: builtInRole('editor') } : stranger
        },
        mayOpen: () => true,
      },
      users: { of: ({ id }) => [...users.values()].find((user) => user.id === id) },
      watch: createWatch(),
    }),
  )
  const sockets = createSocketServer()
  const http = serve({
    fetch: app.fetch,
    port: 0,
    hostname: '127.0.0.1',
    websocket: sockets.forServe,
  })
  cleanUp.push(
    () =>
      new Promise<void>((resolve) => {
        for (const client of sockets.server.clients) client.terminate()
        http.close(() => resolve())
      }),
  )
  await new Promise<void>((resolve) => http.once('listening', () => resolve()))
  const bound = http.address()
  if (typeof bound !== 'object' || !bound) throw new Error('The test server has no port.')
  return `ws://127.0.0.1:${bound.port}/v1/socket/production`
}
