import { afterEach, expect, test } from 'vitest'

import { openStore } from '../store/index.ts'
import { makeToken } from '../testing/tokens.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'

// What an open stream tells, and until when.

const secret = 'WHAT-IT-SAID'
/** A story that is told while `open`. */
const publicFilter = '_type != "story" || open == true'
const everything =
  'query=*&includeResult=true&includePreviousRevision=true&includeMutations=true&effectFormat=mendoza&includeAllVersions=true&enableResume=true'

const open: AbortController[] = []
afterEach(() => {
  for (const stream of open.splice(0)) stream.abort()
})

/** Reads a stream in the background; `text` is what came so far. */
async function read(lake: TestLake, path: string, headers: Record<string, string> = {}) {
  const stopped = new AbortController()
  open.push(stopped)
  const response = await fetch(`${lake.server.url}/v2025-02-19/${path}`, {
    headers,
    signal: stopped.signal,
  })
  const stream = { status: response.status, text: '', hasEnded: false }
  const decoder = new TextDecoder()
  void (async () => {
    for await (const chunk of response.body!) stream.text += decoder.decode(chunk)
    stream.hasEnded = true
  })().catch(() => undefined)
  await expect.poll(() => stream.text).toMatch(/event: (?:welcome|reset)/)
  return stream
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

async function publicLake() {
  const dataDir = temporaryFolder()
  const token = makeToken(dataDir, 'editor')
  const lake = await startTestLake({ dataDir, anonymous: 'public', publicFilter })
  return { lake, dataDir, token, editor: lake.client({ token }) }
}

test.for([
  ['deleted', (client: ReturnType<TestLake['client']>) => client.delete('story')],
  [
    'no longer told to the public',
    (client: ReturnType<TestLake['client']>) => client.patch('story').set({ open: false }).commit(),
  ],
] as const)(
  'a story that is %s disappears for the public, without a word of it',
  async ([, change]) => {
    const { lake, editor } = await publicLake()
    await using _ = lake
    await editor.create({ _id: 'story', _type: 'story', open: true, text: secret })
    const stream = await read(lake, `data/listen/production?${everything}`)
    await change(editor)
    await expect.poll(() => stream.text).toContain('"transition":"disappear"')
    expect(stream.text).not.toContain(secret)
    // Nor who did it.
    expect(stream.text).toContain('"identity":"<anonymous>"')
  },
)

test('the public is not told again what it missed; staff are', async () => {
  const { lake, editor, token } = await publicLake()
  await using _ = lake
  const before = /id: (s\d+)/.exec(
    (await read(lake, `data/listen/production?${everything}`)).text,
  )![1]!
  await editor.create({ _id: 'story', _type: 'story', open: true, text: secret })
  await editor.delete('story')
  await editor.create({ _id: 'other', _type: 'page' })
  const resume = { 'last-event-id': before }

  const stranger = await read(lake, `data/listen/production?${everything}`, resume)
  expect(stranger.text).toContain('event: reset')
  await editor.create({ _id: 'last', _type: 'page' })
  await expect.poll(() => stranger.text).toContain('"documentId":"last"')
  expect(stranger.text).not.toContain(secret)
  expect(stranger.text).not.toContain('"documentId":"story"')

  const staff = await read(lake, `data/listen/production?${everything}`, {
    ...resume,
    ...bearer(token),
  })
  await expect.poll(() => staff.text).toContain('"documentId":"last"')
  expect(staff.text).toContain('event: welcomeback')
  expect(staff.text).toContain(secret)
})

test('what appears tells what it holds now, not what it held before', async () => {
  const { lake, editor } = await publicLake()
  await using _ = lake
  await editor.create({ _id: 'story', _type: 'story', open: false, text: secret })
  const stream = await read(lake, `data/listen/production?${everything}`)
  await editor.patch('story').set({ open: true, text: 'Another text' }).commit()
  await expect.poll(() => stream.text).toContain('"transition":"appear"')
  expect(stream.text).toContain('Another text')
  expect(stream.text).not.toContain(secret)
})

test('live events tell the public nothing of private documents, not even that they changed', async () => {
  const { lake, editor, token } = await publicLake()
  await using _ = lake
  const stream = await read(lake, 'data/live/events/production')
  const staff = await read(lake, 'data/live/events/production?includeDrafts=true', bearer(token))
  await editor.create({ _id: 'consent.1', _type: 'record' })
  await editor.create({ _id: 'drafts.page', _type: 'page' })
  await editor.create({ _id: 'story', _type: 'story', open: false })
  await editor.create({ _id: 'page', _type: 'page' })
  await expect.poll(() => staff.text.match(/event: message/g)).toHaveLength(4)
  expect(stream.text.match(/event: message/g)).toHaveLength(1)
})

/** How long a stream may go on after the right to it is gone, in ms. */
const atMost = 2000

test.for([
  [
    'the token is removed',
    (store: ReturnType<typeof openStore>, id: string) => store.tokens.remove(id),
  ],
  [
    'the role is another',
    (store: ReturnType<typeof openStore>, id: string) => store.tokens.setRole(id, 'website'),
  ],
  [
    'the token is rotated',
    (store: ReturnType<typeof openStore>, id: string) => {
      store.tokens.rotate(id, new Date().toISOString())
    },
  ],
] as const)(
  'open streams end within two seconds when %s by another process',
  async ([, change]) => {
    const { lake, dataDir, token } = await publicLake()
    await using _ = lake
    const streams = [
      await read(lake, `data/listen/production?${everything}`, bearer(token)),
      await read(lake, 'data/live/events/production?includeDrafts=true', bearer(token)),
    ]
    const anonymous = await read(lake, `data/listen/production?${everything}`)
    // As the command line does it, beside the running lake.
    const store = openStore(dataDir, { alongside: true })
    change(store, store.tokens.list()[0]!.id)
    store.close()
    await expect
      .poll(() => streams.map(({ hasEnded }) => hasEnded), { timeout: atMost })
      .toEqual([true, true])
    expect(anonymous.hasEnded).toBe(false)
  },
)

test('so do the streams of a page and its place among the others', async () => {
  const { lake, dataDir, token } = await publicLake()
  await using _ = lake
  const address = lake.server.url.replace('http', 'ws')
  const page = await openSocket(`${address}/v1/multiplexer`)
  const url = `/v2025-02-19/data/listen/production?${everything}`
  page.socket.send(JSON.stringify({ open: 1, url, headers: bearer(token) }))
  const presence = await openSocket(`${address}/v1/socket/production`)
  const { authorization } = bearer(token)
  for (const [id, method, params] of [
    [1, 'authorization', { authorization }],
    [2, 'presence_subscribe', {}],
  ] as const) {
    presence.socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
  }
  await expect.poll(() => page.text).toContain('event: welcome')
  await expect.poll(() => presence.text).toContain('presence-1')
  const store = openStore(dataDir, { alongside: true })
  store.tokens.remove(store.tokens.list()[0]!.id)
  store.close()
  await expect.poll(() => page.text, { timeout: atMost }).toContain('"end":"done"')
  await expect.poll(() => presence.isClosed, { timeout: atMost }).toBe(true)
  page.socket.close()
})

async function openSocket(url: string) {
  const socket = new WebSocket(url)
  const opened = { socket, text: '', isClosed: false }
  socket.addEventListener('message', ({ data }) => (opened.text += String(data)))
  socket.addEventListener('close', () => (opened.isClosed = true))
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  return opened
}

test('open streams end when the token does, and when the dataset is made private', async () => {
  let now = new Date('2026-11-22T10:00:00Z')
  const dataDir = temporaryFolder()
  const store = openStore(dataDir)
  const expiresAt = '2026-11-22T12:00:00Z'
  const createdAt = now.toISOString()
  const { key } = store.tokens.create({ label: 'A day', role: 'editor', createdAt, expiresAt })
  const administrator = store.tokens.create({ label: 'Ada', role: 'administrator', createdAt }).key
  store.close()
  await using lake = await startTestLake({ dataDir, anonymous: 'public', now: () => now })
  const mine = await read(lake, `data/listen/production?${everything}`, bearer(key))
  const stranger = await read(lake, `data/listen/production?${everything}`)
  now = new Date('2026-11-22T12:00:00Z')
  await expect.poll(() => mine.hasEnded, { timeout: atMost }).toBe(true)
  expect(stranger.hasEnded).toBe(false)
  await expect(lake.client({ token: key }).fetch('*')).rejects.toMatchObject({
    statusCode: 401,
    message: expect.stringContaining('ended on'),
  })

  await lake.client({ token: administrator }).datasets.edit('production', { aclMode: 'private' })
  await expect.poll(() => stranger.hasEnded, { timeout: atMost }).toBe(true)
})

test('a removed token is nobody’s, on a lake that is open to its machine too', async () => {
  const dataDir = temporaryFolder()
  const key = makeToken(dataDir, 'viewer')
  const store = openStore(dataDir)
  store.tokens.remove(store.tokens.list()[0]!.id)
  store.close()
  await using lake = await startTestLake({ dataDir })
  await expect(lake.client({ token: key }).fetch('*')).rejects.toMatchObject({ statusCode: 401 })
  await expect(lake.client().fetch('1')).resolves.toBe(1)
})
