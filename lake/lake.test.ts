import { createClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from './testing/testLake.ts'
import { slowQuery } from './testing/slowQuery.ts'

describe('the lake, through the official client over HTTP', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startTestLake()
  })
  afterAll(async () => {
    await lake[Symbol.asyncDispose]()
  })

  test('creates, reads, patches and deletes a document', async () => {
    const client = lake.client({ perspective: 'raw' })
    const created = await client.create({ _type: 'topic', title: 'Ankle' })
    expect(created).toMatchObject({ _type: 'topic', title: 'Ankle' })
    expect(await client.getDocument(created._id)).toEqual(created)
    const patched = await client.patch(created._id).set({ title: 'Knee' }).commit()
    expect(patched.title).toBe('Knee')
    expect(patched._rev).not.toBe(created._rev)
    expect(await client.fetch('*[_type == $type].title', { type: 'topic' })).toEqual(['Knee'])
    await client.delete(created._id)
    expect(await client.getDocument(created._id)).toBeUndefined()
  })

  test('a revision is the id of the transaction that made it', async () => {
    const client = lake.client()
    const { transactionId } = await client.mutate([{ create: { _id: 'r', _type: 'topic' } }], {
      transactionId: 'my-transaction',
      returnDocuments: false,
    })
    expect(transactionId).toBe('my-transaction')
    expect(await client.getDocument('r')).toMatchObject({ _rev: 'my-transaction' })
  })

  test('edits a draft, publishes it, edits it again and discards', async () => {
    const client = lake.client({ perspective: 'raw' })
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'article-1',
      attributes: { _id: 'drafts.article-1', _type: 'article', title: 'Sprains' },
      ifExists: 'fail',
    })
    await client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'article-1',
      draftId: 'drafts.article-1',
    })
    expect(await client.fetch('*[_type == "article"]._id')).toEqual(['article-1'])
    await client.action({
      actionType: 'sanity.action.document.edit',
      publishedId: 'article-1',
      draftId: 'drafts.article-1',
      patch: { set: { title: 'Sprained ankles' } },
    })
    const titles = '*[_type == "article"].title'
    expect(await client.fetch(titles, {}, { perspective: 'published' })).toEqual(['Sprains'])
    expect(await client.fetch(titles, {}, { perspective: 'drafts' })).toEqual(['Sprained ankles'])
    await client.action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.article-1',
    })
    expect(await client.fetch('*[_type == "article"]._id')).toEqual(['article-1'])
  })

  test('a dataset named as the client’s resource is the same dataset', async () => {
    const client = lake.client()
    await client.create({ _id: 'r1', _type: 'resource' })
    const byResource = createClient({
      apiHost: lake.server.url,
      useProjectHostname: false,
      apiVersion: '2025-02-19',
      useCdn: false,
      resource: { type: 'dataset', id: 'local.production' },
    })
    expect(await byResource.fetch('*[_type == "resource"]._id')).toEqual(['r1'])
    await byResource.patch('r1').set({ title: 'Here' }).commit()
    expect(await byResource.getDocument('r1')).toMatchObject({ title: 'Here' })
    expect(await client.getDocument('r1')).toMatchObject({ title: 'Here' })
  })

  test('a parse error carries what the client frames the query with', async () => {
    await expect(lake.client().fetch('*[_type ==')).rejects.toThrow(/GROQ query parse error/)
  })

  test('refuses to delete what others refer to strongly, and names them', async () => {
    const client = lake.client()
    await client.create({ _id: 'author-1', _type: 'author' })
    await client.create({ _id: 'a2', _type: 'article', authors: [{ _key: 'k', _ref: 'author-1' }] })
    const failure = await client.delete('author-1').catch((error: unknown) => error)
    expect(failure).toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{ error: { type: 'documentHasExistingReferencesError', referencingIDs: ['a2'] } }],
      },
    })
  })
})

test('a query that runs when the lake is closed is told to ask again, and is no fault of the lake’s', async () => {
  const logged: string[] = []
  const lake = await startTestLake({ log: (message) => logged.push(message) })
  const params = new URLSearchParams({ query: slowQuery })
  const answer = lake.lake.fetch(
    new Request(`${lake.server.url}/v1/data/query/production?${params}`),
  )
  await lake[Symbol.asyncDispose]()
  expect((await answer).status).toBe(503)
  expect(logged).toEqual([])
})
