import { createClient } from '@sanity/client'
import { createLake, serveLake } from '@clinical-content/lake'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { attentionLists, countsQuery, readCounts } from './attentionLists.ts'

const now = new Date('2026-06-01T12:00:00Z')
const review = { lastReviewed: '2025-01-01', reviewedBy: { _type: 'reference', _ref: 'author-1' } }
const registration = { _key: 'a', regulator: 'hcpc', number: 'PH000001' }

const documents: (Record<string, unknown> & { _id: string; _type: string })[] = [
  {
    _id: 'author-1',
    _type: 'author',
    registrations: [{ ...registration, check: { checkedOn: '2026-01-01', outcome: 'registered' } }],
  },
  { _id: 'author-2', _type: 'author', registrations: [registration] },
  { _id: 'new', _type: 'article' },
  { _id: 'current', _type: 'article', review: { ...review, nextReviewDue: '2027-01-01' } },
  { _id: 'due-soon', _type: 'article', review: { ...review, nextReviewDue: '2026-07-01' } },
  { _id: 'overdue', _type: 'article', review: { ...review, nextReviewDue: '2026-05-01' } },
  {
    _id: 'migrated',
    _type: 'article',
    review: { ...review, nextReviewDue: '2027-01-01' },
    body: [{ _type: 'needsReview', _key: 'b', reason: 'A widget', html: '<b>x</b>' }],
  },
  { _id: 'told', _type: 'caseStudy', consent: { status: 'given' } },
  { _id: 'ended', _type: 'caseStudy', consent: { status: 'given', expiresOn: '2026-05-31' } },
  { _id: 'withdrawn', _type: 'caseStudy', consent: { status: 'withdrawn' } },
  { _id: 'unasked', _type: 'caseStudy' },
]

const waiting: Record<string, string[]> = {
  'not-reviewed': ['new'],
  'review-due': ['due-soon', 'overdue'],
  'without-consent': ['ended', 'unasked', 'withdrawn'],
  'needs-a-look': ['migrated'],
  'unchecked-registrations': ['author-2'],
}

const dataDir = await mkdtemp(join(tmpdir(), 'attention-'))
const lake = await createLake({ dataDir })
const server = await serveLake({ lake, port: 0 })
const client = createClient({
  apiHost: server.url,
  useProjectHostname: false,
  projectId: 'local',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
  perspective: 'drafts',
})

beforeAll(async () => {
  for (const document of documents) await client.create(document)
})

afterAll(async () => {
  await server.close()
  await lake.close()
  await rm(dataDir, { recursive: true })
})

test.each(attentionLists(now).map((list) => [list.id, list] as const))(
  '%s holds what waits, and nothing else',
  async (id, { filter, params }) => {
    const found = await client.fetch<string[]>(`*[${filter}]._id`, params)
    expect(found.toSorted()).toEqual(waiting[id])
  },
)

test('one query counts all of them', async () => {
  const { query, params } = countsQuery(now)
  const expected = Object.entries(waiting).map(([id, ids]) => [id, ids.length])
  expect(readCounts(await client.fetch(query, params))).toEqual(Object.fromEntries(expected))
})

test('an answer that is no answer counts nothing', () => {
  expect(readCounts(null)).toEqual({})
  expect(readCounts({ 'not-reviewed': 'many' })).toEqual({})
})
