import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createLake, serveLake } from '@clinical-content/lake'
import { reviewedContent } from '@clinical-content/rules'
import { createClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { strings } from '../locale/strings.ts'
import type { Say } from './attentionList.ts'
import { countsQuery, readCounts, readRows, rowsQuery } from './attentionQuery.ts'
import {
  type CheckedPages,
  checkPages,
  type ReadDocuments,
  readRevisions,
  revisionsQuery,
} from './changedPages.ts'
import { type AttentionListId, attentionListIds, attentionLists } from './lists/index.ts'
import { rememberChecks, rememberedChecks } from './rememberedChecks.ts'
import { choicesOf, filterRows, noFilter } from './rowFilter.ts'

const today = '2026-06-01'
const alex = { _type: 'reference', _ref: 'alex' }
const review = { lastReviewed: '2025-01-01', reviewedBy: alex }
const current = { review: { ...review, nextReviewDue: '2027-01-01' }, citations: [{ title: 'A' }] }
const seen = {
  regulator: 'hcpc',
  number: 'PH000001',
  checkedOn: '2026-01-01',
  checkedBy: 'Ada Moss',
  outcome: 'registered',
}
const given = { status: 'given', scope: ['website'] }
const figure = {
  _type: 'figure',
  _key: 'f',
  image: { asset: { _ref: 'image-a-1x1-png', _weak: true } },
}

/** An article or story with nothing the matter, and what is told of it here. */
const documents: (Record<string, unknown> & { _id: string; _type: string })[] = [
  person('alex', { check: seen }),
  person('unchecked', {}),
  person('changed', { check: { ...seen, number: 'PH999999' } }),
  person('other-register', { check: { ...seen, regulator: 'gmc' } }),
  person('old-check', { check: { ...seen, checkedOn: '2025-01-01' } }),
  person('not-found', { check: { ...seen, outcome: 'notFound' } }),
  person('suspended', { check: { ...seen, outcome: 'suspended' } }),
  { ...person('half-filled', { number: null }) },
  { ...person('gone', {}), active: false },
  article('fine', current),
  article('new', { citations: [{ title: 'A' }] }),
  article('reviewed-tomorrow', {
    ...current,
    review: { ...current.review, lastReviewed: '2026-06-02' },
  }),
  article('due-today', { ...current, review: { ...review, nextReviewDue: today } }),
  article('due-in-august', { ...current, review: { ...review, nextReviewDue: '2026-08-01' } }),
  article('overdue', { ...current, review: { ...review, nextReviewDue: '2026-05-31' } }),
  article('no-due-date', { ...current, review }),
  article('due-next-year', { ...current, review: { ...review, nextReviewDue: 'next year' } }),
  article('read-on-no-day', {
    ...current,
    review: { ...current.review, lastReviewed: '2026-02-30' },
  }),
  article('read-by-nobody', { ...current, review: { ...current.review, reviewedBy: {} } }),
  article('no-sources', { ...current, citations: [] }),
  article('linked', {
    ...current,
    relatedLinks: [
      { _key: 'a', reference: { _type: 'reference', _ref: 'fine', _weak: true } },
      { _key: 'b', url: 'https://example.org' },
    ],
  }),
  article('broken', {
    ...current,
    relatedLinks: [
      { _key: 'a', reference: { _type: 'reference', _ref: 'nowhere', _weak: true } },
      { _key: 'b', label: 'Home' },
    ],
    body: [
      {
        _type: 'block',
        _key: 'b',
        markDefs: [
          { _type: 'link', _key: 'l', reference: { _type: 'reference', _ref: 'x', _weak: true } },
        ],
      },
    ],
  }),
  article('pictures', {
    ...current,
    heroImage: { asset: { _ref: 'image-a-1x1-png', _weak: true }, alt: '' },
    body: [
      figure,
      { ...figure, _key: 'g', alt: 'A knee' },
      { ...figure, _key: 'h', decorative: true },
    ],
  }),
  article('migrated', {
    ...current,
    body: [{ _type: 'needsReview', _key: 'b', reason: 'A widget', html: '<b>x</b>' }],
  }),
  story('told', { consent: given }),
  story('ends', { consent: { ...given, expiresOn: '2026-08-01' } }),
  story('ended', { consent: { ...given, expiresOn: '2026-05-31' } }),
  story('ended-in-2020', { consent: { ...given, expiresOn: '31/12/2020' } }),
  story('ends-some-day', { consent: { ...given, expiresOn: 'next year' } }),
  story('printed', { consent: { status: 'given', scope: ['print'] } }),
  story('unasked', {}),
  story('withdrawn', { consent: { status: 'withdrawn', recordedOn: '2026-05-01' } }),
  ...reviewedPage('as-reviewed', {}),
  ...reviewedPage('other-dates', { publishedAt: '2026-05-31T00:00:00Z' }),
  ...reviewedPage('edited-published', { title: 'Take twenty a day' }),
  ...reviewedPage('edited-draft', {}, { title: 'Take twenty a day' }),
  // Readers of the page meet the published story.
  ...reviewedPage('tells-a-story', { body: [embed('as-reviewed-story')] }),
  ...reviewedPage('tells-another-story', {}, { body: [embed('edited-story')] }),
  ...reviewedStory('as-reviewed-story', {}),
  ...reviewedStory('edited-story', { title: 'Cured in a day' }),
  { ...story('hidden', { consent: { status: 'withdrawn' } }), _id: 'drafts.hidden' },
]

function article(_id: string, fields: object) {
  return {
    _id,
    _type: 'article',
    title: _id,
    kind: 'guide',
    authors: [{ ...alex, _key: 'a' }],
    ...fields,
  }
}

function story(_id: string, fields: object) {
  return { _id, _type: 'caseStudy', title: _id, ...current, ...fields }
}

function embed(id: string) {
  const caseStudies = [{ _type: 'reference', _key: 'a', _ref: id, _weak: true }]
  return { _type: 'caseStudyEmbed', _key: 'e', caseStudies }
}

/** A page whose review kept what was read, with what was published since, and what is being written. */
function reviewedPage(_id: string, published: object, draft?: object) {
  const read = article(_id, { ...current, summary: 'Take two a day' })
  const before = { ...read, body: 'body' in published ? published.body : undefined }
  const kept = { ...read, review: { ...current.review, ...reviewedContent(before, storyAsRead) } }
  const stored = { ...kept, ...published }
  return draft ? [stored, { ...stored, ...draft, _id: `drafts.${_id}` }] : [stored]
}

function storyAsRead(id: string) {
  return reviewedStory(id, {})[0]
}

function reviewedStory(_id: string, published: object) {
  const read = { ...story(_id, { consent: given }) }
  return [{ ...read, review: { ...current.review, ...reviewedContent(read) }, ...published }]
}

function person(_id: string, fields: object) {
  const registration = { _key: 'a', regulator: 'hcpc', number: 'PH000001', ...fields }
  return {
    _id,
    _type: 'author',
    name: { given: 'Alex', family: _id },
    registrations: [registration],
  }
}

const waiting: Record<AttentionListId, Record<string, string>> = {
  'changed-since-review': {
    'edited-draft': 'Changed since the review of 2025-01-01',
    'edited-published': 'Changed since the review of 2025-01-01',
    'edited-story': 'Changed since the review of 2025-01-01',
    'tells-another-story': 'Changed since the review of 2025-01-01',
  },
  overdue: {
    overdue: 'Overdue since 2026-05-31',
    'no-due-date': 'Reviewed on 2025-01-01, with no day for the next review',
    'due-next-year': 'Reviewed on 2025-01-01, with no day for the next review',
  },
  'due-soon': { 'due-today': 'Due on 2026-06-01', 'due-in-august': 'Due on 2026-08-01' },
  'not-reviewed': {
    new: 'Never reviewed, last edited on …',
    'reviewed-tomorrow': 'Never reviewed, last edited on …',
    'read-on-no-day': 'Never reviewed, last edited on …',
    'read-by-nobody': 'Never reviewed, last edited on …',
  },
  'without-consent': {
    ended: 'Consent ran out on 2026-05-31',
    'ended-in-2020': 'Its last day, “31/12/2020”, is not a date',
    'ends-some-day': 'Its last day, “next year”, is not a date',
    printed: 'Consent does not cover the website',
    unasked: 'No consent recorded',
    withdrawn: 'Consent withdrawn on 2026-05-01, and still published',
  },
  'consent-ending': { ends: 'Consent ends on 2026-08-01' },
  registrations: {
    changed: 'PH000001 is not the number that was looked up on 2026-01-01',
    'other-register': 'PH000001 is not the number that was looked up on 2026-01-01',
    suspended: 'PH000001 was suspended or struck off on 2026-01-01',
    'not-found': 'PH000001 was not on the register on 2026-01-01',
    'old-check': 'Last looked up on 2025-01-01: PH000001',
    unchecked: 'Nobody has looked up PH000001',
  },
  'without-sources': { 'no-sources': 'No sources, last edited on …' },
  'broken-links': { broken: 'Links that lead nowhere: 3' },
  'without-alt': { pictures: 'Pictures without a description: 2' },
  'not-carried-over': { migrated: 'Parts that were not carried over: 1' },
  drafts: {},
}

const say: Say = {
  today,
  day: (date) => (date.startsWith(editedToday) ? '…' : date),
  t: (key: keyof typeof strings, values: Readonly<Record<string, unknown>> = {}) =>
    strings[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
}
const editedToday = new Date().toISOString().slice(0, 10)

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
})

beforeAll(async () => {
  for (const document of documents) await client.create(document)
})

afterAll(async () => {
  await server.close()
  await lake.close()
  await rm(dataDir, { recursive: true })
})

async function changed(): Promise<string[]> {
  const checked = await check(new Map())
  return [...checked].flatMap(([id, { hasChanged }]) => (hasChanged ? [id] : []))
}

const readStored: ReadDocuments = (ids, perspective) =>
  client.fetch<unknown>('*[_id in $ids]', { ids }, { perspective })

async function check(known: CheckedPages, read = readStored) {
  const { query, params, perspective } = revisionsQuery
  const found = await client.fetch<unknown>(query, params, { perspective })
  return checkPages(read, readRevisions(found), known)
}

async function rowsOf(id: AttentionListId, on = today) {
  const { query, params, perspective } = rowsQuery(id, on, await changed())
  return readRows(await client.fetch<unknown>(query, params, { perspective }))
}

test.each(attentionListIds)(
  '%s holds what waits, with the reason, and nothing else',
  async (id) => {
    const rows = await rowsOf(id)
    const said = rows.map((row) => [row.id, attentionLists[id].reason(row, say)])
    expect(Object.fromEntries(said)).toEqual(waiting[id])
  },
)

test('what has waited longest comes first', async () => {
  const rows = await rowsOf('due-soon')
  expect(rows.map(({ id }) => id)).toEqual(['due-today', 'due-in-august'])
})

test('a draft waits once nobody has edited it for a week', async () => {
  const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const ids = (await rowsOf('drafts', inTwoWeeks)).map(({ id }) => id)
  expect(ids.toSorted()).toEqual(['edited-draft', 'hidden', 'tells-another-story'])
})

test('two queries count all of them', async () => {
  const counted = await Promise.all(
    (['drafts', 'published'] as const).map(async (perspective) => {
      const { query, params } = countsQuery(perspective, today, await changed())
      return readCounts(await client.fetch<unknown>(query, params, { perspective }))
    }),
  )
  const expected = attentionListIds.map((id) => [id, Object.keys(waiting[id]).length])
  expect(Object.assign({}, ...counted)).toEqual(Object.fromEntries(expected))
})

test('rows are narrowed by author, kind and the days ahead', async () => {
  const rows = await rowsOf('due-soon')
  expect(choicesOf(rows)).toEqual({ authors: [{ id: 'alex', label: 'Alex alex' }], topics: [] })
  const ids = (filter: Partial<typeof noFilter>, lastDay?: string) =>
    filterRows(rows, { ...noFilter, ...filter }, lastDay).map(({ id }) => id)
  expect(ids({ author: 'alex', kind: 'guide' })).toEqual(['due-today', 'due-in-august'])
  expect(ids({ author: 'somebody' })).toEqual([])
  expect(ids({ kind: 'news' })).toEqual([])
  expect(ids({ topic: 'knee' })).toEqual([])
  expect(ids({}, '2026-07-01')).toEqual(['due-today'])
})

test('a page that has been compared is not read again until it, or a story it tells, has changed', async () => {
  const read: string[] = []
  const counting: ReadDocuments = (ids, perspective) => {
    read.push(...ids)
    return readStored(ids, perspective)
  }
  const first = await check(new Map(), counting)
  expect(read).toContain('tells-a-story')
  read.length = 0
  expect(await check(first, counting)).toEqual(first)
  expect(read).toEqual([])

  await client.patch('as-reviewed-story').set({ title: 'Cured in an hour' }).commit()
  const second = await check(first, counting)
  expect(read.toSorted()).toEqual([
    'as-reviewed-story',
    'as-reviewed-story',
    'drafts.as-reviewed-story',
    'tells-a-story',
  ])
  expect(second.get('tells-a-story')).toMatchObject({ hasChanged: true })
  await client.patch('as-reviewed-story').set({ title: 'as-reviewed-story' }).commit()
})

test('a browser remembers what it has compared, and believes nothing else under that name', () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null } as Storage
  storage.setItem = (key, value) => void kept.set(key, value)
  storage.removeItem = (key) => void kept.delete(key)
  const checked = new Map([['a', { revisions: '1 2', hasChanged: true }]])
  rememberChecks(storage, 'local.production', checked)
  expect(rememberedChecks(storage, 'local.production')).toEqual(checked)
  expect(rememberedChecks(storage, 'local.other')).toEqual(new Map())
  for (const [key] of kept) kept.set(key, '{"a": [1, "yes"], "b": null}')
  expect(rememberedChecks(storage, 'local.production')).toEqual(new Map())
  for (const [key] of kept) kept.set(key, 'no JSON')
  expect(rememberedChecks(storage, 'local.production')).toEqual(new Map())
  storage.setItem = () => {
    throw new Error('The quota has been exceeded.')
  }
  rememberChecks(storage, 'local.production', checked)
  expect(kept.size).toBe(0)
})

test.each([null, undefined, 'text', [null, 3, {}], { overdue: 'many' }])(
  'an answer that is no answer, %j, counts nothing and lists nothing',
  (found) => {
    expect(readCounts(found)).toEqual({})
    expect(readRows(found)).toEqual([])
  },
)
