import { expect, test } from 'vitest'

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
