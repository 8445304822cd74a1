import { expect, test } from 'vitest'

import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'

const expiry = [{ filter: '_type == "story" && until < $today', action: 'unpublish' }] as const
const published = (lake: TestLake) => lake.client().fetch<string[]>('*[_type == "story"]._id')
const tell = (lake: TestLake, _id: string, until: string) =>
  lake.client().create({ _id, _type: 'story', until, text: _id })

test('a story is unpublished when its last day is over, and becomes a draft', async () => {
  let now = new Date('2026-11-22T12:00:00')
  await using lake = await startTestLake({ expiry, now: () => now, log: () => undefined })
  await tell(lake, 'today', '2026-11-22')
  await tell(lake, 'tomorrow', '2026-11-23')
  now = new Date('2026-11-22T23:59:59')
  expect(await published(lake)).toEqual(['today', 'tomorrow'])
  now = new Date('2026-11-23T00:00:00')
  await expect.poll(() => published(lake), { timeout: 3000 }).toEqual(['tomorrow'])
  expect(await lake.client().getDocument('drafts.today')).toMatchObject({ text: 'today' })
})

test('also when the lake was off that day; what cannot be is said, and hinders no other', async () => {
  const dataDir = temporaryFolder()
  const first = await startTestLake({ dataDir, now: () => new Date('2026-11-22T12:00:00') })
  await tell(first, 'a', '2026-11-22')
  await tell(first, 'b', '2026-11-22')
  await first
    .client()
    .create({ _id: 'page', _type: 'page', about: { _type: 'reference', _ref: 'a' } })
  await first[Symbol.asyncDispose]()

  const said: string[] = []
  await using later = await startTestLake({
    dataDir,
    expiry,
    now: () => new Date('2026-12-01T12:00:00'),
    log: (message) => said.push(message),
  })
  await expect.poll(() => published(later), { timeout: 3000 }).toEqual(['a'])
  expect(said).toContain('"a" in "production" has run out, but could not be unpublished')
})

test('a filter that is not GROQ is refused before anything is opened', async () => {
  const dataDir = temporaryFolder()
  const wrong = [{ filter: '_type ==', action: 'unpublish' }] as const
  await expect(startTestLake({ dataDir, expiry: wrong })).rejects.toThrow('cannot be used')
  await using lake = await startTestLake({ dataDir })
  expect(await published(lake)).toEqual([])
})
