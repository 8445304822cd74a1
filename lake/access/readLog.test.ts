import { afterAll, beforeAll, expect, test } from 'vitest'

import type { LoggedRead } from '../store/readLog.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

// Who read a private record is written down, whatever the way.

const dataDir = temporaryFolder()
const administrator = makeToken(dataDir, 'administrator')
let readers = 0
let lake: TestLake
const start = () =>
  startTestLake({
    dataDir,
    anonymous: 'public',
    auditReads: '_type == "record"',
    now: () => new Date('2026-11-22T09:00:00Z'),
  })

beforeAll(async () => {
  for (let i = 0; i < ways.length + 1; i++) tokens.push(makeToken(dataDir, 'editor'))
  lake = await start()
  const client = lake.client({ token: administrator })
  await client.create({ _id: 'private.1', _type: 'record', name: 'Jane' })
  await client.create({
    _id: 'page',
    _type: 'page',
    about: { _type: 'reference', _ref: 'private.1', _weak: true },
  })
})
afterAll(() => lake[Symbol.asyncDispose]())
const tokens: string[] = []

const get = (path: string, token: string) =>
  fetch(`${lake.server.url}/v2025-02-19/data/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  }).then((response) => response.text())
const query = (text: string) => `query/production?perspective=raw&query=${encodeURIComponent(text)}`

const ways: readonly (readonly [string, string, LoggedRead['way'] | undefined])[] = [
  ['a list', query('*[_type == "record"]{name}'), 'query'],
  ['a reference', query('*[_id == "page"][0].about->name'), 'query'],
  ['asking whether one has a name', query('count(*[lower(name) == "jane"])'), 'query'],
  ['a sub-query', query('*[_id == "page"]{"n": *[_id == "private.1"][0].name}'), 'query'],
  ['its id', 'doc/production/private.1', 'doc'],
  ['an export', 'export/production', 'export'],
  ['its past', 'history/production/documents/private.1?lastRevision=true', 'history'],
  ['its changes', 'history/production/transactions/private.1', 'history'],
  ['pages only', query('*[_type == "page"]'), undefined],
  ['how many there are', query('count(*[_type == "record"])'), undefined],
  ['that it is there', 'doc/production/private.1?excludeContent=true', undefined],
]

const logged = async (user: string) => {
  const { reads } = await lake.client({ token: administrator }).request<{ reads: LoggedRead[] }>({
    url: '/data/reads/production',
    query: { user },
  })
  return reads
}

test.each(ways)('%s', async (_what, path, way) => {
  const token = tokens[readers++] ?? ''
  const { id } = await lake.client({ token }).users.getById('me')
  await get(path, token)
  const reads = await logged(id)
  expect(reads).toMatchObject(
    way === undefined
      ? []
      : [{ document: 'private.1', user: id, name: 'A editor', way, day: '2026-11-22', times: 1 }],
  )
})

test('each time counts, an answer that was remembered too, and a restart forgets none', async () => {
  const token = tokens.at(-1) ?? ''
  const { id } = await lake.client({ token }).users.getById('me')
  for (let i = 0; i < 3; i++) await get(query('*[_type == "record"].name'), token)
  await lake[Symbol.asyncDispose]()
  lake = await start()
  expect(await logged(id)).toMatchObject([{ way: 'query', times: 3 }])
})

test('only administrators are told', async () => {
  const asEditor = lake.client({ token: tokens[0] ?? '' })
  await expect(asEditor.request({ url: '/data/reads/production' })).rejects.toMatchObject({
    statusCode: 403,
  })
  await expect(lake.client().request({ url: '/data/reads/production' })).rejects.toMatchObject({
    statusCode: 401,
  })
})
