import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { openStore } from '../store/index.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

// A picture is as public as what it stands in.

async function clinic() {
  const dataDir = temporaryFolder()
  const token = makeToken(dataDir, 'administrator')
  const author = makeToken(dataDir, 'author')
  const lake = await startTestLake({
    dataDir,
    anonymous: 'public',
    publicFilter: '_type != "story" || open == true',
    roles: { author: { read: '_type != "secret"' } },
  })
  return { lake, dataDir, token, author, client: lake.client({ token, perspective: 'raw' }) }
}

async function upload(lake: TestLake, token: string, background: string, dataset = 'production') {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer()
  return lake.client({ token, dataset }).assets.upload('image', png, { filename: 'jane-doe.png' })
}

const withPicture = (_id: string, asset: string, rest: object = {}) => ({
  _id,
  _type: 'story',
  ...rest,
  picture: { _type: 'image', asset: { _type: 'reference', _ref: asset } },
})
const status = async (address: string, init?: RequestInit) => (await fetch(address, init)).status
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

test('the public sees a picture while something that it may read holds it', async () => {
  const { lake, token, client } = await clinic()
  await using _ = lake
  const { _id, url } = await upload(lake, token, '#a1b2c3')
  const look = async (address = url, init?: RequestInit) => {
    const response = await fetch(address, init)
    await response.body?.cancel()
    return [response.status, response.headers.get('cache-control')]
  }
  const isKnown = () => lake.client().fetch('count(*[_id == $id])', { id: _id })
  const notThere = [404, null]
  const forAnybody = [200, 'public, max-age=300']
  const forStaff = [200, 'private, no-cache']

  expect([await look(), await isKnown()]).toEqual([notThere, 0])
  expect(await look(url, bearer(token))).toEqual(forStaff)
  await client.create(withPicture('drafts.story', _id, { open: true }))
  expect([await look(), await isKnown()]).toEqual([notThere, 0])
  await client.create(withPicture('story', _id, { open: true }))
  expect([await look(), await isKnown()]).toEqual([forAnybody, 1])
  expect(await look(`${url}?w=4`)).toEqual(forAnybody)

  await client.patch('story').set({ open: false }).commit()
  expect([await look(), await isKnown()]).toEqual([notThere, 0])
  // A size that was rendered while it was public, and a new one.
  expect(await look(`${url}?w=4`)).toEqual(notThere)
  expect(await look(`${url}?w=3`)).toEqual(notThere)
  expect(await look(url, bearer(token))).toEqual(forStaff)

  await client.delete('story')
  await client.delete('drafts.story')
  await client.delete(_id)
  expect(await look(url, bearer(token))).toEqual(notThere)
})

test('a picture that only a private record holds is not for who may not read that', async () => {
  const { lake, token, author, client } = await clinic()
  await using _ = lake
  const { _id, url } = await upload(lake, token, '#010203')
  // Whoever uploads a picture sees it before it stands anywhere.
  expect((await fetch(url, bearer(author))).status).toBe(200)
  await client.create({ ...withPicture('private.form', _id), _type: 'secret' })
  expect((await fetch(url, bearer(author))).status).toBe(404)
  expect((await fetch(url, bearer(token))).status).toBe(200)
})

test('purge removes the bytes and all that was rendered', async () => {
  const { lake, dataDir, token, client } = await clinic()
  await using _ = lake
  const { _id, url } = await upload(lake, token, '#0a0b0c')
  const kept = await upload(lake, token, '#0c0b0a')
  for (const address of [`${url}?w=4`, `${kept.url}?w=4`]) {
    expect((await fetch(address, bearer(token))).status).toBe(200)
  }
  const files = () =>
    readdirSync(join(dataDir, 'assets'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length
  expect(files()).toBe(4)
  await client.mutate([{ delete: { id: _id, purge: true } }] as never)
  await expect.poll(files).toBe(2)
  expect((await fetch(kept.url, bearer(token))).status).toBe(200)
})

test('a private dataset’s pictures need a token, the cookie that goes with it, or a signed address', async () => {
  let now = new Date('2026-11-22T10:00:00Z')
  const dataDir = temporaryFolder()
  const token = makeToken(dataDir, 'administrator')
  const website = makeToken(dataDir, 'website')
  await using lake = await startTestLake({ dataDir, anonymous: 'public', now: () => now })
  const client = lake.client({ token, dataset: 'inside' })
  await client.datasets.create('inside', { aclMode: 'private' })
  const { _id, url } = await upload(lake, token, '#00ff00', 'inside')
  await client.create(withPicture('story', _id))

  expect(await status(url)).toBe(404)
  expect(await status(url, bearer(website))).toBe(200)

  // As a browser keeps it from the Studio's first question.
  const me = await fetch(`${lake.server.url}/v1/users/me`, bearer(token))
  const [cookie = ''] = (me.headers.get('set-cookie') ?? '').split(';')
  expect(me.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Lax')
  expect(await status(url, { headers: { cookie } })).toBe(200)
  expect(await status(url, { headers: { cookie: `${cookie}x` } })).toBe(404)
  // It shows pictures, and nothing else.
  const query = `${lake.server.url}/v1/data/query/inside?query=*`
  expect(await status(query, { headers: { cookie } })).toBe(401)

  const { urls } = await lake.client({ token: website }).request<{ urls: Record<string, string> }>({
    url: '/assets/signed/inside',
    method: 'POST',
    body: { ids: [_id], seconds: 60 },
  })
  const signed = urls[_id] ?? ''
  expect(await status(`${signed}&w=4`)).toBe(200)
  expect(await status(signed.replace(/expires=\d+/, 'expires=9999999999'))).toBe(404)
  const stranger = lake.client()
  const ask = { url: '/assets/signed/inside', method: 'POST', body: { ids: [_id] } }
  await expect(stranger.request(ask)).rejects.toMatchObject({ statusCode: 404 })

  now = new Date('2026-11-22T10:01:01Z')
  expect(await status(signed)).toBe(404)
  const store = openStore(dataDir, { alongside: true })
  for (const { id } of store.tokens.list()) store.tokens.remove(id)
  store.close()
  expect(await status(url, { headers: { cookie } })).toBe(404)
})
