import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClinicalClient, createClinicalClient } from './index.ts'
import {
  bodyFragment,
  caseStudyFragment,
  fragmentFunctions,
  publishedArticle,
  visibleCaseStudy,
} from './queries/index.ts'
import { recordRequests } from './testing/recordRequests.ts'
import { sampleClinic } from './testing/sampleClinic.ts'
import { startTestLake, type TestLake } from './testing/testLake.ts'

/** Beyond this `@sanity/client` sends a query by POST, which no HTTP cache keeps. */
const longestGet = 11_264

/** Every read there is. */
const calls: Readonly<Record<string, (client: ClinicalClient) => Promise<unknown>>> = {
  'articles.bySlug': (client) => client.articles.bySlug('back-spasm'),
  'articles.bySlug, an old slug': (client) => client.articles.bySlug('back-muscle-spasm-2024'),
  'articles.bySlug, none': (client) => client.articles.bySlug('nobody'),
  'articles.list': (client) => client.articles.list(),
  'articles.list, all filters': (client) =>
    client.articles.list({
      kind: 'guide',
      topic: 'ankle',
      author: 'imogen-sample',
      offset: 1,
    }),
  'articles.list, past the last date': (client) =>
    client.articles.list({
      after: { _id: 'a', _createdAt: '2026-01-01T00:00:00Z', publishedAt: null },
    }),
  'articles.search': (client) => client.articles.search('back spasm'),
  'articles.related': (client) => client.articles.related('back-spasm'),
  'articles.slugs': (client) => client.articles.slugs(),
  'articles.count': (client) => client.articles.count({ topic: 'ankle' }),
  'authors.bySlug': (client) => client.authors.bySlug('imogen-sample'),
  'authors.list': (client) => client.authors.list(),
  'caseStudies.bySlug': (client) => client.caseStudies.bySlug('story-given'),
  'caseStudies.list': (client) => client.caseStudies.list({ topic: 'spasm' }),
  'topics.bySlug': (client) => client.topics.bySlug('back'),
  'topics.list': (client) => client.topics.list(),
  'topics.tree': (client) => client.topics.tree(),
  'clinic.get': (client) => client.clinic.get(),
  'redirects.list': (client) => client.redirects.list(),
  'redirects.byPath': (client) => client.redirects.byPath('/blog/ankle/?p=12'),
  'pages.list': (client) => client.pages.list(),
  'a query with every fragment': (client) =>
    client.query(`${fragmentFunctions} {
      "articles": *[${publishedArticle}]{ ${bodyFragment} },
      "stories": *[${visibleCaseStudy}]${caseStudyFragment}
    }`),
}

let lake: TestLake
let recorder: Awaited<ReturnType<typeof recordRequests>>
let client: ClinicalClient

beforeAll(async () => {
  lake = await startTestLake()
  await lake.write(sampleClinic)
  recorder = await recordRequests(lake.url)
  client = createClinicalClient({ apiHost: recorder.url, onProblem: () => {} })
})

afterAll(async () => {
  await recorder.close()
  await lake.close()
})

describe.each(Object.entries(calls))('%s', (_name, call) => {
  test('is one GET', async () => {
    recorder.requests.length = 0
    await call(client)
    expect(recorder.requests.map(({ method }) => method)).toEqual(['GET'])
    expect(recorder.requests[0]?.url.length).toBeLessThan(longestGet)
  })
})

test('every read there is stands in the table above', () => {
  const { query: _query, withSyncTags: _tags, subscribe: _live, sanity: _sanity, ...rooms } = client
  const all = Object.entries(rooms).flatMap(([room, methods]) =>
    Object.keys(methods).map((method) => `${room}.${method}`),
  )
  expect(Object.keys(calls)).toEqual(expect.arrayContaining(all))
})
