import { reviewedContent } from '@clinical-content/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ClinicalClient, createClinicalClient } from '../index.ts'
import { jsonLd } from '../jsonLd/index.ts'
import { sampleClinic } from '../testing/sampleClinic.ts'
import { startTestLake, type TestDocument, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
let client: ClinicalClient

beforeAll(async () => {
  lake = await startTestLake()
  client = createClinicalClient({
    apiHost: lake.url,
    today: () => '2026-11-22',
    onProblem: () => undefined,
  })
})

afterAll(() => lake.close())

/** An article with every kind of block, as it was when a clinician read it. */
const article = documentOf('article-spasm')
const reviewed: TestDocument = {
  ...article,
  review: { ...article['review'], ...reviewedContent(article, (id) => maybe(id)) },
}

beforeEach(() => lake.write([...sampleClinic, reviewed]))

test('a page that says what was read is reviewed', async () => {
  expect(await review()).toMatchObject({ lastReviewed: '2026-09-01', status: 'current' })
})

describe('is reviewed still', () => {
  test('when only a date beside a source has changed', async () => {
    const citations = (reviewed['citations'] as object[]).map((citation) => ({
      ...citation,
      checkedOn: '2026-11-01',
    }))
    await lake.write([{ ...reviewed, citations, updatedAt: '2026-11-01T00:00:00Z' }])
    expect(await review()).not.toBeNull()
  })

  test('when a story is no longer told', async () => {
    const story = documentOf('story-given')
    await lake.write([{ ...story, consent: { status: 'withdrawn' } }])
    expect(await review()).not.toBeNull()
  })

  test('after a small correction that a second person allowed, and not before', async () => {
    const corrected = { ...reviewed, title: 'Back spasm, corrected' }
    const correction = {
      reviewedHash: reviewedContent(article).contentHash,
      contentHash: reviewedContent(corrected).contentHash,
      askedBy: { id: 'jo' },
    }
    const write = (...corrections: object[]) =>
      lake.write([{ ...corrected, review: { ...reviewed['review'], corrections } }])
    await write(correction)
    expect(await review()).toBeNull()
    await write({ ...correction, allowedBy: { id: 'jo' } })
    expect(await review()).toBeNull()
    await write({ ...correction, allowedBy: { id: 'ada' } })
    expect(await review()).toMatchObject({ lastReviewed: '2026-09-01', status: 'current' })
    await lake.write([
      {
        ...corrected,
        title: 'Back spasm, corrected again',
        review: {
          ...reviewed['review'],
          corrections: [{ ...correction, allowedBy: { id: 'ada' } }],
        },
      },
    ])
    expect(await review()).toBeNull()
  })

  test('with visual editing on', async () => {
    const editing = createClinicalClient({
      apiHost: lake.url,
      today: () => '2026-11-22',
      onProblem: () => undefined,
      stega: { enabled: true, studioUrl: 'https://studio.larkrise.example' },
    })
    expect((await editing.articles.bySlug('back-spasm'))?.review).not.toBeNull()
  })
})

describe('claims nothing', () => {
  test.each([
    ['another title', { title: 'Back spasm: gone in a day' }],
    ['another key point', { keyPoints: ['Take as much as you like.'] }],
    ['a word less in the text', { body: (reviewed['body'] as unknown[]).slice(1) }],
  ])('once the page has %s', async (_what, change) => {
    await lake.write([{ ...reviewed, ...change }])
    expect(await review()).toBeNull()
    const read = await client.articles.bySlug('back-spasm')
    const data = read && jsonLd(read, { url: 'https://larkrise.example/' })
    expect(data).not.toHaveProperty('lastReviewed')
    expect(data).not.toHaveProperty('reviewedBy')
  })

  test('once a story says something else', async () => {
    await lake.write([{ ...documentOf('story-given'), title: 'Cured in a day' }])
    expect(await review()).toBeNull()
  })
})

async function review() {
  return (await client.articles.bySlug('back-spasm'))?.review
}

function maybe(id: string): TestDocument | undefined {
  return sampleClinic.find(({ _id }) => _id === id)
}

function documentOf(id: string): TestDocument {
  const found = maybe(id)
  if (!found) throw new Error(`${id} is missing from the sample clinic`)
  return found
}
