import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startTestLake, temporaryFolder, type TestLake } from '../../testing/testLake.ts'
import { streamLines } from './exportDataset.ts'

let lake: TestLake
let folder: string
beforeAll(async () => {
  lake = await startTestLake({ datasets: ['production', 'copy'] })
  folder = temporaryFolder()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

test('what Sanity’s export writes, Sanity’s import brings back the same, pictures and releases included', async () => {
  const client = lake.client({ perspective: 'raw', token: 'any' })
  const picture = await sharp({
    create: { width: 40, height: 30, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer()
  const image = await client.assets.upload('image', picture, { filename: 'teal.png' })
  await client
    .transaction()
    .create({
      _id: 'author',
      _type: 'author',
      name: 'É. Tester',
      photo: { _type: 'image', asset: { _type: 'reference', _ref: image._id } },
    })
    .create({
      _id: 'drafts.article',
      _type: 'article',
      authors: [{ _key: 'a', _type: 'reference', _ref: 'author' }],
    })
    .create({ _id: 'article', _type: 'article', title: '🦶 “quoted”', when: '2026-01-01', n: 1.5 })
    .commit()

  await client.releases.create({ releaseId: 'rWinter', metadata: { title: 'Winter' } })
  await client.createVersion({ publishedId: 'article', releaseId: 'rWinter', baseId: 'article' })

  const file = join(folder, 'production.tar.gz')
  await exportDataset({ client, dataset: 'production', outputPath: file })
  const copy = client.withConfig({ dataset: 'copy' })
  await sanityImport(createReadStream(file), { client: copy, operation: 'create' })

  const content = async (from: typeof client) =>
    (
      await from.fetch<Record<string, unknown>[]>('*[!(_type in path("system.**"))] | order(_id)')
    ).map(
      // The import stores references weak first and patches them strong, which is a change.
      ({ _rev, _updatedAt, ...document }) => withoutAddress(document),
    )
  expect(await content(copy)).toEqual(await content(client))
  expect((await content(copy)).map((document) => document['_type'])).toEqual([
    'article',
    'author',
    'article',
    'sanity.imageAsset',
    'article',
  ])
  expect(await copy.releases.get({ releaseId: 'rWinter' })).toMatchObject({
    state: 'active',
    metadata: { title: 'Winter' },
  })
})

/** An asset's address names its dataset, and its document the time of the upload. */
function withoutAddress({ url: _url, path: _path, ...document }: Record<string, unknown>) {
  if (document['_type'] !== 'sanity.imageAsset') return document
  const { _createdAt, ...rest } = document
  return rest
}

test('an export is of one moment, whatever is written while it is read', async () => {
  const client = lake.client({ dataset: 'copy', perspective: 'raw' })
  const transaction = client.transaction()
  const text = 'x'.repeat(2000)
  for (let n = 0; n < 1000; n++)
    transaction.create({ _id: `bulk-${1000 + n}`, _type: 'bulk', text })
  await transaction.commit()
  const response = await fetch(`${lake.server.url}/v1/data/export/copy?types=bulk`)
  const reader = response.body!.getReader()
  const first = await reader.read()
  await client.delete({ query: '*[_type == "bulk"]' })
  let size = first.value!.byteLength
  for (let part = await reader.read(); !part.done; part = await reader.read())
    size += part.value.byteLength
  expect(size).toBeGreaterThan(1000 * 2000)
  expect(await client.fetch('count(*[_type == "bulk"])')).toBe(0)
})

test('a reader who stops reading loses it, so that the write-ahead log does not grow without end', async () => {
  let closed = 0
  const endless = (function* () {
    for (;;) yield 'x'.repeat(100_000)
  })()
  const close = () => void closed++
  const stream = streamLines(endless, () => true, close, { next: 50, end: 60_000 })
  const reader = stream.getReader()
  expect((await reader.read()).done).toBe(false)
  await expect.poll(() => closed).toBe(1)
  await expect(
    (async () => {
      for (;;) await reader.read()
    })(),
  ).rejects.toThrow('not read any more')
  await reader.cancel().catch(() => undefined)
  expect(closed).toBe(1)
})

test('one who reads slowly for ever loses it too, and one who leaves frees it at once', async () => {
  let closed = 0
  const endless = (function* () {
    for (;;) yield 'x'.repeat(300_000)
  })()
  const close = () => void closed++
  const slow = streamLines(endless, () => true, close, { next: 60_000, end: 100 }).getReader()
  await expect(
    (async () => {
      for (;;) await slow.read()
    })(),
  ).rejects.toThrow('not read any more')
  expect(closed).toBe(1)
  await streamLines(endless, () => true, close).cancel()
  expect(closed).toBe(2)
})
