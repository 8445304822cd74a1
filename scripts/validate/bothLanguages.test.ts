/**
 * Each rule is written twice, for JavaScript and for GROQ. Here both are asked about the same
 * documents on the same days, the GROQ by Sanity's reference implementation and by a real lake.
 */
import {
  consentAllows,
  consentAllowsWebsiteGroq,
  consentDaysLeft,
  consentEndsWithinGroq,
  consentStatus,
  consentStatusGroq,
  dueSoonDays,
  isIsoDate,
  isIsoDateGroq,
  isPublic,
  isPublicGroq,
  registrationStatus,
  registrationStatusGroq,
  reviewDueWithinGroq,
  reviewedContent,
  reviewedContentGroq,
  reviewStatus,
  reviewStatusGroq,
} from '@clinical-content/rules'
import { evaluate, parse } from 'groq-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../../lake/testing/testLake.ts'

const days = ['2026-06-01', '2026-02-28', '2024-02-29', '2027-01-01']

/** Days, and what people, imports and programs write instead. */
const dates: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  ...days,
  '2026-05-31',
  '2026-06-02',
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-6-1',
  '2026-07-13',
  '2026-07-14',
  '2025-06-01',
  '2025-05-31',
  '31/12/2020',
  '01/06/2030',
  'next year',
  '2099',
  '9999-12-31',
  '+12026-06-01',
  '2026-06-01T00:00:00Z',
  '2026-06-01\n',
  ' 2026-06-01',
  // What draft mode's steganography leaves in a text.
  '2026-06-02\u200B\u200C\u200D',
  20270101,
  true,
  [],
  ['2027-01-01'],
  { year: 2027 },
]

const statuses: readonly unknown[] = [
  undefined,
  null,
  '',
  'missing',
  'given',
  'withdrawn',
  'Given',
  ' given',
  'given\u200B\u200C',
  true,
  1,
  ['given'],
  { status: 'given' },
]

const scopes: readonly unknown[] = [
  undefined,
  null,
  [],
  ['website'],
  ['print'],
  ['print', 'website'],
  ['Website'],
  [null],
  [null, 'website'],
  [['website']],
  'website',
  { website: true },
  0,
]

const wholes: readonly unknown[] = [undefined, null, 'given', 7, [], ['given'], {}]

const consents: readonly unknown[] = [
  ...wholes,
  [{ status: 'given' }],
  ...statuses.map((status) => ({ status, scope: ['website'] })),
  ...dates.map((expiresOn) => ({ status: 'given', expiresOn, scope: ['website'] })),
  ...dates.map((expiresOn) => ({ status: 'withdrawn', expiresOn })),
  ...scopes.map((scope) => ({ status: 'given', scope })),
  ...scopes.map((scope) => ({ status: 'given', expiresOn: '2026-06-01', scope })),
]

const reference = { _type: 'reference', _ref: 'author-1', _weak: true }
const reviewers: readonly unknown[] = [
  ...wholes,
  reference,
  { _type: 'reference' },
  { _type: 'reference', _weak: true },
  [reference],
]

const reviews: readonly unknown[] = [
  ...wholes,
  ...reviewers.map((reviewedBy) => ({
    lastReviewed: '2024-01-01',
    nextReviewDue: '2028-01-01',
    reviewedBy,
  })),
  ...dates.map((lastReviewed) => ({
    lastReviewed,
    nextReviewDue: '2028-01-01',
    reviewedBy: reference,
  })),
  ...dates.map((nextReviewDue) => ({
    lastReviewed: '2024-01-01',
    nextReviewDue,
    reviewedBy: reference,
  })),
]

const registered = { regulator: 'hcpc', number: 'PH000001' }
const check = {
  ...registered,
  checkedOn: '2026-01-15',
  checkedBy: 'Ada Moss',
  outcome: 'registered',
}
const odd: readonly unknown[] = [undefined, null, '', 'PH000001 ', 'ph000001', 7, ['hcpc'], {}]
const outcomes = [
  undefined,
  null,
  'registered',
  'conditions',
  'suspended',
  'notFound',
  'verified',
  1,
]

const registrations: readonly unknown[] = [
  ...wholes,
  registered,
  ...odd.map((number) => ({ ...registered, number, check })),
  ...odd.map((regulator) => ({ ...registered, regulator, check })),
  // A number or a regulator of nothing is no number: two absent values must not count as the same.
  ...odd.map((nothing) => ({
    number: nothing,
    regulator: nothing,
    check: { ...check, number: nothing, regulator: nothing },
  })),
  ...odd.map((number) => ({ ...registered, check: { ...check, number } })),
  ...odd.map((regulator) => ({ ...registered, check: { ...check, regulator } })),
  ...odd.map((checkedBy) => ({ ...registered, check: { ...check, checkedBy } })),
  ...dates.map((checkedOn) => ({ ...registered, check: { ...check, checkedOn } })),
  ...outcomes.map((outcome) => ({ ...registered, check: { ...check, outcome } })),
  ...outcomes.map((outcome) => ({
    ...registered,
    check: { ...check, outcome, checkedOn: '2022-01-01' },
  })),
  ...wholes.map((whole) => ({ ...registered, check: whole })),
]

const ids = ['a', 'a-b', 'drafts.a', 'versions.r1.a', 'consent.a', 'a.b.c']
const slugs: readonly unknown[] = [...wholes, { current: 'a' }, { current: null }, { current: '' }]

/** The rules take whatever was stored: that it is not what the schema says is the point here. */
interface Row {
  _id: string
  _type: string
  consent?: object
  review?: object
  registration?: object
  date?: unknown
  slug?: unknown
}

const given = { status: 'given', scope: ['website'] }
const rows = [
  ...consents.map((consent) => ({ _type: 'caseStudy', slug: { current: 'a' }, consent })),
  ...reviews.map((review) => ({ _type: 'article', slug: { current: 'a' }, review })),
  ...registrations.map((registration) => ({ _type: 'author', registration })),
  ...dates.map((date) => ({ _type: 'date', date })),
  ...slugs.map((slug) => ({ _type: 'article', slug })),
  ...slugs.map((slug) => ({ _type: 'caseStudy', slug, consent: given })),
].map((row, index) => ({ _id: `row-${index}`, ...row }) as Row) // odd values and all

/** One day's answer about one document, by each language. */
const asked = `*[_type in $types]{
  _id,
  "isDay": (${isIsoDateGroq('date')}) == true,
  "consent": ${consentStatusGroq},
  "website": (${consentAllowsWebsiteGroq}) == true,
  "ends": (${consentEndsWithinGroq(90)}) == true,
  "review": ${reviewStatusGroq},
  "due": (${reviewDueWithinGroq(dueSoonDays)}) == true,
  "registration": registration{ "status": ${registrationStatusGroq} }.status,
  "public": (${isPublicGroq}) == true
}`

/** A document as JSON has it: what is `undefined` is not there. */
function stored(row: Row): Row {
  return JSON.parse(JSON.stringify(row)) as Row // the same row
}

function byRules(row: Row, today: string) {
  const { consent, review, registration, date } = row
  const { status } = reviewStatus(review, today)
  return {
    _id: row._id,
    isDay: isIsoDate(date),
    consent: consentStatus(consent, today),
    website: consentAllows(consent, 'website', today),
    ends: (consentDaysLeft(consent, today) ?? Infinity) <= 90,
    review: status,
    due: status === 'dueSoon' || status === 'overdue',
    registration: isObject(registration) ? registrationStatus(registration, today).status : null,
    public: isPublic(row, today),
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const types = ['caseStudy', 'article', 'author', 'date']
const documents = [
  ...rows,
  ...ids.map((_id) => ({ _id, _type: 'caseStudy', slug: { current: 'a' }, consent: given })),
].map(stored)

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
})
afterAll(() => lake[Symbol.asyncDispose]())

describe.each(days)('on %s', (today) => {
  const params = { today, types }
  const expected = new Map(documents.map((row) => [row._id, byRules(row, today)]))

  /** The answers that differ, each with its document: nothing, when both languages agree. */
  function differing(answers: readonly { _id: string }[]) {
    expect(answers).toHaveLength(documents.length)
    return answers.flatMap((answer) => {
      const wanted = expected.get(answer._id)
      const row = documents.find(({ _id }) => _id === answer._id)
      return JSON.stringify(answer) === JSON.stringify(wanted) ? [] : [{ row, answer, wanted }]
    })
  }

  test('groq-js says the same as the rules', async () => {
    const value = await evaluate(parse(asked, { params }), { dataset: documents, params })
    expect(differing(await value.get())).toEqual([])
  })

  test('the lake says the same as the rules', async () => {
    const client = lake.client({ perspective: 'raw' })
    expect(differing(await client.fetch<{ _id: string }[]>(asked, params))).toEqual([])
  })
})

test('the words a review is compared with are the same, stored or fetched', async () => {
  const story = { _id: 'told', _type: 'caseStudy', title: 'A story', person: { alias: 'Sam' } }
  const page = {
    _id: 'page',
    _type: 'article',
    title: 'A page',
    keyPoints: ['One', 'Two'],
    body: [
      { _type: 'careCard', _key: 'a', level: 'urgent' },
      {
        _type: 'caseStudyEmbed',
        _key: 'b',
        caseStudies: [{ _key: 'c', ...reference, _ref: 'told' }],
      },
    ],
  }
  const client = lake.client()
  await client.createOrReplace(story)
  await client.createOrReplace(page)
  const fetched = await client.fetch<unknown>(`*[_id == "page"][0]{ ${reviewedContentGroq} }`)
  const asStored = reviewedContent(page, (id) => (id === 'told' ? story : undefined))
  expect(reviewedContent(fetched)).toEqual(asStored)
  expect(asStored.storyHashes).toHaveLength(1)
})

test('the table knows every answer there is', () => {
  const answers = documents.flatMap((row) => days.map((day) => byRules(row, day)))
  const told = (key: 'consent' | 'review' | 'registration') =>
    [...new Set(answers.map((answer) => answer[key] ?? 'null'))].toSorted().join(' ')
  expect(told('consent')).toBe('expired given missing withdrawn')
  expect(told('review')).toBe('current dueSoon notReviewed overdue')
  expect(told('registration')).toBe(
    'conditions incomplete notFound null recheckDue registered suspended unchecked',
  )
})
