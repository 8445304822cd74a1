import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClinicalClient, type ContentProblem, createClinicalClient } from './index.ts'
import { jsonLd } from './jsonLd/index.ts'
import { citationsToHtml, outline, toHtml } from './render/html/index.ts'
import { sampleClinic } from './testing/sampleClinic.ts'
import { startTestLake, type TestDocument, type TestLake } from './testing/testLake.ts'

/*
 * A script, an import or a schema of last year may have stored anything. What one document holds
 * never takes a page down.
 */

let lake: TestLake
let client: ClinicalClient
let problems: ContentProblem[] = []
/** What the reads say of the clinic as it should be. */
let whole: unknown[]

beforeAll(async () => {
  lake = await startTestLake()
  client = createClinicalClient({
    apiHost: lake.url,
    today: () => '2026-11-22',
    onProblem: (problem) => problems.push(problem),
  })
  await lake.write(sampleClinic)
  whole = await readAll()
})

afterAll(() => lake.close())

const reads: readonly (() => Promise<unknown>)[] = [
  () => client.articles.bySlug('back-spasm'),
  () => client.articles.list(),
  () => client.articles.count(),
  () => client.authors.bySlug('imogen-sample'),
  () => client.authors.list({ includePast: true }),
  () => client.caseStudies.list(),
  () => client.topics.list(),
  () => client.topics.bySlug('spasm'),
  () => client.clinic.get(),
  () => client.redirects.list(),
  page,
]

test('a hole in every list of every document changes nothing, and is told', async () => {
  problems = []
  await lake.write(sampleClinic.map((document) => withHoles(document) as TestDocument))
  expect(await readAll()).toEqual(whole)
  expect(problems.map(({ path }) => path)).toContain('article “back-spasm”.keyPoints[0]')
})

const strangers = [null, 7, 'garbage', true, [], [null], {}, { _type: '__proto__' }]

test.each(strangers.map((stranger) => ({ stranger })))(
  'every field of every document may hold $stranger',
  async ({ stranger }) => {
    await lake.write(sampleClinic)
    for (const document of sampleClinic) {
      const fields = Object.keys(document).filter((key) => !key.startsWith('_') && key !== 'slug')
      const broken = Object.fromEntries(fields.map((field) => [field, stranger]))
      await lake.write([{ ...document, ...broken }])
      await readAll()
      await lake.write([document])
    }
    expect(await readAll()).toEqual(whole)
  },
)

test('one field of an article that holds anything leaves the rest of the page', async () => {
  const article = sampleClinic.find(({ _id }) => _id === 'article-spasm') as TestDocument
  const read: unknown[] = []
  for (const field of Object.keys(article).filter((key) => !/^(?:_.*|slug)$/.test(key))) {
    for (const stranger of [7, [null], { _type: 'constructor' }]) {
      await lake.write([{ ...article, [field]: stranger }])
      read.push((await client.articles.bySlug('back-spasm'))?._id)
      await page()
    }
  }
  expect(read.length).toBeGreaterThan(30)
  expect(new Set(read)).toEqual(new Set(['article-spasm']))
})

function readAll(): Promise<unknown[]> {
  return Promise.all(reads.map((read) => read()))
}

/** What a website makes of an article. */
async function page(): Promise<unknown> {
  const article = await client.articles.bySlug('back-spasm')
  const clinic = await client.clinic.get()
  if (!article) return null
  const url = 'https://larkrise.example/articles/back-spasm'
  return [
    toHtml(article.body, { onProblem: () => undefined }),
    citationsToHtml(article.citations),
    outline(article.body).headings,
    jsonLd(article, { clinic, url, authorUrl: (slug) => slug.toUpperCase() }),
  ]
}

/** Lists in which a gap means something: a column of a table, no use that was consented to. */
const places = new Set(['cells', 'scope'])

function withHoles(value: unknown): unknown {
  if (Array.isArray(value)) return [null, ...value.map(withHoles), null]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, places.has(key) ? inner : withHoles(inner)]),
  )
}
