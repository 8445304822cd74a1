import { reviewedContent } from '@clinical-content/rules'
import { expect, test } from 'vitest'

import { nextReviewDue, reviewPatches, reviewProblems, reviewWarnings } from './reviewDraft.ts'

const article = { kind: 'news', authors: [{ _ref: 'author-1' }] }
const complete = {
  reviewerId: 'author-2',
  lastReviewed: '2026-03-31',
  nextReviewDue: '2028-03-31',
  changes: '',
  attested: true,
}
const content = { contentHash: 'v1-abc', storyHashes: [] }
const signed = {
  content,
  recordedBy: { id: 'user-1', name: 'Jo Reed' },
  attestation: 'I have read it.',
}

test('the next review is due when the clinic says, for this kind of article', () => {
  const intervals = [
    { kind: 'guide', months: 24 },
    { kind: 'news', months: 6 },
  ]
  expect(nextReviewDue(article, '2026-03-31', intervals)).toBe('2026-09-30')
  expect(nextReviewDue({ kind: 'guide' }, '2026-03-31', intervals)).toBe('2028-03-31')
})

test('a complete review can be recorded', () => {
  expect(reviewProblems(complete, '2026-04-01')).toEqual([])
})

test.each([
  [{ reviewerId: '' }, ['reviewerMissing']],
  [{ lastReviewed: '' }, ['dateMissing']],
  [{ lastReviewed: '2026-04-02' }, ['dateInFuture']],
  [{ nextReviewDue: 'soon' }, ['dueMissing']],
  [{ nextReviewDue: '2026-03-31' }, ['dueNotAfterReview']],
  [{ attested: false }, ['notAttested']],
])('%j stops it: %j', (change, problems) => {
  expect(reviewProblems({ ...complete, ...change }, '2026-04-01')).toEqual(problems)
})

const reviewer = { id: 'author-2', name: 'Ada Moss', registered: true }

test('a colleague who is registered is the reviewer one wants', () => {
  expect(reviewWarnings(article, reviewer)).toEqual([])
})

test('the author as reviewer is allowed, with a word', () => {
  expect(reviewWarnings(article, { ...reviewer, id: 'author-1' })).toEqual(['reviewerIsAuthor'])
  const caseStudy = { clinician: { _ref: 'author-2' } }
  expect(reviewWarnings(caseStudy, { ...reviewer, registered: false })).toEqual([
    'reviewerIsAuthor',
    'reviewerNotRegistered',
  ])
})

test('recording a review replaces the whole of it, and marks a migrated page as reviewed', () => {
  const review = {
    _type: 'review',
    lastReviewed: '2026-03-31',
    nextReviewDue: '2028-03-31',
    reviewedBy: { _type: 'reference', _ref: 'author-2' },
    ...content,
    recordedBy: { _type: 'studioUser', id: 'user-1', name: 'Jo Reed' },
    attestation: 'I have read it.',
  }
  expect(reviewPatches(article, complete, signed)).toEqual([{ set: { review } }])
  const origin = { source: 'text', importedAt: '2026-03-01T09:00:00Z' }
  expect(reviewPatches({ ...article, origin }, complete, signed)).toEqual([
    { set: { review, 'origin.clinicallyReviewed': true } },
  ])
  const written = { ...article, origin: { clinicallyReviewed: false } }
  expect(reviewPatches(written, complete, signed)).toEqual([{ set: { review } }])
  expect(reviewPatches(article, { ...complete, changes: ' New guideline. ' }, signed)).toEqual([
    { set: { review: { ...review, changes: 'New guideline.' } } },
  ])
})

test('the revision that was read is kept, to compare with; nobody known is nobody named', () => {
  const [patch] = reviewPatches({ ...article, _rev: 'rev-7' }, complete, {
    ...signed,
    content: reviewedContent(article),
    recordedBy: undefined,
  })
  expect(patch?.set.review).toMatchObject({ revision: 'rev-7' })
  expect(patch?.set.review).not.toHaveProperty('recordedBy')
})

test('a revision that somebody has written in meanwhile is not the one that was read', () => {
  const written = { ...article, _rev: 'rev-8', title: 'Other words' }
  const [patch] = reviewPatches(written, complete, signed)
  expect(patch?.set.review).not.toHaveProperty('revision')
})
