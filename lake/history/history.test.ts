import { applyPatch } from 'mendoza'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'
import type { DocumentEvent } from './documentEvents.ts'
import type { TransactionLine } from './transactions.ts'

let lake: TestLake
let now = Date.parse('2026-11-22T09:00:00Z')
beforeAll(async () => {
  lake = await startTestLake({ now: () => new Date(now) })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

const raw = () => lake.client({ perspective: 'raw' })

async function transactions(ids: string, query = ''): Promise<TransactionLine[]> {
  const path = `/v1/data/history/production/transactions/${ids}?${query}`
  const text = await (await fetch(`${lake.server.url}${path}`)).text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TransactionLine)
}

async function documentAt(id: string, moment: string): Promise<unknown> {
  const { body } = await lake.json(`/v1/data/history/production/documents/${id}?${moment}`)
  return (body as { documents: unknown[] }).documents[0]
}

async function events(id: string, query = ''): Promise<DocumentEvent[]> {
  const { body } = await lake.json(`/v1/data/history/production/events/documents/${id}?${query}`)
  return (body as { events: Record<string, DocumentEvent[]> }).events[id]!
}

const publish = (id: string) =>
  raw().action({
    actionType: 'sanity.action.document.publish',
    publishedId: id,
    draftId: `drafts.${id}`,
  })

describe('documents as they were', () => {
  test('at a revision, at a time, and just before they went', async () => {
    const client = raw()
    const one = await client.create({ _id: 'w', _type: 't', list: [{ _key: 'a', text: 'élan' }] })
    now += 60_000
    const two = await client.patch('w').set({ 'list[0].text': 'élans 🦶' }).commit()
    now += 60_000
    await client.delete('w')
    expect(await documentAt('w', `revision=${one._rev}`)).toEqual(one)
    expect(await documentAt('w', `revision=${two._rev}`)).toEqual(two)
    expect(await documentAt('w', 'time=2026-11-22T09:00:30Z')).toEqual(one)
    expect(await documentAt('w', 'time=2026-11-22T08:00:00Z')).toBeUndefined()
    expect(await documentAt('w', 'lastRevision=true')).toEqual(two)
    expect(await documentAt('w', `time=${new Date(now).toISOString()}`)).toBeUndefined()
  })

  test('a revision of another document is a moment too', async () => {
    const client = raw()
    const a = await client.create({ _id: 'm1', _type: 't', n: 1 })
    const b = await client.create({ _id: 'm2', _type: 't' })
    await client.patch('m1').set({ n: 2 }).commit()
    expect(await documentAt('m1', `revision=${b._rev}`)).toEqual(a)
  })

  test('a revision that never was is not found', async () => {
    expect(await lake.json('/v1/data/history/production/documents/w?revision=never')).toMatchObject(
      {
        status: 404,
        body: { message: expect.stringContaining('never') },
      },
    )
  })
})

describe('transactions', () => {
  test('replayed from nothing, their effects give the document as it is', async () => {
    const client = raw()
    await client.create({ _id: 'p', _type: 't', body: [] })
    for (const text of ['one', 'two', 'three']) {
      await client
        .patch('p')
        .append('body', [{ _key: text, text }])
        .commit()
    }
    await client.patch('p').unset(['body[_key=="two"]']).set({ 'body[0].text': 'ONE' }).commit()
    const lines = await transactions('p', 'effectFormat=mendoza&excludeContent=true')
    const replayed = lines.reduce<unknown>(
      (document, line) => applyPatch(document, line.effects!['p']!.apply),
      null,
    )
    const { _rev, ...document } = (await client.getDocument('p'))!
    expect(replayed).toEqual(document)
    expect(lines.at(-1)!.id).toBe(_rev)
    expect(lines[0]).not.toHaveProperty('mutations')
  })

  test('are cut at both ends, inclusively, in either direction', async () => {
    const ids = (await transactions('p')).map(({ id }) => id)
    const [, second, third, fourth] = ids
    const range = `fromTransaction=${second}&toTransaction=${fourth}`
    expect((await transactions('p', range)).map(({ id }) => id)).toEqual([second, third, fourth])
    expect((await transactions('p', `${range}&reverse=true&limit=2`)).map(({ id }) => id)).toEqual([
      fourth,
      third,
    ])
  })

  test('tell what was written, unless it is not wanted', async () => {
    const [first] = await transactions('p')
    expect(first).toMatchObject({
      author: 'local-administrator',
      documentIDs: ['p'],
      mutations: [{ create: { _id: 'p', _type: 't' } }],
    })
  })
})

test.for<[string, (id: string) => object]>([
  ['by id', (id) => ({ id })],
  ['by query', (id) => ({ query: '*[_id == $id]', params: { id } })],
])('a deletion takes the history with it if it says so, %s', async ([, target]) => {
  const client = raw()
  for (const [id, purge] of [
    ['kept', false],
    ['purged', true],
  ] as const) {
    await client.create({ _id: id, _type: 't' })
    const body = { mutations: [{ delete: { ...target(id), purge } }] }
    await client.request({ method: 'POST', url: '/data/mutate/production', body })
  }
  expect(await transactions('kept')).toHaveLength(2)
  expect(await transactions('purged')).toEqual([])
  await client.mutate([{ delete: { id: 'kept', purge: true } as { id: string } }])
  expect(await transactions('kept')).toEqual([])
})

describe('what happened to a document', () => {
  test('drafted, published, edited, published, unpublished, deleted', async () => {
    const client = raw()
    await client.create({ _id: 'drafts.s', _type: 't', title: 'One' })
    await publish('s')
    await client.action({
      actionType: 'sanity.action.document.edit',
      publishedId: 's',
      draftId: 'drafts.s',
      patch: { set: { title: 'Two' } },
    })
    await publish('s')
    await client.action({
      actionType: 'sanity.action.document.unpublish',
      publishedId: 's',
      draftId: 'drafts.s',
    })
    await client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.s' })

    expect((await events('s')).map(({ type }) => type)).toEqual([
      'unpublishDocument',
      'publishDocumentVersion',
      'publishDocumentVersion',
    ])
    expect((await events('drafts.s')).map(({ type }) => type)).toEqual([
      'deleteDocumentVersion',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
  })

  test('a publication names the draft’s last revision and its own', async () => {
    const client = raw()
    const draft = await client.create({ _id: 'drafts.n', _type: 't' })
    const { transactionId } = await publish('n')
    expect(await events('n')).toEqual([
      {
        type: 'publishDocumentVersion',
        timestamp: expect.any(String),
        author: 'local-administrator',
        documentId: 'n',
        versionId: 'drafts.n',
        versionRevisionId: draft._rev,
        revisionId: transactionId,
        publishCause: 'document.publish',
        contributors: ['local-administrator'],
      },
    ])
  })

  test('written without a draft', async () => {
    const client = raw()
    await client.create({ _id: 'l', _type: 't' })
    await client.patch('l').set({ n: 1 }).commit()
    await client.delete('l')
    expect((await events('l')).map(({ type }) => type)).toEqual([
      'deleteDocumentGroup',
      'updateLiveDocument',
      'createLiveDocument',
    ])
  })

  test('page by page', async () => {
    const { body } = await lake.json('/v1/data/history/production/events/documents/l?limit=2')
    const { nextCursor } = body as { nextCursor: string }
    expect(nextCursor).not.toBe('')
    expect((await events('l', `limit=2&nextCursor=${nextCursor}`)).map(({ type }) => type)).toEqual(
      ['createLiveDocument'],
    )
  })
})

test('what happened to a release, as the activity beside it in the Studio tells it', async () => {
  const client = raw()
  const releaseId = 'rTold'
  await client.create({ _id: 'told', _type: 'guide' })
  await client.releases.create({ releaseId, metadata: { title: 'Told' } })
  const added = await client.createVersion({ publishedId: 'told', releaseId, baseId: 'told' })
  await client.createVersion({
    publishedId: 'dropped',
    releaseId,
    document: { _id: `versions.${releaseId}.dropped`, _type: 'topic' },
  })
  await client.patch(`versions.${releaseId}.told`).set({ title: 'An edit' }).commit()
  await client.discardVersion({ publishedId: 'dropped', releaseId })
  await client.releases.schedule({ releaseId, publishAt: '2999-01-01T00:00:00Z' })
  await client.releases.unschedule({ releaseId })
  await client.releases.archive({ releaseId })
  await client.releases.unarchive({ releaseId })
  await client.releases.publish({ releaseId })

  const path = `/vX/data/history/production/events/releases/${releaseId}`
  const { body } = await lake.json(`${path}?limit=100`)
  const told = (body as { events: Record<string, unknown>[] }).events
  expect(told.map(({ type, documentId }) => [type, documentId].join(' ').trim())).toEqual([
    'publishRelease',
    'unarchiveRelease',
    'archiveRelease',
    'unscheduleRelease',
    'scheduleRelease',
    'discardDocumentFromRelease dropped',
    'addDocumentToRelease dropped',
    'addDocumentToRelease told',
    'createRelease',
  ])
  expect(told[4]).toMatchObject({ publishAt: '2999-01-01T00:00:00Z', releaseName: releaseId })
  expect(told[7]).toMatchObject({
    author: 'local-administrator',
    documentType: 'guide',
    versionId: `versions.${releaseId}.told`,
    versionRevisionId: added.transactionId,
  })
  const page = await lake.json(`${path}?limit=2&nextCursor=8`)
  expect(page.body).toMatchObject({ events: [{ type: 'createRelease' }], nextCursor: '' })
})
