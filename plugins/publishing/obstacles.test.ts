import { publishingPolicy } from '@clinical-content/schemas/rules'
import { expect, test } from 'vitest'

import { publishObstacles } from './obstacles.ts'

const today = '2026-06-01'
const strict = publishingPolicy({ review: 'block', consent: 'block', citations: 'warn' })
const reviewed = {
  kind: 'guide',
  review: {
    lastReviewed: '2026-01-01',
    nextReviewDue: '2028-01-01',
    reviewedBy: { _ref: 'author-1' },
  },
  citations: [{ _key: 'a', title: 'A guideline' }],
}

test('a reviewed article with its sources has nothing in its way', () => {
  expect(publishObstacles('article', reviewed, strict, today)).toEqual([])
})

test('an article nobody reviewed is blocked, and told about its sources', () => {
  expect(publishObstacles('article', { kind: 'guide' }, strict, today)).toEqual([
    { rule: 'review', level: 'block', problem: 'notReviewed' },
    { rule: 'citations', level: 'warn', problem: 'noSources' },
  ])
})

test('an overdue review does not stop a correction', () => {
  const overdue = { ...reviewed, review: { ...reviewed.review, nextReviewDue: '2026-05-31' } }
  expect(publishObstacles('article', overdue, strict, today)).toEqual([])
})

test('news needs a review but no sources', () => {
  expect(publishObstacles('article', { kind: 'news' }, strict, today)).toMatchObject([
    { problem: 'notReviewed' },
  ])
})

test.each([
  [undefined, true],
  [{ status: 'withdrawn' }, true],
  [{ status: 'given', expiresOn: '2026-05-31' }, true],
  [{ status: 'given', expiresOn: '2026-06-01' }, false],
  [{ status: 'given' }, false],
])('a case study with consent %j: blocked %s', (consent, blocked) => {
  const obstacles = publishObstacles('caseStudy', { consent }, strict, today)
  expect(obstacles).toEqual(
    blocked ? [{ rule: 'consent', level: 'block', problem: 'noConsent' }] : [],
  )
})

test('what the clinic has switched off is not mentioned', () => {
  const easy = publishingPolicy({ review: 'off', citations: 'off' })
  expect(publishObstacles('article', {}, easy, today)).toEqual([])
})
