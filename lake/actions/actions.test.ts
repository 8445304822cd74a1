import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

const raw = () => lake.client({ perspective: 'raw' })

const publish = (id: string) =>
  raw().action({
    actionType: 'sanity.action.document.publish',
    publishedId: id,
    draftId: `drafts.${id}`,
  })

describe('document actions', () => {
  test('an edit of a published document makes its draft first', async () => {
    const client = raw()
    const published = await client.create({ _id: 'e1', _type: 'article', title: 'One', n: 1 })
    await client.action({
      actionType: 'sanity.action.document.edit',
      publishedId: 'e1',
      draftId: 'drafts.e1',
      patch: { set: { title: 'Two' } },
    })
    expect(await client.getDocument('drafts.e1')).toMatchObject({
      title: 'Two',
      n: 1,
      _createdAt: published._createdAt,
    })
    expect(await client.getDocument('e1')).toEqual(published)
  })

  test('publishing makes weak references to then unpublished documents strong', async () => {
    const client = raw()
    await client.create({ _id: 'author', _type: 'author' })
    await client.create({
      _id: 'drafts.p1',
      _type: 'article',
      strong: { _ref: 'author', _weak: true, _strengthenOnPublish: { type: 'author' } },
      weak: { _ref: 'author', _weak: true, _strengthenOnPublish: { type: 'author', weak: true } },
    })
    await publish('p1')
    expect(await client.getDocument('p1')).toMatchObject({
      strong: { _ref: 'author' },
      weak: { _ref: 'author', _weak: true },
    })
    expect(await client.getDocument('p1')).not.toHaveProperty('strong._weak')
    expect(await client.getDocument('drafts.p1')).toBeUndefined()
  })

  test('publishing what refers strongly to nothing is refused, and the draft stays', async () => {
    const client = raw()
    await client.create({
      _id: 'drafts.p2',
      _type: 'article',
      author: { _ref: 'nobody', _weak: true, _strengthenOnPublish: { type: 'author' } },
    })
    await expect(publish('p2')).rejects.toMatchObject({
      statusCode: 409,
      details: { type: 'actionError', items: [{ error: { referenceID: 'nobody' }, index: 0 }] },
    })
    expect(await client.getDocument('drafts.p2')).toBeDefined()
  })

  test('publishing over someone else’s newer version is refused', async () => {
    const client = raw()
    const seen = await client.create({ _id: 'p3', _type: 'article' })
    await client.patch('p3').set({ title: 'Changed meanwhile' }).commit()
    await client.create({ _id: 'drafts.p3', _type: 'article' })
    const late = client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'p3',
      draftId: 'drafts.p3',
      ifPublishedRevisionId: seen._rev,
    })
    await expect(late).rejects.toMatchObject({ statusCode: 409 })
  })

  test('unpublishing leaves a draft; not while others refer to it strongly', async () => {
    const client = raw()
    await client.create({ _id: 'u1', _type: 'article', title: 'Out' })
    await client.create({ _id: 'u2', _type: 'article', see: { _ref: 'u1' } })
    const unpublish = () =>
      client.action({
        actionType: 'sanity.action.document.unpublish',
        publishedId: 'u1',
        draftId: 'drafts.u1',
      })
    await expect(unpublish()).rejects.toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { referencingIDs: ['u2'] } }] },
    })
    await client.delete('u2')
    await unpublish()
    expect(await client.getDocument('u1')).toBeUndefined()
    expect(await client.getDocument('drafts.u1')).toMatchObject({ title: 'Out' })
  })

  test('deleting takes the named drafts along; purging, the history too', async () => {
    const client = raw()
    await client.create({ _id: 'd1', _type: 'article' })
    await client.create({ _id: 'drafts.d1', _type: 'article' })
    await client.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'd1',
      includeDrafts: ['drafts.d1'],
      purge: true,
    })
    expect(await client.fetch('*[_id in ["d1", "drafts.d1"]]')).toEqual([])
    const history = await fetch(
      `${lake.server.url}/v1/data/history/production/transactions/d1,drafts.d1`,
    )
    expect(await history.text()).toBe('')
  })

  test('one action that fails undoes those before it', async () => {
    const client = raw()
    const failure = await client
      .action([
        {
          actionType: 'sanity.action.document.create',
          publishedId: 'half',
          attributes: { _id: 'drafts.half', _type: 'article' },
          ifExists: 'fail',
        },
        { actionType: 'sanity.action.document.discard', draftId: 'drafts.not-there' },
      ])
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ statusCode: 404, details: { items: [{ index: 1 }] } })
    expect(await client.getDocument('drafts.half')).toBeUndefined()
  })

  test('a dry run tells what would go wrong and stores nothing', async () => {
    const client = raw()
    await client.action(
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'dry',
        attributes: { _id: 'drafts.dry', _type: 'article' },
        ifExists: 'fail',
      },
      { dryRun: true },
    )
    expect(await client.getDocument('drafts.dry')).toBeUndefined()
  })

  test.for([
    ['an unknown action', { actionType: 'sanity.action.document.shout' }, /Unknown action/],
    ['no action at all', 'publish', /must be an object/],
    [
      'a draft of another document',
      { actionType: 'sanity.action.document.publish', publishedId: 'a', draftId: 'drafts.b' },
      /no draft of "a"/,
    ],
    [
      'a published id that is a draft’s',
      {
        actionType: 'sanity.action.document.publish',
        publishedId: 'drafts.a',
        draftId: 'drafts.a',
      },
      /must be a published document/,
    ],
  ] as const)('refuses %s', async ([, action, message]) => {
    const { status, body } = await lake.json('/v1/data/actions/production', {
      method: 'POST',
      body: JSON.stringify({ actions: [action] }),
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { description: expect.stringMatching(message) } })
  })
})
