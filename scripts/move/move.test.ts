import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createLake, serveLake } from '@clinical-content/lake'
import { createClient, type SanityClient } from '@sanity/client'
import { afterEach, expect, test } from 'vitest'

import { move } from './move.ts'

const cleaning: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleaning.splice(0).toReversed()) await clean()
})

/** A lake; with another project id it stands for the hosted service, which is reached the same way. */
async function startLake(projectId: string): Promise<SanityClient> {
  const dataDir = mkdtempSync(join(tmpdir(), 'move-'))
  const lake = await createLake({ dataDir, projectId, anonymous: 'public' })
  const server = await serveLake({ lake, port: 0, hostname: '127.0.0.1' })
  cleaning.push(async () => {
    await server.close()
    await lake.close()
    rmSync(dataDir, { recursive: true })
  })
  return createClient({
    projectId,
    dataset: 'production',
    token: lake.localToken,
    apiHost: server.url,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
  })
}

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const reference = (_ref: string) => ({ _type: 'reference', _ref })

async function write(client: SanityClient): Promise<void> {
  const image = await client.assets.upload('image', picture, { filename: 'pixel.png' })
  await client
    .transaction()
    // Each refers to the other: neither can come first.
    .create({ _id: 'a', _type: 'article', title: '🦶 “Ankle”', related: reference('b') })
    .create({ _id: 'b', _type: 'article', related: reference('a') })
    .create({ _id: 'drafts.a', _type: 'article', title: 'Ankles', rank: 1.5, holes: [null] })
    .create({ _id: 'consent.one', _type: 'consentRecord', evidence: 'signed' })
    .create({ _id: 'kit', _type: 'author', photo: { _type: 'image', asset: reference(image._id) } })
    .commit()
}

const between = (from: SanityClient, to: SanityClient, more = {}) =>
  move({ from, to, intoExisting: false, compareOnly: false, say: () => undefined, ...more })

test('a clinic moves to another Content Lake and back, and the same is there', async () => {
  const [own, hosted, next] = [
    await startLake('local'),
    await startLake('saltlark1'),
    await startLake('local'),
  ]
  await write(own)
  const there = await between(own, hosted)
  expect(there.differences).toEqual([])
  expect(Object.fromEntries(there.counts)).toEqual({
    article: { from: 3, to: 3 },
    author: { from: 1, to: 1 },
    consentRecord: { from: 1, to: 1 },
    'sanity.imageAsset': { from: 1, to: 1 },
  })
  // References are strong again.
  await expect(hosted.delete('b')).rejects.toMatchObject({ statusCode: 409 })
  const url = await hosted.fetch<string>('*[_type == "sanity.imageAsset"][0].url')
  const bytes = await (await fetch(url)).bytes()
  expect(Buffer.from(bytes).equals(picture)).toBe(true)

  const back = await between(hosted, next)
  expect(back.differences).toEqual([])
  expect((await between(own, next, { compareOnly: true })).differences).toEqual([])
})

test('nothing goes into a dataset that holds something, unless it is said', async () => {
  const [own, hosted] = [await startLake('local'), await startLake('saltlark1')]
  await write(own)
  await hosted.create({ _id: 'theirs', _type: 'article' })
  await hosted.create({ _id: 'b', _type: 'article', title: 'Theirs' })
  await expect(between(own, hosted)).rejects.toThrow('has 2 documents already')
  expect(await hosted.fetch('count(*[_id == "a"])')).toBe(0)
  const { differences } = await between(own, hosted, { intoExisting: true })
  expect(differences).toEqual([{ id: 'theirs', what: 'is there alone' }])
})

test('what differs is named', async () => {
  const [own, hosted] = [await startLake('local'), await startLake('saltlark1')]
  await write(own)
  await between(own, hosted)
  await hosted.patch('a').set({ title: 'Another', rank: 2 }).commit()
  await hosted.delete('drafts.a')
  const { differences } = await between(own, hosted, { compareOnly: true })
  expect(differences).toEqual([
    { id: 'a', what: 'differs in rank, title' },
    { id: 'drafts.a', what: 'has not come there' },
  ])
})

test('an empty lake moves, and who may not read it is told', async () => {
  const [own, hosted] = [await startLake('local'), await startLake('saltlark1')]
  expect(await between(own, hosted)).toMatchObject({ differences: [] })
  const stranger = own.withConfig({ token: 'lkwrong' })
  await expect(between(stranger, hosted)).rejects.toThrow('401')
})
