import { createClient } from '@sanity/client'
import { serve, type ServerType } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { afterEach, expect, test } from 'vitest'
import { createEventMultiplexer } from '../../browser/index.ts'
import { createSocketServer } from '../socketServer.ts'
import { serveLake } from '../../serve.ts'
import { startTestLake } from '../../testing/testLake.ts'
import { multiplexerRoutes } from './eventMultiplexer.ts'

interface TestServer {
  address: string
  /** Streams open now, by their query parameter. */
  open: Set<string>
  /** Plain HTTP requests for event streams: none, when all are carried. */
  overHttp: number
  seen: Array<Record<string, string>>
  emit(data: string, id?: string): Promise<void>
  dropSockets(): void
  close(): Promise<void>
}

const servers: TestServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

test('carries many event streams over one WebSocket', async () => {
  const server = await startServer()
  const multiplexed = createEventMultiplexer(server.address)
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    apiHost: server.address,
    useProjectHostname: false,
    useCdn: false,
    resolveFetch: () => multiplexed,
  })

  const welcomed: string[] = []
  const received: unknown[] = []
  const subscriptions = Array.from({ length: 12 }, (_, n) =>
    client.listen(`*[n == ${n}]`, {}, { events: ['welcome', 'mutation'] }).subscribe((event) => {
      if (event.type === 'welcome') welcomed.push(event.listenerName)
      else received.push(event)
    }),
  )
  await expect.poll(() => welcomed.length).toBe(12)
  expect(server.open.size).toBe(12)
  expect(server.overHttp).toBe(0)

  await server.emit('{"documentId": "ärticle", "transition": "update"}')
  await expect.poll(() => received.length).toBe(12)
  expect(received[0]).toMatchObject({ type: 'mutation', documentId: 'ärticle' })

  for (const subscription of subscriptions) subscription.unsubscribe()
  await expect.poll(() => server.open.size).toBe(0)
})

test('opens a dropped stream again after the last event it saw', async () => {
  const server = await startServer()
  const client = clientOf(server)
  const types: string[] = []
  const subscription = client
    .listen('*', {}, { events: ['welcome', 'mutation', 'reconnect'] })
    .subscribe((event) => types.push(event.type))
  await expect.poll(() => types).toContain('welcome')
  await server.emit('{"documentId": "a"}', 'event-1')
  await expect.poll(() => types).toContain('mutation')

  server.dropSockets()

  await expect.poll(() => types).toContain('reconnect')
  await expect.poll(() => server.seen.at(-1)?.['last-event-id']).toBe('event-1')
  await expect.poll(() => types.filter((type) => type === 'welcome').length).toBe(2)
  subscription.unsubscribe()
})

test('passes on a refusal with its status, so that the client stops trying', async () => {
  const server = await startServer()
  const client = clientOf(server)
  const failure = new Promise<unknown>((resolve) => {
    client.listen('*[refuse]').subscribe({ error: resolve })
  })
  await expect(failure).resolves.toMatchObject({ name: 'ConnectionFailedError', status: 403 })
})

test('a stream keeps its own credentials and cannot change the Host of its page', async () => {
  const server = await startServer()
  const multiplexed = createEventMultiplexer(server.address)
  const stop = new AbortController()
  const response = await multiplexed(`${server.address}/v1/data/listen/production?query=own`, {
    headers: { authorization: 'Bearer mine', host: 'evil.example', accept: 'text/event-stream' },
    signal: stop.signal,
  })
  expect(response.status).toBe(200)
  expect(server.seen.at(-1)).toMatchObject({
    authorization: 'Bearer mine',
    host: new URL(server.address).host,
  })
  stop.abort()
  await expect.poll(() => server.open.size).toBe(0)
})

test('carries nothing but event streams of the lake', async () => {
  const server = await startServer()
  for (const frame of [
    '{"open": 1, "url": "/v1/data/query/production", "headers": {}}',
    '{"open": 1, "url": "//evil.example/v1/data/listen/production", "headers": {}}',
    '{"open": 1, "url": "/v1/data/listen/production"}',
    'not JSON',
  ]) {
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}/v1/multiplexer`)
    const code = new Promise<number>((resolve) => {
      socket.addEventListener('close', (event) => resolve(event.code))
    })
    socket.addEventListener('open', () => socket.send(frame))
    await expect(code).resolves.toBe(1008)
  }
  expect(server.seen).toEqual([])
})

test('a page misses nothing while the lake is restarted', async () => {
  await using lake = await startTestLake()
  const { port, url } = lake.server
  const multiplexed = createEventMultiplexer(url)
  const page = lake.client({ resolveFetch: () => multiplexed })
  const heard: string[] = []
  const listening = Promise.withResolvers<void>()
  const reconnecting = Promise.withResolvers<void>()
  const subscription = page
    .listen(
      '*[_type == "article"]',
      {},
      { events: ['welcome', 'welcomeback', 'reconnect', 'mutation'], enableResume: true },
    )
    .subscribe((event) => {
      heard.push(event.type === 'mutation' ? event.documentId : event.type)
      if (event.type === 'welcome') listening.resolve()
      if (event.type === 'reconnect') reconnecting.resolve()
    })
  await listening.promise
  await lake.client().create({ _id: 'before', _type: 'article' })
  await expect.poll(() => heard).toContain('before')

  await lake.server.close()
  await reconnecting.promise
  const request = new Request(`${url}/v1/data/mutate/production`, {
    method: 'POST',
    body: JSON.stringify({ mutations: [{ create: { _id: 'meanwhile', _type: 'article' } }] }),
  })
  expect((await lake.lake.fetch(request)).status).toBe(200)
  const again = await serveLake({ lake: lake.lake, port, hostname: '127.0.0.1' })
  await expect.poll(() => heard).toContain('meanwhile')
  expect(heard.filter((event) => event !== 'reconnect')).toEqual([
    'welcome',
    'before',
    'welcomeback',
    'meanwhile',
  ])
  subscription.unsubscribe()
  await again.close()
})

function clientOf(server: TestServer) {
  const multiplexed = createEventMultiplexer(server.address)
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    apiHost: server.address,
    useProjectHostname: false,
    useCdn: false,
    resolveFetch: () => multiplexed,
  })
}

/** A server with one event stream a query, as a lake has, and an event multiplexer before it. */
async function startServer(): Promise<TestServer> {
  const app = new Hono()
  const listeners = new Map<string, (data: string, id?: string) => Promise<void>>()
  const server: TestServer = {
    address: '',
    open: new Set(),
    overHttp: 0,
    seen: [],
    async emit(data, id) {
      await Promise.all([...listeners.values()].map((send) => send(data, id)))
    },
    dropSockets() {
      for (const socket of sockets.server.clients) socket.terminate()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.server.clients) socket.terminate()
        http.close(() => resolve())
      }),
  }
  app.get('/:apiVersion/data/listen/:dataset', listen)
  function listen(c: Context) {
    const query = c.req.query('query') ?? ''
    server.seen.push(c.req.header())
    if (query.includes('refuse')) return c.json({ error: 'Forbidden' }, 403)
    return streamSSE(c, async (stream) => {
      server.open.add(query)
      listeners.set(query, (data, id) =>
        stream.writeSSE({ event: 'mutation', data, ...(id === undefined ? {} : { id }) }),
      )
      await stream.writeSSE({ event: 'welcome', data: '{"listenerName": "test"}', retry: 50 })
      await new Promise<void>((resolve) => stream.onAbort(() => resolve()))
      server.open.delete(query)
      listeners.delete(query)
    })
  }
  app.route(
    '/v1',
    multiplexerRoutes((request, env) => app.fetch(request, env as object)),
  )
  const sockets = createSocketServer()
  const http: ServerType = serve({
    fetch: (request, env) => {
      if (request.headers.get('accept')?.includes('text/event-stream')) server.overHttp += 1
      return app.fetch(request, env)
    },
    port: 0,
    hostname: '127.0.0.1',
    websocket: sockets.forServe,
  })
  await new Promise<void>((resolve) => http.once('listening', () => resolve()))
  const bound = http.address()
  if (typeof bound !== 'object' || !bound) throw new Error('The test server has no port.')
  server.address = `http://127.0.0.1:${bound.port}`
  servers.push(server)
  return server
}
