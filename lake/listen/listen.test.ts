import { applyPatch } from 'mendoza'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { clientOf, startTestLake, type TestLake } from '../testing/testLake.ts'
import type { MutationEventData } from './events.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

interface Received {
  event: string
  id?: string
  data: unknown
}

/** Reads server-sent events as they come. */
async function listen(query: string, headers: Record<string, string> = {}) {
  const stopped = new AbortController()
  const response = await fetch(`${lake.server.url}/v2025-02-19/data/listen/production?${query}`, {
    headers,
    signal: stopped.signal,
  })
  const events = readEvents(response.body!)
  return {
    response,
    async next(): Promise<Received> {
      const { value, done } = await events.next()
      if (done) throw new Error('the stream ended')
      return value
    },
    async nextMutation(): Promise<MutationEventData & { id?: string }> {
      const { event, data, id } = await this.next()
      if (event !== 'mutation') throw new Error(`expected a mutation, got ${event}`)
      return { ...(data as MutationEventData), ...(id === undefined ? {} : { id }) }
    },
    stop: () => stopped.abort(),
  }
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Received, void> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      if (!fields['event']) continue
      yield {
        event: fields['event'],
        data: JSON.parse(fields['data'] ?? 'null'),
        ...(fields['id'] ? { id: fields['id'] } : {}),
      }
    }
  }
}

const params = (query: string, options: Record<string, string> = {}) =>
  new URLSearchParams({ query, ...options }).toString()

describe('GET data/listen', () => {
  test('tells of a document as it appears in, changes in and disappears from a query', async () => {
    const client = lake.client()
    const stream = await listen(
      params('*[_type == "topic" && kind == "symptom"]', { includeResult: 'true' }),
    )
    expect(await stream.next()).toMatchObject({
      event: 'welcome',
      data: { listenerName: expect.any(String) },
    })

    await client.create({ _id: 't1', _type: 'topic', kind: 'condition' })
    const first = await client.patch('t1').set({ kind: 'symptom' }).commit()
    const appeared = await stream.nextMutation()
    expect(appeared).toMatchObject({
      transition: 'appear',
      documentId: 't1',
      resultRev: first._rev,
    })
    expect(appeared.result).toEqual(first)

    const second = await client.patch('t1').set({ title: 'Pain' }).commit()
    expect(await stream.nextMutation()).toMatchObject({
      transition: 'update',
      previousRev: first._rev,
      resultRev: second._rev,
    })

    await client.delete('t1')
    const gone = await stream.nextMutation()
    expect(gone).toMatchObject({
      transition: 'disappear',
      previousRev: second._rev,
      resultRev: gone.transactionId,
    })
    stream.stop()
  })

  test('counts the events of one transaction, and their effects turn before into after', async () => {
    const client = lake.client()
    await client.createOrReplace({ _id: 'a', _type: 'count', text: 'élan' })
    const before = await client.createOrReplace({ _id: 'b', _type: 'count', text: 'one 🦶 two' })
    const stream = await listen(params('*[_type == "count"]', { effectFormat: 'mendoza' }))
    await stream.next()
    await client
      .transaction()
      .patch('a', { set: { text: 'élans' } })
      .create({ _id: 'other', _type: 'elsewhere' })
      .patch('b', { set: { text: 'one 🦶🏽 two' } })
      .commit()
    const events = [await stream.nextMutation(), await stream.nextMutation()]
    expect(
      events.map((event) => [event.transactionCurrentEvent, event.transactionTotalEvents]),
    ).toEqual([
      [1, 2],
      [2, 2],
    ])
    const { _rev, ...content } = before
    expect(applyPatch(content, events[1]!.effects!.apply)).toMatchObject({ text: 'one 🦶🏽 two' })
    stream.stop()
  })

  test('drafts and versions only for who asks, from API version 2025-02-19 on', async () => {
    const published = await listen(params('*[_type == "note"]'))
    const all = await listen(params('*[_type == "note"]', { includeAllVersions: 'true' }))
    await published.next()
    await all.next()
    await lake.client().create({ _id: 'drafts.n', _type: 'note' })
    await lake.client().create({ _id: 'n', _type: 'note' })
    expect((await all.nextMutation()).documentId).toBe('drafts.n')
    expect((await published.nextMutation()).documentId).toBe('n')
    published.stop()
    all.stop()
  })

  test('who comes back is told what was missed, without a gap', async () => {
    const client = lake.client()
    const query = params('*[_type == "resumed"]', { enableResume: 'true', includeResult: 'true' })
    const first = await listen(query)
    const { id: start } = await first.next()
    expect(start).toBeDefined()
    const one = await client.create({ _id: 'm', _type: 'resumed', n: 1 })
    const seen = await first.nextMutation()
    first.stop()

    const two = await client.patch('m').inc({ n: 1 }).commit()
    const three = await client.patch('m').inc({ n: 1 }).commit()
    await client.delete('m')

    const second = await listen(query, { 'last-event-id': seen.id! })
    expect((await second.next()).event).toBe('welcomeback')
    const missed = [
      await second.nextMutation(),
      await second.nextMutation(),
      await second.nextMutation(),
    ]
    expect(missed.map(({ previousRev, resultRev }) => [previousRev, resultRev])).toEqual([
      [one._rev, two._rev],
      [two._rev, three._rev],
      [three._rev, missed[2]?.transactionId],
    ])
    expect(missed.map((event) => event.result)).toEqual([two, three, undefined])
    second.stop()
  })

  test('who missed more than is worth telling is told to start anew', async () => {
    const client = lake.client()
    await client.create({ _id: 'busy', _type: 'busy' })
    const transaction = client.transaction()
    for (let n = 0; n < 501; n++) transaction.create({ _id: `bulk-${n}`, _type: 'bulk' })
    await transaction.commit()
    const stream = await listen(params('*[_type == "busy"]', { enableResume: 'true' }), {
      'last-event-id': 's1',
    })
    expect((await stream.next()).event).toBe('reset')
    stream.stop()
  })

  test('a query that is not GROQ is answered with an error event that has its position, and ends', async () => {
    const stream = await listen(params('*[_type =='))
    expect(stream.response.status).toBe(200)
    expect(await stream.next()).toMatchObject({
      event: 'error',
      data: { error: { type: 'queryParseError', query: '*[_type ==', start: expect.any(Number) } },
    })
    stream.stop()
  })

  test('the official client’s listener hears what is wrong with its query', async () => {
    const client = clientOf(lake.server.url, 'local')
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const subscription = client.listen('*[_type ==', {}).subscribe({ error: resolve })
    const error = await promise
    subscription.unsubscribe()
    expect(error).toMatchObject({ name: 'MessageError', message: expect.stringMatching(/\w{5}/) })
  })

  test('works with the official client’s own listener', async () => {
    const client = clientOf(lake.server.url, 'local')
    const events: unknown[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const subscription = client
      .listen('*[_type == "heard"]', {}, { events: ['welcome', 'mutation'] })
      .subscribe((event) => {
        events.push(event)
        if (event.type === 'welcome') void client.create({ _id: 'h', _type: 'heard' })
        else resolve()
      })
    await promise
    subscription.unsubscribe()
    expect(events).toMatchObject([{ type: 'welcome' }, { type: 'mutation', transition: 'appear' }])
  })
})
