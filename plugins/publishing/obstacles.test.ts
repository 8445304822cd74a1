import { problemContext, reviewedContent } from '@clinical-content/rules'
import { expect, test } from 'vitest'

import { awaitsReview, publishObstacles } from './obstacles.ts'

const today = '2026-06-01'
const context = (publishingPolicy: Record<string, string>) =>
  problemContext({ publishingPolicy }, { today })
const strict = context({ review: 'block', consent: 'block', citations: 'warn' })

const review = {
  lastReviewed: '2026-01-01',
  nextReviewDue: '2028-01-01',
  reviewedBy: { _ref: 'author-1' },
}
const reviewed = {
  _type: 'article',
  kind: 'guide',
  review,
  citations: [{ _key: 'a', kind: 'guideline', title: 'A guideline', url: 'https://example.org' }],
}

const told = (document: unknown, policy = strict) =>
  publishObstacles(document, policy).map(({ rule, severity }) => `${rule}: ${severity}`)

test('a reviewed article with its sources has nothing in its way', () => {
  expect(told(reviewed)).toEqual([])
})

test('an article nobody reviewed is blocked', () => {
  const article = { ...reviewed, review: undefined }
  expect(told(article)).toEqual(['review: error'])
  expect(awaitsReview(article, strict)).toBe(true)
})

test('words that nobody has reviewed are pointed out, or held back where the clinic wants that', () => {
  const tracked = { ...reviewed, review: { ...review, ...reviewedContent(reviewed) } }
  expect(told(tracked)).toEqual([])
  const changed = { ...tracked, summary: 'Take twenty a day.' }
  expect(told(changed)).toEqual(['changedSinceReview: warning'])
  const held = context({ changedSinceReview: 'block' })
  expect(told(changed, held)).toEqual(['changedSinceReview: error'])
  expect(told(changed, context({ changedSinceReview: 'off' }))).toEqual([])
  // Dates, addresses and search engines' words are not what was read.
  const moved = { ...tracked, slug: { current: 'b' }, seo: { title: 'Knees' } }
  expect(told(moved, held)).toEqual([])
})

test('an overdue review does not stop a correction', () => {
  expect(told({ ...reviewed, review: { ...review, nextReviewDue: '2026-05-31' } })).toEqual([])
})

test.each([
  [undefined, ['consent: error']],
  [{ status: 'withdrawn' }, ['consent: error']],
  [{ status: 'given', expiresOn: '2026-05-31', scope: ['website'] }, ['consent: error']],
  [{ status: 'given', expiresOn: '2026-06-01', scope: ['website'] }, []],
])('a case study with consent %j: %j', (consent, obstacles) => {
  expect(told({ _type: 'caseStudy', consent })).toEqual(obstacles)
})

test('what the clinic only wants to be warned of does not block', () => {
  const article = { ...reviewed, review: undefined }
  const easy = context({ review: 'warn' })
  expect(told(article, easy)).toEqual(['review: warning'])
  expect(awaitsReview(article, easy)).toBe(false)
})

test('what the clinic has switched off is not mentioned', () => {
  expect(told({ _type: 'article' }, context({ review: 'off', citations: 'off' }))).toEqual([])
})

test('what the form shows at its own field is not repeated', () => {
  const article = { ...reviewed, slug: { current: 'a/b' } }
  expect(told(article)).toEqual([])
})
