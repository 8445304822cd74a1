import { describe, expect, test } from 'vitest'

import { reviewedContent } from './reviewedContent.ts'
import { reviewStatus } from './reviewStatus.ts'

const review = {
  lastReviewed: '2026-01-01',
  nextReviewDue: '2028-01-01',
  reviewedBy: { _ref: 'author-1' },
}

test.each([
  ['2026-01-01', 'current', 730],
  ['2027-11-19', 'current', 43],
  ['2027-11-20', 'dueSoon', 42],
  ['2028-01-01', 'dueSoon', 0],
  ['2028-01-02', 'overdue', -1],
])('on %s the page is %s', (today, status, daysUntilDue) => {
  expect(reviewStatus(review, today)).toEqual({
    status,
    lastReviewed: '2026-01-01',
    nextReviewDue: '2028-01-01',
    daysUntilDue,
    isTracked: false,
  })
})

test.each([
  ['nothing recorded', undefined],
  ['null from a query', null],
  ['no reviewer', { ...review, reviewedBy: undefined }],
  ['a date that does not exist', { ...review, lastReviewed: '2026-02-30' }],
  ['a review still to come', { ...review, lastReviewed: '2026-06-02' }],
])('%s: not reviewed', (_case, recorded) => {
  expect(reviewStatus(recorded, '2026-06-01')).toEqual({ status: 'notReviewed' })
})

test('a review without a next date cannot be current', () => {
  expect(reviewStatus({ ...review, nextReviewDue: null }, '2026-06-01').status).toBe('overdue')
})

describe('a review means the words that were read', () => {
  const page = { _type: 'article', title: 'Sore knees', summary: 'Take two.' }
  const read = reviewedContent(page)
  const tracked = { ...review, ...read }
  const changed = reviewedContent({ ...page, summary: 'Take twenty.' })

  test.each([
    ['the words as they were read', tracked, read, 'current', true],
    ['other words', tracked, changed, 'changedSinceReview', true],
    [
      'other words, and no day for the next review',
      { ...tracked, nextReviewDue: 'soon' },
      changed,
      'changedSinceReview',
      true,
    ],
    [
      'other words, overdue as well',
      { ...tracked, nextReviewDue: '2026-02-01' },
      changed,
      'changedSinceReview',
      true,
    ],
    ['from before changes were tracked', review, changed, 'current', false],
    [
      'kept in a form that is known no more',
      { ...review, contentHash: 'v0-1' },
      changed,
      'current',
      false,
    ],
    ['nobody asked for the words', tracked, undefined, 'current', true],
  ])('%s', (_case, recorded, content, status, isTracked) => {
    expect(reviewStatus(recorded, '2026-06-01', content)).toMatchObject({ status, isTracked })
  })

  test('words that are right make no review of a person who is missing', () => {
    const nobody = { ...tracked, reviewedBy: null }
    expect(reviewStatus(nobody, '2026-06-01', read)).toEqual({ status: 'notReviewed' })
  })
})
