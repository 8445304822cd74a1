import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Article, type ClinicalClient, createClinicalClient } from '../index.ts'
import { toHtml } from '../render/html/index.ts'
import { sampleClinic } from '../testing/sampleClinic.ts'
import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
let client: ClinicalClient

beforeAll(async () => {
  lake = await startTestLake()
  await lake.write(sampleClinic)
  client = createClinicalClient({
    apiHost: lake.url,
    today: () => '2026-11-22',
    onProblem: () => {},
  })
})

afterAll(() => lake.close())

describe('withSyncTags', () => {
  test('says on what the answers of several reads depend', async () => {
    const article = await client.withSyncTags((read) => read.articles.bySlug('back-spasm'))
    const both = await client.withSyncTags((read) =>
      Promise.all([read.articles.bySlug('back-spasm'), read.clinic.get()]),
    )
    expect(article.result?.slug).toBe('back-spasm')
    expect(article.syncTags.length).toBeGreaterThan(0)
    expect(both.syncTags).toEqual(expect.arrayContaining(article.syncTags))
  })

  test('also where there is nothing', async () => {
    const { result, syncTags } = await client.withSyncTags((read) =>
      read.articles.bySlug('not-yet'),
    )
    expect(result).toBeNull()
    expect(syncTags.length).toBeGreaterThan(0)
  })
})

describe('subscribe', () => {
  test('a consent that is withdrawn takes the story off an open page', async () => {
    const page = openPage((read) => read.articles.bySlug('back-spasm'))
    await expect.poll(() => htmlOf(page.shown.at(-1))).toContain('Back to the allotment')
    await lake.administrator.patch('story-given').set({ 'consent.status': 'withdrawn' }).commit()
    await expect.poll(() => htmlOf(page.shown.at(-1))).not.toContain('Back to the allotment')
    await lake.administrator.patch('story-given').set({ 'consent.status': 'given' }).commit()
    await expect.poll(() => htmlOf(page.shown.at(-1))).toContain('Back to the allotment')
    page.unsubscribe()
  })

  test('shows a page that did not exist, a change, and its end; and nothing else', async () => {
    const page = openPage((read) => read.topics.bySlug('knee'))
    await expect.poll(() => page.shown).toEqual([null])
    await lake.write([topic('Knee')])
    await expect.poll(() => page.shown.at(-1)?.title).toBe('Knee')
    await lake.write([{ _id: 'unrelated', _type: 'note' }, topic('Knees')])
    await expect.poll(() => page.shown.at(-1)?.title).toBe('Knees')
    await lake.administrator.delete('topic-knee')
    await expect.poll(() => page.shown.at(-1)).toBeNull()
    expect(page.shown).toHaveLength(4)
    page.unsubscribe()
  })

  test('tells nothing more once it has ended', async () => {
    const page = openPage((read) => read.topics.bySlug('hip'))
    await expect.poll(() => page.shown).toEqual([null])
    page.unsubscribe()
    const other = openPage((read) => read.topics.bySlug('hip'))
    await expect.poll(() => other.shown).toEqual([null])
    await lake.write([topic('Hip', 'hip')])
    await expect.poll(() => other.shown.at(-1)?.title).toBe('Hip')
    expect(page.shown).toEqual([null])
    other.unsubscribe()
  })

  test('at midnight, when a consent ends, without any change', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let today = '2026-12-31'
    await lake.administrator.patch('story-given').set({ 'consent.expiresOn': today }).commit()
    const clinic = createClinicalClient({
      apiHost: lake.url,
      today: () => today,
      onProblem: () => {},
    })
    const shown: unknown[] = []
    const page = clinic.subscribe(
      (read) => read.caseStudies.bySlug('story-given'),
      (story) => shown.push(story?.title ?? null),
    )
    try {
      await vi.waitUntil(() => shown.length === 1, { timeout: 20_000 })
      today = '2027-01-01'
      await vi.advanceTimersByTimeAsync(15_000)
      await vi.waitUntil(() => shown.length === 2, { timeout: 20_000 })
    } finally {
      page.unsubscribe()
      vi.useRealTimers()
      await lake.administrator.patch('story-given').unset(['consent.expiresOn']).commit()
    }
    expect(shown).toEqual(['Back to the allotment', null])
  })

  test('says when nobody answers, and goes on trying', async () => {
    const problems: string[] = []
    const lost = createClinicalClient({
      apiHost: 'http://127.0.0.1:9',
      maxRetries: 0,
      onProblem: ({ message }) => problems.push(message),
    })
    const page = lost.subscribe((read) => read.clinic.get(), vi.fn())
    await expect.poll(() => problems.join('\n')).toContain('127.0.0.1:9 did not answer')
    await expect.poll(() => problems.length).toBeGreaterThan(2)
    page.unsubscribe()
  })
})

test('sanityFetch of next-sanity runs the queries when it is given', async () => {
  const asked: { perspective?: unknown; tags?: unknown; requestTag?: unknown }[] = []
  const { result, syncTags } = await createClinicalClient(lake.administrator, {
    async sanityFetch({ query, params = {}, ...how }) {
      asked.push(how)
      const data: unknown = await client.sanity.fetch(query, params)
      return { data, tags: ['mine', 'sanity:s1:abc'] }
    },
  }).withSyncTags((read) => read.topics.bySlug('back', { perspective: 'drafts', tag: 'topics' }))
  expect(result?.slug).toBe('back')
  expect(syncTags).toEqual(['s1:abc'])
  expect(asked).toEqual([{ perspective: 'drafts', requestTag: 'topics' }])
})

function openPage<Result>(read: Parameters<typeof client.subscribe<Result>>[0]): {
  shown: Result[]
  unsubscribe(): void
} {
  const shown: Result[] = []
  const { unsubscribe } = client.subscribe(read, (result) => shown.push(result))
  return { shown, unsubscribe }
}

function htmlOf(article: Article | null | undefined): string {
  return toHtml(article?.body, { onProblem: () => {} })
}

function topic(title: string, slug = 'knee') {
  return {
    _id: `topic-${slug}`,
    _type: 'topic',
    title,
    slug: { _type: 'slug', current: slug },
    kind: 'bodyArea',
  }
}
