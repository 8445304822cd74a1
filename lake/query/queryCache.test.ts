import { describe, expect, test } from 'vitest'

import { touchedBy } from '../groq/syncTags.ts'
import type { CommittedTransaction } from '../model/types.ts'
import { startTestLake } from '../testing/testLake.ts'
import { cacheQueries } from './queryCache.ts'
import type { QueryAnswer } from './runQuery.ts'

const topic = { _id: 'ankle', _type: 'topic', title: 'Ankle' }

describe('a query asked again', () => {
  test('sees every write made in between, through every way of writing', async () => {
    await using lake = await startTestLake()
    const client = lake.client({ perspective: 'raw' })
    const titles = () => client.fetch<string[]>('*[_type == "topic"] | order(title asc).title')

    expect(await titles()).toEqual([])
    await client.create(topic)
    expect(await titles()).toEqual(['Ankle'])
    await client.patch('ankle').set({ title: 'Ankles' }).commit()
    expect(await titles()).toEqual(['Ankles'])
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'wrist',
      attributes: { _id: 'drafts.wrist', _type: 'topic', title: 'Wrist' },
      ifExists: 'fail',
    })
    expect(await titles()).toEqual(['Ankles', 'Wrist'])
    await client.delete({ query: '*[_type == "topic"]' })
    expect(await titles()).toEqual([])
  })

  test('sees each of a hundred writes that do not wait for it', async () => {
    await using lake = await startTestLake()
    const client = lake.client({ perspective: 'raw' })
    await client.create({ ...topic, count: 0 })
    let last = 0
    for (let count = 1; count <= 100; count++) {
      const asking = client.fetch<number>('*[_id == "ankle"][0].count')
      await client.patch('ankle').set({ count }).commit()
      // Asked when the write was answered: never older than that.
      expect(await client.fetch('*[_id == "ankle"][0].count')).toBe(count)
      const seen = await asking
      expect(seen).toBeGreaterThanOrEqual(last)
      last = seen
    }
  })

  test('is worked out anew when it asks for the time', async () => {
    let now = Date.parse('2026-03-01T09:00:00Z')
    await using lake = await startTestLake({ now: () => new Date(now) })
    const client = lake.client({ perspective: 'raw' })
    await client.create({ ...topic, validUntil: '2026-03-02T00:00:00Z' })
    const valid = () =>
      client.fetch('*[validUntil > now() || dateTime(validUntil) > dateTime::now()]._id')

    expect(await valid()).toEqual(['ankle'])
    now = Date.parse('2026-03-03T09:00:00Z')
    expect(await valid()).toEqual([])
  })

  test('answers each as whom they are, in the perspective they ask for', async () => {
    await using lake = await startTestLake()
    const client = lake.client()
    await client.create({ ...topic, _id: 'drafts.ankle', title: 'Ankle, a draft' })
    const query = '*[_type == "topic"].title'

    expect(await client.fetch(query, {}, { perspective: 'raw' })).toEqual(['Ankle, a draft'])
    expect(await client.fetch(query, {}, { perspective: 'published' })).toEqual([])
    expect(await client.fetch(query, {}, { perspective: 'drafts' })).toEqual(['Ankle, a draft'])
    expect(await client.fetch('$a', { a: 1 })).toBe(1)
    expect(await client.fetch('$a', { a: '1' })).toBe('1')
  })

  test('finds nothing of a dataset that was deleted and made again', async () => {
    await using lake = await startTestLake()
    const client = lake.client({ dataset: 'trial', perspective: 'raw' })
    await client.datasets.create('trial')
    await client.create(topic)
    expect(await client.fetch('*[_type == "topic"]._id')).toEqual(['ankle'])
    await client.datasets.delete('trial')
    await client.datasets.create('trial')
    expect(await client.fetch('*[_type == "topic"]._id')).toEqual([])
  })
})

describe('what is remembered', () => {
  const articles = touchedBy('d', 'any', ['article'])

  test('is dropped by a change of what it depends on, and by no other', async () => {
    const { state, cache, ask } = cacheOf([articles[2] ?? ''])
    expect(await ask()).toBe('1')
    state.writes += 1
    cache.changed(change('ada', 'author'))
    state.writes += 1
    cache.changed(change('drafts.a', 'article'))
    expect(await ask()).toBe('1')
    state.writes += 1
    cache.changed(change('a', 'article'))
    expect(await ask()).toBe('2')
    expect(await ask()).toBe('2')
  })

  test('is dropped by any change when it may depend on anything', async () => {
    const { state, cache, ask } = cacheOf(undefined)
    await ask()
    state.writes += 1
    cache.changed(change('ada', 'author'))
    expect(await ask()).toBe('2')
  })

  test('is dropped by a write that nobody tells of, here or in another process', async () => {
    const { state, ask } = cacheOf([])
    await ask()
    state.writes += 1
    expect(await ask()).toBe('2')
    state.others = 'another'
    expect(await ask()).toBe('3')
    expect(await ask()).toBe('3')
  })

  test('is nothing that was worked out while something changed', async () => {
    const { cache, ask } = cacheOf([])
    const asking = ask()
    cache.changed(change('ada', 'author'))
    await asking
    expect(await ask()).not.toBe('1')
  })

  test('over a whole lake: an edit of a draft leaves the answers about what is published', async () => {
    await using lake = await startTestLake()
    const client = lake.client()
    await client.create(topic)
    const query = '*[_type == "topic"]{title, "by": count(*[_type == "article"])}'
    const ask = () => client.fetch(query, {}, { perspective: 'published' })
    expect(await ask()).toEqual([{ title: 'Ankle', by: 0 }])
    await client.create({ ...topic, _id: 'drafts.ankle', title: 'Draft' })
    expect(await ask()).toEqual([{ title: 'Ankle', by: 0 }])
    await client.create({ _id: 'a', _type: 'article' })
    expect(await ask()).toEqual([{ title: 'Ankle', by: 1 }])
  })
})

function answerOf(resultJson: string, dependsOn: readonly string[] | undefined): QueryAnswer {
  return { resultJson, timeBound: false, syncTags: [], dependsOn }
}

function change(documentId: string, _type: string): CommittedTransaction {
  const after = { _id: documentId, _type, _rev: 'r', _createdAt: '', _updatedAt: '' }
  const effects = { apply: [], revert: [] }
  const changes = [{ documentId, after, mutations: [], effects }]
  const transaction = { seq: 1, dataset: 'd', transactionId: 't', author: 'me', timestamp: '' }
  return { ...transaction, changes }
}

/** A cache before something that answers how often it was asked, and what has been written. */
function cacheOf(dependsOn: readonly string[] | undefined) {
  const state = { asked: 0, writes: 0, others: '' }
  const cache = cacheQueries(
    () => Promise.resolve(answerOf(`${++state.asked}`, dependsOn)),
    () => ({ writes: state.writes, others: state.others }),
  )
  const ask = async () => (await cache.ask({ dataset: 'd', query: '*' })).resultJson
  return { state, cache, ask }
}
