import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { main as lakeCommand } from '../cli/main.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'

interface Received {
  method: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

let lake: TestLake
let client: SanityClient
let receiver: Server
let received: Received[]
/** Who waits for so many to have been received. */
let waiting: { count: number; tell: () => void }[]
/** Statuses to answer with, in order; 200 when there are no more. */
let answers: number[]

beforeEach(async () => {
  received = []
  waiting = []
  answers = []
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method, headers } = request
    received.push({ method, headers, body: Buffer.concat(chunks).toString() })
    for (const { count, tell } of waiting) if (received.length === count) tell()
    response.writeHead(answers.shift() ?? 200).end('thanks')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  lake = await startTestLake()
  client = lake.client()
})

afterEach(async () => {
  await lake[Symbol.asyncDispose]()
  receiver.closeAllConnections()
  receiver.close()
})

test('sends the projection of what its filter selects, signed', async () => {
  const hook = await addHook({
    secret: 'between us',
    headers: { 'X-Site': 'clinic' },
    rule: {
      on: ['create', 'update', 'delete'],
      filter: '_type == "article"',
      projection:
        '{_id, "title": upper(title), "wasCalled": before().title, "author": author->name}',
    },
  })
  await client.create({ _id: 'ada', _type: 'person', name: 'Ada' })
  const author = { _type: 'reference', _ref: 'ada' }
  await client.create({ _id: 'ankle', _type: 'article', title: 'Ankle', author })
  const { transactionId } = await client
    .transaction()
    .patch('ankle', { set: { title: 'Ankles' } })
    .commit()
  await client.delete('ankle')
  await expect.poll(() => received.length).toBe(3)

  expect(received.map(({ body }) => JSON.parse(body))).toEqual([
    { _id: 'ankle', title: 'ANKLE', wasCalled: null, author: 'Ada' },
    { _id: 'ankle', title: 'ANKLES', wasCalled: 'Ankle', author: 'Ada' },
    { _id: 'ankle', title: 'ANKLES', wasCalled: 'Ankles', author: 'Ada' },
  ])
  expect(received.map(({ headers }) => headers['sanity-operation'])).toEqual([
    'create',
    'update',
    'delete',
  ])
  expect(received[1]).toMatchObject({
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-site': 'clinic',
      'sanity-webhook-id': hook.id,
      'sanity-project-id': 'local',
      'sanity-dataset': 'production',
      'sanity-document-id': 'ankle',
      'sanity-transaction-id': transactionId,
    },
  })
  for (const { headers, body } of received) {
    const signature = String(headers[SIGNATURE_HEADER_NAME])
    expect(await isValidSignature(body, signature, 'between us')).toBe(true)
    expect(await isValidSignature(body, signature, 'a guess')).toBe(false)
  }
})

test('hears of drafts only when it asks for them', async () => {
  await addHook({ name: 'published' })
  await addHook({ name: 'all', includeDrafts: true, headers: { drafts: 'yes' } })
  // A new dataset holds what the lake keeps in it, of which nobody need hear.
  await client.datasets.create('another')
  await client.create({ _id: 'drafts.a', _type: 'article' })
  await client.create({ _id: 'b', _type: 'article' })
  await expect.poll(() => received.length).toBe(3)
  const heard = received.map(({ headers, body }) => [headers['drafts'], JSON.parse(body)._id])
  expect(heard.filter(([drafts]) => drafts === undefined)).toEqual([[undefined, 'b']])
  expect(heard.filter(([drafts]) => drafts === 'yes')).toEqual([
    ['yes', 'drafts.a'],
    ['yes', 'b'],
  ])
})

test('tries again when the receiver fails, in order, and not when it refuses', async () => {
  answers = [503, 200, 422]
  const hook = await addHook()
  await client.create({ _id: 'first', _type: 'article' })
  await client.create({ _id: 'second', _type: 'article' })
  await expect.poll(() => received.length).toBe(3)
  expect(received.map(({ body }) => JSON.parse(body)._id)).toEqual(['first', 'first', 'second'])
  expect(received[0]?.headers['idempotency-key']).toBe(received[1]?.headers['idempotency-key'])
  expect(received[0]?.headers['idempotency-key']).not.toBe(received[2]?.headers['idempotency-key'])

  await expect
    .poll(async () => (await messages(hook.id)).map(({ status }) => status))
    .toEqual(['failed', 'success'])
  const attempts = await client.request({ url: `/hooks/projects/local/${hook.id}/attempts` })
  expect(attempts).toMatchObject([
    { isFailure: true, failureReason: 'http', resultCode: 422, resultBody: 'thanks' },
    { isFailure: true, failureReason: 'http', resultCode: 503 },
    { isFailure: false, resultCode: 200 },
  ])
})

test('what a closed lake had still to send goes out after the next start', async () => {
  const dataDir = temporaryFolder()
  const first = await startTestLake({ dataDir })
  const { port } = receiver.address() as { port: number }
  await first.client().request({
    method: 'POST',
    url: '/hooks/projects/local',
    body: { name: 'hook', url: `http://127.0.0.1:${port}/` },
  })
  answers = [503]
  await first.client().create({ _id: 'a', _type: 'article' })
  await expect.poll(() => received.length).toBe(1)
  await first[Symbol.asyncDispose]()

  await using _second = await startTestLake({ dataDir })
  await expect.poll(() => received.length).toBe(2)
  expect(JSON.parse(received[1]!.body)._id).toBe('a')
  expect(received[1]?.headers['idempotency-key']).toBe(received[0]?.headers['idempotency-key'])
})

test('what was written while the lake was off goes out too, however much it is', async () => {
  const dataDir = temporaryFolder()
  const first = await startTestLake({ dataDir, datasets: ['production', 'other'] })
  const { port } = receiver.address() as { port: number }
  const hook = await first.client().request<{ id: string }>({
    method: 'POST',
    url: '/hooks/projects/local',
    body: {
      name: 'hook',
      url: `http://127.0.0.1:${port}/`,
      rule: { on: ['create', 'update'], projection: '{_id, n, "was": before().n}' },
    },
  })
  await first[Symbol.asyncDispose]()

  // As the command line does: a transaction of many changes, and changes of what it changed.
  for (const [dataset, documents] of [
    ['production', numbered(700, 1)],
    ['other', [{ _id: 'o', _type: 'article' }]],
    ['production', numbered(3, 2)],
  ] as const) {
    const file = join(dataDir, 'import.ndjson')
    writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'))
    const told = await lakeCommand(['import', file, '--data', dataDir, '--dataset', dataset])
    expect(told).toBe(0)
  }

  {
    await using second = await startTestLake({ dataDir })
    await hasReceived(704)
    // The last answer is noted, too: what is not would be sent again.
    await expect.poll(() => unsettled(second.client(), hook.id)).toEqual([])
  }
  const bodies = received.map(({ body }) => body)
  // In the order of transactions; in one, in no order.
  expect(new Set(bodies.slice(0, -4)).size).toBe(700)
  expect(bodies.slice(-3).toSorted()).toEqual(
    [0, 1, 2].map((i) => JSON.stringify({ _id: `d${i}`, n: 2, was: 1 })),
  )
  // Once: the next start finds nothing to send.
  {
    await using third = await startTestLake({ dataDir })
    await third.client().create({ _id: 'last', _type: 'article' })
    await hasReceived(705)
    expect(received.at(-1)?.body).toContain('"last"')
  }
  rmSync(dataDir, { recursive: true })
})

test('is listed without its secret, changed, switched off and removed', async () => {
  const hook = await addHook({ secret: 'between us', description: 'For the website' })
  expect(hook).toMatchObject({ hasSecret: true, description: 'For the website', dataset: '*' })
  expect(hook).not.toHaveProperty('secret')

  await client.request({
    method: 'PATCH',
    url: `/hooks/projects/local/${hook.id}`,
    body: { isDisabledByUser: true, name: 'renamed' },
  })
  const listed = await client.request({ url: '/hooks/projects/local' })
  expect(listed).toMatchObject([{ id: hook.id, name: 'renamed', isDisabledByUser: true }])
  await client.create({ _id: 'unheard', _type: 'article' })
  await client.request({
    method: 'PATCH',
    url: `/hooks/projects/local/${hook.id}`,
    body: { isDisabledByUser: false },
  })
  await client.create({ _id: 'heard', _type: 'article' })
  await expect.poll(() => received.map(({ body }) => JSON.parse(body)._id)).toEqual(['heard'])

  await client.request({ method: 'DELETE', url: `/hooks/projects/local/${hook.id}` })
  expect(await client.request({ url: '/hooks/projects/local' })).toEqual([])
})

test.each([
  [{ url: 'http://127.0.0.1/' }, '"name"'],
  [{ name: 'a' }, '"url"'],
  [{ name: 'a', url: 'file:///etc/passwd' }, '"url"'],
  [{ name: 'a', url: 'http://127.0.0.1/', rule: { on: ['publish'] } }, '"rule.on"'],
  [{ name: 'a', url: 'http://127.0.0.1/', rule: { filter: '_type ==' } }, '"rule.filter"'],
  [{ name: 'a', url: 'http://127.0.0.1/', rule: { projection: '{' } }, '"rule.projection"'],
  [{ name: 'a', url: 'http://127.0.0.1/', dataset: 'nowhere' }, '"nowhere"'],
])('refuses %j', async (body, field) => {
  const refused = client.request({ method: 'POST', url: '/hooks/projects/local', body })
  await expect(refused).rejects.toThrow(field)
})

test('is for administrators only', async () => {
  await using open = await startTestLake({ anonymous: 'public' })
  await expect(open.client().request({ url: '/hooks/projects/local' })).rejects.toMatchObject({
    statusCode: 401,
  })
})

/** As soon as there are so many, however long that takes. */
async function hasReceived(count: number): Promise<void> {
  if (received.length < count) {
    await new Promise<void>((tell) => waiting.push({ count, tell }))
  }
  expect(received).toHaveLength(count)
}

function numbered(count: number, n: number) {
  return Array.from({ length: count }, (_, i) => ({ _id: `d${i}`, _type: 'article', n }))
}

function addHook(more: Record<string, unknown> = {}): Promise<Record<string, string>> {
  const { port } = receiver.address() as { port: number }
  const body = { name: 'hook', url: `http://127.0.0.1:${port}/`, ...more }
  return client.request({ method: 'POST', url: '/hooks/projects/local', body })
}

function messages(
  hookId: string | undefined,
  asker: SanityClient = client,
): Promise<Array<{ status: string }>> {
  return asker.request({ url: `/hooks/projects/local/${hookId}/messages` })
}

async function unsettled(asker: SanityClient, hookId: string): Promise<unknown[]> {
  return (await messages(hookId, asker)).filter(({ status }) => status !== 'success')
}
