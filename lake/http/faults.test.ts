import { once } from 'node:events'
import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake({ log: () => undefined })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

const mutate = '/v1/data/mutate/production'
const post = (body: BodyInit) => lake.json(mutate, { method: 'POST', body })

const createOnce = (id: string) =>
  post(JSON.stringify({ mutations: [{ create: { _id: id, _type: 't' } }], transactionId: 'once' }))

describe('what a client may send', () => {
  test.for([
    ['no JSON', '{"mutations": [', 400, /not valid JSON/],
    ['no object', '[1, 2]', 400, /must be a JSON object/],
    ['nothing', '', 400, /not valid JSON/],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe]), 400, /not UTF-8/],
    [
      '10,000 levels',
      `{"mutations":[{"create":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}]}`,
      400,
      /deeper than/,
    ],
  ] as const)('%s', async ([, body, status, message]) => {
    const answer = await post(body)
    expect({ status: answer.status, text: JSON.stringify(answer.body) }).toMatchObject({
      status,
      text: expect.stringMatching(message),
    })
  })

  test('100 MB: refused before it is read, said or unsaid', async () => {
    const said = await post('x'.repeat(4_000_001))
    expect(said).toMatchObject({
      status: 413,
      body: { message: expect.stringMatching(/exceeds limit of 4000000 bytes/) },
    })
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    let sent = 0
    const unsaid = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < 100) controller.enqueue(chunk)
        else controller.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: unsaid, duplex: 'half' }
    // A server that stops reading may end the connection before its answer is read.
    const status = await lake.json(mutate, init).then(
      (answer) => answer.status,
      (error: unknown) => (error instanceof TypeError ? 413 : error),
    )
    expect(status).toBe(413)
    expect(sent).toBeLessThan(100)
  })

  test('half a body: nothing of it is stored, and others are answered', async () => {
    const { port } = lake.server
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const body = JSON.stringify({ mutations: [{ create: { _id: 'half', _type: 't' } }] })
    socket.write(
      `POST ${mutate} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 30)}`,
    )
    const client = lake.client()
    await client.create({ _id: 'whole', _type: 't' })
    socket.destroy()
    await once(socket, 'close')
    expect(await client.getDocument('half')).toBeUndefined()
    expect(await client.getDocument('whole')).toBeDefined()
  })

  test('two writers of the same revision: one is told of the other', async () => {
    const client = lake.client()
    const { _rev } = await client.create({ _id: 'contested', _type: 't', n: 0 })
    const writers = Array.from({ length: 8 }, (_, n) =>
      client.patch('contested').ifRevisionId(_rev).set({ n }).commit(),
    )
    const outcomes = await Promise.allSettled(writers)
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(lost).toHaveLength(7)
    for (const { reason } of lost) expect(reason).toMatchObject({ statusCode: 409 })
  })

  test('many writers of one number: nothing is lost', async () => {
    const client = lake.client()
    await client.create({ _id: 'counter', _type: 't', n: 0 })
    await Promise.all(
      Array.from({ length: 50 }, () => client.patch('counter').inc({ n: 1 }).commit()),
    )
    expect(await client.getDocument('counter')).toMatchObject({ n: 50 })
  })

  test('a patch by query sees what was written just before it', async () => {
    const client = lake.client()
    void client.create({ _id: 'q1', _type: 'queried' })
    void client.create({ _id: 'q2', _type: 'queried' })
    const body = { mutations: [{ patch: { query: '*[_type == "queried"]', set: { seen: true } } }] }
    await expect
      .poll(async () => {
        await post(JSON.stringify(body))
        return client.fetch('count(*[_type == "queried" && seen])')
      })
      .toBe(2)
  })

  test('an address that is not the lake’s is answered in JSON and remembered', async () => {
    expect(await lake.json('/v1/unheard/of')).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('/v1/unheard/of') },
    })
    expect(lake.lake.unhandledRequests).toContainEqual({ method: 'GET', path: '/v1/unheard/of' })
  })

  test('a transaction id is used once', async () => {
    expect((await createOnce('o1')).status).toBe(200)
    expect(await createOnce('o2')).toMatchObject({ status: 409 })
  })
})

describe('who goes away', () => {
  test('a listener that does not read is dropped, and nobody waits for it', async () => {
    const client = lake.client()
    const { port } = lake.server
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const query = encodeURIComponent('*[_type == "big"]')
    socket.write(
      `GET /v1/data/listen/production?query=${query}&includeResult=true HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    )
    await once(socket, 'readable')
    // Not read from here on.
    socket.pause()
    const text = 'x'.repeat(1_000_000)
    for (let n = 0; n < 24; n++) await client.createOrReplace({ _id: 'big', _type: 'big', text, n })
    expect(await client.getDocument('big')).toMatchObject({ n: 23 })
    let received = 0
    socket.on('data', (chunk: Buffer) => (received += chunk.length))
    socket.resume()
    await once(socket, 'end')
    expect(received).toBeLessThan(24 * text.length)
  })

  test('closing ends the streams, and finishes what is being written', async () => {
    const closing = await startTestLake()
    const client = closing.client()
    const stream = await fetch(`${closing.server.url}/v1/data/listen/production?query=*`)
    const writes = Array.from({ length: 20 }, (_, n) => client.create({ _id: `w${n}`, _type: 't' }))
    await Promise.all(writes)
    const ended = stream.text()
    await closing[Symbol.asyncDispose]()
    expect(await ended).toContain('event: welcome')
  })
})
