import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { main } from '../cli/main.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'
import type { ErasureReport } from './erase.ts'
import { backupLake } from './backup.ts'

/** Stands in every document of the story, and in nothing else. */
const word = 'zzunforgettable'
const also = '_type == "record" && story._ref == $id'
const weak = (id: string) => ({ _type: 'reference', _ref: id, _weak: true })

/** A story with a past: written, published, changed, in a release, unpublished, published again. */
async function tellStory(lake: TestLake, token?: string) {
  const client = lake.client({ perspective: 'raw', ...(token ? { token } : {}) })
  const upload = async (background: string) => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background } })
      .png()
      .toBuffer()
    const { _id } = await client.assets.upload('image', png, { filename: `${word}.png` })
    return { _type: 'image', asset: { _type: 'reference', _ref: _id } }
  }
  const [own, shared, before] = [await upload('#111'), await upload('#222'), await upload('#333')]
  const publish = () =>
    client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'story',
      draftId: 'drafts.story',
    })
  await client.create({ _id: 'drafts.story', _type: 'story', text: word, picture: before })
  await publish()
  await client.patch('story').set({ picture: own, other: shared }).commit()
  await client.action({
    actionType: 'sanity.action.document.unpublish',
    publishedId: 'story',
    draftId: 'drafts.story',
  })
  await publish()
  await client.create({ _id: 'drafts.story', _type: 'story', text: `${word} again` })
  await client.create({ _id: 'versions.r1.story', _type: 'story', text: word })
  await client.create({ _id: 'page', _type: 'page', about: weak('story'), picture: shared })
  await client.create({ _id: 'private.1', _type: 'record', story: weak('story'), name: word })
  await client.request({ url: '/comments/production/setup', method: 'POST' })
  await client.withConfig({ dataset: 'production-comments' }).create({
    _id: 'comment',
    _type: 'comment',
    message: word,
    target: {
      document: { ...weak('story'), _dataset: 'production', _type: 'crossDatasetReference' },
    },
  })
  const idOf = (picture: typeof own) => picture.asset._ref
  return { client, own: idOf(own), shared: idOf(shared), before: idOf(before) }
}

/** Files of the data folder in which the word stands, whatever its case: its index too. */
function filesWith(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).toString('latin1').toLowerCase().includes(word))
}

test('a story is erased whole, and nothing of it is left in the data folder', async () => {
  const dataDir = temporaryFolder()
  await using lake = await startTestLake({ dataDir, eraseAlso: also })
  const { client, own, shared, before } = await tellStory(lake)
  const backup = join(temporaryFolder(), 'backup')
  await backupLake(dataDir, backup, '2026-11-22T00:00:00Z')
  expect(filesWith(dataDir)).not.toEqual([])

  const erase = (body: object) =>
    client.request<ErasureReport>({ url: '/data/erase/production', method: 'POST', body })
  const planned = await erase({ id: 'story', dryRun: true })
  expect(await client.fetch('count(*[_id == "story"])')).toBe(1)

  // The picture that it shares has the word in its name: that is not the story's alone.
  await client.patch(shared).set({ originalFilename: 'shared.png' }).commit()
  await client.mutate([{ delete: { id: 'nothing' } }])
  const report = await erase({ id: 'story' })
  expect(report).toEqual({ ...planned, scrubbed: true })
  expect(report).toMatchObject({
    documents: ['story', 'drafts.story', 'versions.r1.story', 'private.1'],
    comments: ['comment'],
    namedBy: ['page'],
    backups: [{ folder: backup, createdAt: '2026-11-22T00:00:00Z' }],
  })
  expect(report.assets.toSorted()).toEqual([own, before].toSorted())
  expect(await client.fetch('*[_id in $ids]._id', { ids: [own, shared, 'page'] })).toEqual([
    shared,
    'page',
  ])
  const history = '/v1/data/history/production/transactions/story,drafts.story,private.1'
  const answer = await fetch(`${lake.server.url}${history}`)
  expect(await answer.text()).toBe('')
  // The history of the shared picture still tells its old name.
  await client.mutate([{ delete: { id: 'page' } }])
  await client.mutate([{ delete: { id: shared, purge: true } }] as never)
  await client.create({ _id: 'last', _type: 'page' })
  await erase({ id: 'last' })
  expect(filesWith(dataDir)).toEqual([])

  await expect(erase({ id: 'never' })).rejects.toMatchObject({ statusCode: 404 })
})

test('the command erases on data that no lake has open, and says where else it is', async () => {
  const dataDir = temporaryFolder()
  const lake = await startTestLake({ dataDir })
  const { own } = await tellStory(lake)
  await lake[Symbol.asyncDispose]()
  expect(await main(['erase', 'story', '--data', dataDir, '--also', also, '--dry-run'])).toBe(0)
  expect(await main(['erase', 'story', '--data', dataDir, '--also', also])).toBe(0)
  expect(await main(['erase', 'story', '--data', dataDir])).toBe(1)
  await using again = await startTestLake({ dataDir })
  const left = '*[_id in ["story", "drafts.story", "private.1", $own]]'
  expect(await again.client({ perspective: 'raw' }).fetch(left, { own })).toEqual([])
})

test('the records are kept where one says so', async () => {
  await using lake = await startTestLake({ eraseAlso: also })
  const { client } = await tellStory(lake)
  await client.request({
    url: '/data/erase/production',
    method: 'POST',
    body: { id: 'drafts.story', keepRecords: true },
  })
  expect(await client.fetch('*[_id in ["story", "private.1"]]._id')).toEqual(['private.1'])
})

test('what others refer to strongly is not erased, and only administrators erase', async () => {
  const dataDir = temporaryFolder()
  const administrator = makeToken(dataDir, 'administrator')
  const editor = makeToken(dataDir, 'editor')
  await using lake = await startTestLake({ dataDir, anonymous: 'public' })
  const { client } = await tellStory(lake, administrator)
  await client.create({
    _id: 'teaser',
    _type: 'page',
    about: { _type: 'reference', _ref: 'story' },
  })
  const erase = (token: string) =>
    lake.client({ token }).request({
      url: '/data/erase/production',
      method: 'POST',
      body: { id: 'story' },
    })
  await expect(erase(editor)).rejects.toMatchObject({ statusCode: 403 })
  await expect(erase(administrator)).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('take it out of "teaser" first'),
  })
})

test('purging by an action forgets what was published once', async () => {
  await using lake = await startTestLake()
  const { client } = await tellStory(lake)
  const past = async (ids: string) => {
    const path = `/v1/data/history/production/transactions/${ids}`
    return (await (await fetch(`${lake.server.url}${path}`)).text()).length > 0
  }
  await client.delete('versions.r1.story')
  await client.delete('story')
  // As a discarded draft of what was unpublished.
  await client.action({
    actionType: 'sanity.action.document.discard',
    draftId: 'drafts.story',
    purge: true,
  })
  expect(await past('story,drafts.story,versions.r1.story')).toBe(false)

  await client.create({ _id: 'drafts.b', _type: 'page' })
  await client.action({
    actionType: 'sanity.action.document.publish',
    publishedId: 'b',
    draftId: 'drafts.b',
  })
  await client.action({
    actionType: 'sanity.action.document.unpublish',
    publishedId: 'b',
    draftId: 'drafts.b',
  })
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'b',
    includeDrafts: ['drafts.b'],
    purge: true,
  } as never)
  expect(await client.fetch('count(*[_id in ["b", "drafts.b"]])')).toBe(0)
  expect(await past('b,drafts.b')).toBe(false)
})
