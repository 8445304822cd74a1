import { Patch, Transaction } from '@sanity/client'
import { lastValueFrom } from 'rxjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

describe('@sanity/client patches', () => {
  test('with every operation its builder has, in one patch each', async () => {
    const client = lake.client()
    await client.create({
      _id: 'ops',
      _type: 'plan',
      title: 'Week one',
      reps: 10,
      sets: 3,
      old: true,
      list: ['b', 'c'],
      rows: [{ _key: 'x', n: 1 }],
    })
    const edit = () => client.patch('ops')
    await edit().set({ 'rows[_key=="x"].n': 2 }).commit()
    await edit().setIfMissing({ title: 'kept', note: 'added' }).commit()
    await edit().unset(['old']).commit()
    await edit().inc({ reps: 2 }).dec({ sets: 1 }).commit()
    await edit().prepend('list', ['a']).commit()
    await edit().append('list', ['d']).commit()
    await edit().insert('after', 'list[1]', ['b2']).commit()
    await edit().splice('list', 4, 1, ['z']).commit()
    await edit().diffMatchPatch({ title: '@@ -1,8 +1,8 @@\n Week \n-one\n+two\n' }).commit()
    expect(await client.getDocument('ops')).toMatchObject({
      title: 'Week two',
      reps: 12,
      sets: 2,
      note: 'added',
      list: ['a', 'b', 'b2', 'c', 'z'],
      rows: [{ _key: 'x', n: 2 }],
    })
    expect(await client.getDocument('ops')).not.toHaveProperty('old')
  })

  test('splice puts items between others, at the beginning and at the end', async () => {
    const client = lake.client()
    await client.create({ _id: 'splice', _type: 'plan', list: ['b', 'd'] })
    await client.patch('splice').splice('list', 1, 0, ['c']).commit()
    await client.patch('splice').splice('list', 0, 0, ['a']).commit()
    const last = await client.patch('splice').splice('list', 4, 0, ['e']).commit()
    expect(last['list']).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('only the revision it has seen', async () => {
    const client = lake.client()
    const { _rev } = await client.create({ _id: 'seen', _type: 'plan', n: 0 })
    await client.patch('seen').ifRevisionId(_rev).inc({ n: 1 }).commit()
    const late = client.patch('seen').ifRevisionId(_rev).inc({ n: 1 }).commit()
    await expect(late).rejects.toMatchObject({ statusCode: 409 })
    expect(await client.getDocument('seen')).toMatchObject({ n: 1 })
  })

  test('several documents, by their ids or by a query', async () => {
    const client = lake.client()
    const many = client.transaction()
    for (const _id of ['m1', 'm2', 'm3']) many.create({ _id, _type: 'many', n: 0 })
    await many.commit()
    await client.patch(['m1', 'm2']).set({ n: 1 }).commit({ returnFirst: false })
    const byQuery = { query: '*[_type == $type && n == 1]', params: { type: 'many' } }
    const changed = await client.patch(byQuery).inc({ n: 10 }).commit({ returnFirst: false })
    expect(changed.map(({ _id }) => _id).toSorted()).toEqual(['m1', 'm2'])
    expect(await client.fetch('*[_type == "many"] | order(_id).n')).toEqual([11, 11, 0])
    await client.delete({ query: '*[_type == "many" && n == 11]' })
    expect(await client.fetch('*[_type == "many"]._id')).toEqual(['m3'])
  })

  test('of a document that is not there: 409, and nothing of its transaction is kept', async () => {
    const client = lake.client()
    const failing = client
      .transaction()
      .create({ _id: 'half', _type: 'plan' })
      .patch('absent', (patch) => patch.set({ n: 1 }))
      .commit()
    await expect(failing).rejects.toMatchObject({ statusCode: 409 })
    expect(await client.getDocument('half')).toBeUndefined()
  })
})

describe('@sanity/client commits', () => {
  test('what it is asked to give back', async () => {
    const client = lake.client()
    const commit = () => client.transaction().create({ _type: 'g' }).create({ _type: 'g' })
    expect(await commit().commit({ returnDocuments: true })).toMatchObject([
      { _type: 'g' },
      { _type: 'g' },
    ])
    const first = await commit().commit({ returnDocuments: true, returnFirst: true })
    expect(first).toMatchObject({ _type: 'g', _rev: expect.any(String) })
    const ids = await commit().transactionId('mine').commit({ returnDocuments: false })
    expect(ids).toMatchObject({
      transactionId: 'mine',
      documentIds: [expect.any(String), expect.any(String)],
      results: [{ operation: 'create' }, { operation: 'create' }],
    })
  })

  test('patches and transactions made elsewhere', async () => {
    const client = lake.client()
    await client.createOrReplace({ _id: 'made', _type: 'plan', n: 1 })
    await client.createIfNotExists({ _id: 'made', _type: 'plan', n: 9 })
    await client.mutate(new Patch('made').inc({ n: 1 }))
    await client.mutate(new Transaction().patch('made', { inc: { n: 1 } }).delete('never'))
    expect(await client.getDocument('made')).toMatchObject({ n: 3 })
    const { observable } = client
    const doc = await lastValueFrom(observable.patch('made').dec({ n: 3 }).commit())
    expect(doc).toMatchObject({ n: 0 })
  })

  test('nothing on a dry run, and keys where arrays want them', async () => {
    const client = lake.client()
    await client.create({ _id: 'dry', _type: 'plan' }, { dryRun: true })
    expect(await client.getDocument('dry')).toBeUndefined()
    const keyed = { autoGenerateArrayKeys: true }
    const created = await client.create({ _type: 'plan', rows: [{ n: 1 }, { n: 2 }] }, keyed)
    const keys = created.rows.map((row) => ('_key' in row ? row._key : undefined))
    expect(new Set(keys)).toHaveLength(2)
    expect(keys).not.toContain(undefined)
  })

  test('an id that is made for it, also below a path', async () => {
    const client = lake.client()
    const { _id } = await client.create({ _id: 'drafts.', _type: 'plan' })
    expect(_id).toMatch(/^drafts\.[A-Za-z0-9_-]+$/)
  })
})

describe('@sanity/client’s releases and versions', () => {
  test('a release is made, edited, filled, scheduled, called back and published', async () => {
    const client = lake.client({ perspective: 'raw' })
    const { releaseId, metadata } = await client.releases.create({ metadata: { title: 'Spring' } })
    expect(metadata).toMatchObject({ title: 'Spring' })
    await client.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Late spring' } } })
    await client.createVersion({
      publishedId: 'spring',
      releaseId,
      document: { _type: 'plan', title: 'A' },
    })
    await client.replaceVersion({
      document: { _id: `versions.${releaseId}.spring`, _type: 'plan', title: 'B' },
    })
    expect((await client.releases.fetchDocuments({ releaseId })).result).toMatchObject([
      { _id: `versions.${releaseId}.spring`, title: 'B' },
    ])
    await client.releases.schedule({ releaseId, publishAt: '2999-01-01T00:00:00Z' })
    expect(await client.releases.get({ releaseId })).toMatchObject({
      state: 'scheduled',
      metadata: { title: 'Late spring' },
    })
    await client.releases.unschedule({ releaseId })
    await client.releases.publish({ releaseId })
    expect(await client.getDocument('spring')).toMatchObject({ title: 'B' })
  })

  test('a version is discarded, and one that takes its document down', async () => {
    const client = lake.client({ perspective: 'raw' })
    const { releaseId } = await client.releases.create({ metadata: { title: 'Down' } })
    await client.create({ _id: 'down', _type: 'plan', title: 'Here' })
    await client.createVersion({ publishedId: 'down', baseId: 'down', releaseId })
    expect(await client.getDocument('down', { releaseId })).toMatchObject({ title: 'Here' })
    await client.discardVersion({ publishedId: 'down', releaseId })
    expect(await client.getDocument('down', { releaseId })).toBeUndefined()
    await client.createVersion({ publishedId: 'down', baseId: 'down', releaseId })
    await client.unpublishVersion({ publishedId: 'down', releaseId })
    await client.releases.publish({ releaseId })
    expect(await client.getDocument('down')).toBeUndefined()
  })
})

describe('@sanity/client’s datasets and assets', () => {
  test('a dataset is made, made private, written to and deleted', async () => {
    const client = lake.client()
    expect(await client.datasets.create('second', { aclMode: 'public' })).toMatchObject({
      datasetName: 'second',
      aclMode: 'public',
    })
    expect(await client.datasets.edit('second', { aclMode: 'private' })).toMatchObject({
      aclMode: 'private',
    })
    expect(await client.datasets.create('third')).toMatchObject({ aclMode: 'public' })
    const second = client.withConfig({ dataset: 'second' })
    await second.create({ _id: 'only-here', _type: 'plan' })
    expect(await client.getDocument('only-here')).toBeUndefined()
    expect((await client.datasets.list()).map(({ name }) => name)).toContain('second')
    await expect(client.datasets.create('second')).rejects.toMatchObject({ statusCode: 409 })
    expect(await client.datasets.delete('second')).toEqual({ deleted: true })
    await expect(second.fetch('*')).rejects.toMatchObject({ statusCode: 404 })
  })

  test('a file is uploaded as a Blob, with where it comes from, and deleted', async () => {
    const client = lake.client()
    const asset = await client.assets.upload('file', new Blob(['Sit, stand, repeat']), {
      filename: 'home plan.txt',
      contentType: 'text/plain',
      title: 'Home plan',
      label: 'leaflet',
      source: { id: 'row-7', name: 'old-site', url: 'https://example.org/7' },
    })
    expect(asset).toMatchObject({
      _type: 'sanity.fileAsset',
      originalFilename: 'home plan.txt',
      mimeType: 'text/plain',
      title: 'Home plan',
      label: 'leaflet',
      size: 18,
      source: { id: 'row-7', name: 'old-site' },
    })
    expect(await (await fetch(asset.url)).text()).toBe('Sit, stand, repeat')
    await client.delete(asset._id)
    expect(await client.getDocument(asset._id)).toBeUndefined()
  })

  test('nothing the client asked went unanswered', () => {
    expect(lake.lake.unhandledRequests).toEqual([])
  })
})
