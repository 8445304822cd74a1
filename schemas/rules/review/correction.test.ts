import { describe, expect, test } from 'vitest'

import { allowedCorrection, askedCorrection, mayAllow } from './correction.ts'
import { correctionConcerns } from './correctionConcerns.ts'
import { differences } from './differences.ts'
import { isAsReviewed, reviewedContent } from './reviewedContent.ts'
import { reviewStatus } from './reviewStatus.ts'

const words = (text: string) => ({
  _type: 'block',
  children: [{ _type: 'span', text }],
})
const page = (title: string, ...body: object[]) => ({ _type: 'article', title, body })
const hashOf = (document: unknown) => reviewedContent(document).contentHash

const read = page('Sore knes')
const corrected = page('Sore knees')
const jo = { id: 'jo', name: 'Jo Reed' }
const ada = { id: 'ada', name: 'Ada Moss' }
const asked = {
  _type: 'smallCorrection',
  reason: 'A spelling.',
  reviewedHash: hashOf(read),
  contentHash: hashOf(corrected),
  askedBy: jo,
  askedOn: '2026-05-01',
}
const allowed = { ...asked, allowedBy: ada, allowedOn: '2026-05-02' }
const review = (...corrections: unknown[]) => ({
  lastReviewed: '2026-01-01',
  nextReviewDue: '2028-01-01',
  reviewedBy: { _ref: 'author-1' },
  ...reviewedContent(read),
  corrections,
})
const statusOf = (recorded: object, document: unknown) =>
  reviewStatus(recorded, '2026-06-01', reviewedContent(document)).status

describe('a review holds for the corrected words', () => {
  test('once another person has allowed it, and moves no date', () => {
    const status = reviewStatus(review(allowed), '2026-06-01', reviewedContent(corrected))
    expect(status).toMatchObject({ status: 'current', lastReviewed: '2026-01-01' })
    expect(status.correction).toEqual(allowed)
    expect(reviewStatus(review(allowed), '2028-02-01', reviewedContent(corrected)).status).toBe(
      'overdue',
    )
  })

  test('and still for the words that were read', () => {
    expect(statusOf(review(allowed), read)).toBe('current')
  })

  test.each([
    ['nobody has allowed it', asked],
    ['who asked has allowed it', { ...allowed, allowedBy: { ...ada, id: 'jo' } }],
    ['nobody knows who asked', { ...allowed, askedBy: { name: 'Jo Reed' } }],
    ['nobody knows who allowed it', { ...allowed, allowedBy: { name: 'Ada Moss' } }],
    ['it began from other words', { ...allowed, reviewedHash: hashOf(page('Sore')) }],
    ['it led to other words', { ...allowed, contentHash: hashOf(page('Sore elbows')) }],
    ['it is a hole in the list', null],
  ])('but not while %s', (_why, correction) => {
    expect(statusOf(review(correction), corrected)).toBe('changedSinceReview')
  })

  test('but not for one letter more, nor by way of another correction', () => {
    const further = page('Sore knees!')
    const onTop = { ...allowed, reviewedHash: hashOf(corrected), contentHash: hashOf(further) }
    expect(statusOf(review(allowed, onTop), further)).toBe('changedSinceReview')
  })

  test('but not for a story that nobody read', () => {
    const story = { _type: 'caseStudy', title: 'Up the hill' }
    const telling = page('Sore knees', { _type: 'caseStudyEmbed', caseStudies: [story] })
    const recorded = review({ ...allowed, contentHash: hashOf(telling) })
    expect(isAsReviewed(recorded, reviewedContent(telling))).toBe(false)
  })

  test('but not after a new review', () => {
    const again = { ...review(allowed), ...reviewedContent(page('Knees')) }
    expect(statusOf(again, corrected)).toBe('changedSinceReview')
  })
})

test('what waits for an answer, and who may give it', () => {
  const hash = hashOf(corrected)
  expect(askedCorrection(review(asked), hash)).toEqual(asked)
  expect(askedCorrection(review(allowed), hash)).toBeUndefined()
  expect(allowedCorrection(review(asked), hash)).toBeUndefined()
  expect(askedCorrection(review(asked), hashOf(page('Sore elbows')))).toBeUndefined()
  expect(askedCorrection({ corrections: [asked] }, hash)).toBeUndefined()
  expect([mayAllow(asked, 'ada'), mayAllow(asked, 'jo'), mayAllow(asked, undefined)]).toEqual([
    true,
    false,
    false,
  ])
})

const concerns = (before: object, after: object) => correctionConcerns(differences(before, after))

describe('what speaks against calling a change small', () => {
  test.each([
    ['a spelling', read, corrected, []],
    ['a dose', page('', words('50 mg')), page('', words('500 mg')), ['number']],
    ['a decimal point', page('', words('1.5 mg')), page('', words('15 mg')), ['number']],
    ['a number in another word order', page('2 a day, 3 times'), page('3 times, 2 a day'), []],
    ['a not', page('Do rest'), page('Do not rest'), ['negation']],
    ['a contraction', page('You can run'), page("You can't run"), ['negation']],
    [
      'a care card',
      page('', { _type: 'careCard', level: 'urgent', body: [words('Cal us')] }),
      page('', { _type: 'careCard', level: 'urgent', body: [words('Call us')] }),
      ['redFlags'],
    ],
    ['a paragraph more', page('', words('a')), page('', words('a'), words('b')), ['tooMuch']],
    ['another text', page('', words('a ')), page('', words('b '.repeat(21))), ['tooMuch']],
    [
      'another picture',
      { ...read, heroImage: { asset: { _ref: 'image-a' }, alt: 'A knee' } },
      { ...read, heroImage: { asset: { _ref: 'image-b' }, alt: 'A knee' } },
      ['noWords'],
    ],
  ])('%s', (_what, before, after, told) => {
    expect(concerns(before, after)).toEqual(told)
  })
})
