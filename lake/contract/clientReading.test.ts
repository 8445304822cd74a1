import { ClientError } from '@sanity/client'
import { lastValueFrom } from 'rxjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const client = lake.client()
  await client.releases.create({ releaseId: 'rWinter', metadata: { title: 'Winter' } })
  await client
    .transaction()
    .create({ _id: 'knee', _type: 'guide', title: 'Knee', steps: [{ _key: 'a', text: 'Rest' }] })
    .create({ _id: 'drafts.knee', _type: 'guide', title: 'Knee, rewritten' })
    .create({ _id: 'versions.rWinter.knee', _type: 'guide', title: 'Knee in winter' })
    .create({ _id: 'drafts.hip', _type: 'guide', title: 'Hip' })
    .commit()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

const titles = '*[_type == "guide"] | order(title).title'

describe('@sanity/client reads', () => {
  test('with the perspective of withConfig, and one fetch with another', async () => {
    const client = lake.client()
    const seen = async (perspective: 'raw' | 'published' | 'drafts' | string[]) =>
      client.withConfig({ perspective }).fetch(titles)
    expect(await seen('published')).toEqual(['Knee'])
    expect(await seen('drafts')).toEqual(['Hip', 'Knee, rewritten'])
    expect(await seen(['rWinter', 'drafts'])).toEqual(['Hip', 'Knee in winter'])
    expect(await seen(['rWinter'])).toEqual(['Knee in winter'])
    expect(await seen('raw')).toHaveLength(4)
    const drafts = client.withConfig({ perspective: 'drafts' })
    expect(await drafts.fetch(titles, {}, { perspective: 'published' })).toEqual(['Knee'])
    expect(client.config().perspective).not.toBe('drafts')
  })

  test('with the default perspective of its API version', async () => {
    expect(await lake.client({ apiVersion: '2025-02-19' }).fetch(titles)).toEqual(['Knee'])
    expect(await lake.client({ apiVersion: '2021-10-21' }).fetch(titles)).toHaveLength(4)
  })

  test('parameters of every JSON type', async () => {
    const params = { s: 'é"\\\n', n: -1.5, b: false, a: [1, { k: 'v' }], o: { deep: [null] } }
    expect(
      await lake.client().fetch('{"s": $s, "n": $n, "b": $b, "a": $a, "o": $o}', params),
    ).toEqual(params)
  })

  test('a query too long for an address is sent in a body, with the same answer', async () => {
    const long = `*[_type == $type && title != "${'x'.repeat(20_000)}"].title`
    expect(await lake.client().fetch(long, { type: 'guide' })).toEqual(['Knee'])
    const drafts = lake.client({ perspective: 'drafts' })
    expect(await drafts.fetch(`${long} | order(@)`, { type: 'guide' })).toHaveLength(2)
  })

  test('the whole answer: query, time, result, tags', async () => {
    const answer = await lake.client().fetch(titles, {}, { filterResponse: false })
    expect(answer).toMatchObject({ query: titles, result: ['Knee'], ms: expect.any(Number) })
    expect(answer.syncTags).toHaveLength(1)
    const quiet = { filterResponse: false, returnQuery: false } as const
    expect(await lake.client().fetch(titles, {}, quiet)).not.toHaveProperty('query')
  })

  test('an error in a query says where it is', async () => {
    const failure: unknown = await lake
      .client()
      .fetch('*[_type == "guide"')
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ClientError)
    expect(failure).toMatchObject({
      statusCode: 400,
      details: { type: 'queryParseError', query: '*[_type == "guide"', start: expect.any(Number) },
    })
  })

  test('a fetch can be given up', async () => {
    const controller = new AbortController()
    const fetched = lake.client().fetch(titles, {}, { signal: controller.signal })
    controller.abort()
    await expect(fetched).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('documents by id, in the order asked, null for what is not there', async () => {
    const client = lake.client()
    expect(await client.getDocuments(['drafts.hip', 'nothing', 'knee'])).toMatchObject([
      { title: 'Hip' },
      null,
      { title: 'Knee' },
    ])
    expect(await client.getDocument('nothing')).toBeUndefined()
    expect(await client.getDocument('knee', { releaseId: 'rWinter' })).toMatchObject({
      _id: 'versions.rWinter.knee',
    })
  })

  test('the same as an observable', async () => {
    const { observable } = lake.client()
    expect(await lastValueFrom(observable.fetch(titles))).toEqual(['Knee'])
    expect(await lastValueFrom(observable.getDocument('knee'))).toMatchObject({ title: 'Knee' })
    expect(await lastValueFrom(observable.users.getById('me'))).toMatchObject({
      id: 'local-administrator',
    })
  })

  test('a dataset or a project that is not here: 404 saying so', async () => {
    const elsewhere = lake.client({ dataset: 'nowhere' }).fetch('*')
    await expect(elsewhere).rejects.toMatchObject({ statusCode: 404 })
    await expect(elsewhere).rejects.toThrow('nowhere')
  })

  test('nothing the client asked went unanswered', () => {
    expect(lake.lake.unhandledRequests).toEqual([])
  })
})
