import { rmSync } from 'node:fs'

import { expect, test } from 'vitest'

import { startTestLake, temporaryFolder } from '../testing/testLake.ts'

test('a release gathers versions, and publishes them in one transaction', async () => {
  await using lake = await startTestLake()
  const client = lake.client({ perspective: 'raw' })
  await client.create({ _id: 'a', _type: 'article', title: 'Old' })
  await client.create({ _id: 'gone', _type: 'article', title: 'To be withdrawn' })
  await client.releases.create({ releaseId: 'spring', metadata: { title: 'Spring' } })
  await client.createVersion({ publishedId: 'a', releaseId: 'spring', baseId: 'a' })
  await client.createVersion({
    publishedId: 'b',
    releaseId: 'spring',
    document: { _id: 'versions.spring.b', _type: 'article', title: 'New' },
  })
  await client.unpublishVersion({ releaseId: 'spring', publishedId: 'gone' })
  await client.patch('versions.spring.a').set({ title: 'Fresh' }).commit()

  const titles = '*[_type == "article"] | order(_id) {_id, title}'
  expect(await client.fetch(titles, {}, { perspective: ['spring'] })).toMatchObject([
    { _id: 'a', title: 'Fresh' },
    { _id: 'b', title: 'New' },
  ])

  const { transactionId } = await client.releases.publish({ releaseId: 'spring' })
  expect(await client.fetch('*[_type == "article"] | order(_id) {_id, title, _rev}')).toEqual([
    { _id: 'a', title: 'Fresh', _rev: transactionId },
    { _id: 'b', title: 'New', _rev: transactionId },
  ])
  expect(await client.getDocument('b')).not.toHaveProperty('_system')
  expect(await client.releases.get({ releaseId: 'spring' })).toMatchObject({
    state: 'published',
    publishedAt: expect.any(String),
    finalDocumentStates: [
      { id: 'versions.spring.a' },
      { id: 'versions.spring.b' },
      { id: 'versions.spring.gone' },
    ],
  })
  await expect(client.releases.publish({ releaseId: 'spring' })).rejects.toThrow(
    /is published: only one/,
  )
})

test('archiving puts the versions away, unarchiving brings them back as they were', async () => {
  await using lake = await startTestLake()
  const client = lake.client({ perspective: 'raw' })
  await client.releases.create({ releaseId: 'r1', metadata: { title: 'One' } })
  await client.createVersion({
    publishedId: 'a',
    releaseId: 'r1',
    document: { _id: 'versions.r1.a', _type: 'article', title: 'Kept' },
  })
  await client.releases.archive({ releaseId: 'r1' })
  expect(await client.getDocument('versions.r1.a')).toBeUndefined()
  await client.releases.unarchive({ releaseId: 'r1' })
  expect(await client.getDocument('versions.r1.a')).toMatchObject({ title: 'Kept' })
  await client.releases.archive({ releaseId: 'r1' })
  await client.releases.delete({ releaseId: 'r1' })
  expect(await client.releases.get({ releaseId: 'r1' })).toBeUndefined()
})

test('a scheduled release is closed, and is published when its time has come, the lake being off or not', async () => {
  const dataDir = temporaryFolder()
  let now = Date.parse('2026-11-22T10:00:00Z')
  const clock = () => new Date(now)
  {
    await using lake = await startTestLake({ dataDir, now: clock })
    const client = lake.client({ perspective: 'raw' })
    await client.releases.create({ releaseId: 'r', metadata: { title: 'Later' } })
    await client.createVersion({
      publishedId: 'a',
      releaseId: 'r',
      document: { _id: 'versions.r.a', _type: 'article', title: 'On time' },
    })
    await client.releases.schedule({ releaseId: 'r', publishAt: '2026-11-22T12:00:00Z' })
    const edit = client.action({
      actionType: 'sanity.action.document.edit',
      publishedId: 'a',
      draftId: 'versions.r.a',
      patch: { set: { title: 'Too late' } },
    })
    await expect(edit).rejects.toThrow(/is scheduled: its documents cannot be changed/)
  }
  now = Date.parse('2026-11-22T13:00:00Z')
  {
    await using lake = await startTestLake({ dataDir, now: clock })
    const client = lake.client({ perspective: 'raw' })
    await expect.poll(() => client.getDocument('a')).toMatchObject({ title: 'On time' })
    expect(await client.releases.get({ releaseId: 'r' })).toMatchObject({ state: 'published' })
  }
  rmSync(dataDir, { recursive: true })
})

test('a release of another dataset is imported once, and waits there to be scheduled again', async () => {
  await using lake = await startTestLake()
  const client = lake.client({ perspective: 'raw' })
  const attributes = {
    _id: '_.releases.rSpring',
    _type: 'system.release',
    name: 'rSpring',
    state: 'scheduled',
    publishAt: '2020-01-01T00:00:00Z',
    metadata: { title: 'Spring', releaseType: 'scheduled' },
  }
  const importIt = (ifExists: 'fail' | 'ignore' | 'replace', title = 'Spring') =>
    client.action({
      actionType: 'sanity.action.release.import',
      releaseId: 'rSpring',
      attributes: { ...attributes, metadata: { title } },
      ifExists,
    })
  await importIt('fail')
  const release = () => client.releases.get({ releaseId: 'rSpring' })
  expect(await release()).toMatchObject({ state: 'active', metadata: { title: 'Spring' } })
  expect(await release()).not.toHaveProperty('publishAt')
  await importIt('ignore', 'Autumn')
  expect(await release()).toMatchObject({ metadata: { title: 'Spring' } })
  await importIt('replace', 'Autumn')
  expect(await release()).toMatchObject({ metadata: { title: 'Autumn' } })
  await expect(importIt('fail')).rejects.toThrow('already exists')
  const other = { ...attributes, _id: '_.releases.rOther' }
  const mismatch = client.action({
    actionType: 'sanity.action.release.import',
    releaseId: 'rSpring',
    document: other,
    ifExists: 'fail',
  })
  await expect(mismatch).rejects.toThrow('_.releases.rSpring')
})

test('variants are refused by name, in writing and in reading', async () => {
  await using lake = await startTestLake()
  const client = lake.client()
  const created = client.action({
    actionType: 'sanity.action.variant.definition.create',
    variantId: 'children',
    conditions: { audience: 'children' },
  })
  await expect(created).rejects.toMatchObject({ statusCode: 400 })
  await expect(created).rejects.toThrow('no variants')
  for (const variant of ['children', { audience: 'children' }]) {
    const read = client.withConfig({ apiVersion: 'X', variant }).fetch('*')
    await expect(read).rejects.toThrow('no variants')
  }
})
