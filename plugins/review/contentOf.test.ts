import { reviewStatus } from '@clinical-content/rules'
import { expect, test } from 'vitest'

import { contentOf } from './contentOf.ts'

const page = {
  _type: 'article',
  title: 'Sore knees',
  body: [{ _type: 'caseStudyEmbed', caseStudies: [{ _type: 'reference', _ref: 'story' }] }],
}
const story = (title: string) => ({ _type: 'caseStudy', title })
const review = {
  lastReviewed: '2026-01-01',
  nextReviewDue: '2028-01-01',
  reviewedBy: { _ref: 'author-1' },
}

test('a review holds for the story that was read, published or still a draft', () => {
  const draft = contentOf(page, new Map([['drafts.story', story('Up the hill')]]))
  const published = contentOf(page, new Map([['story', story('Up the hill')]]))
  expect(published).toEqual(draft)
  const both = new Map([
    ['story', story('Up the hill')],
    ['drafts.story', story('Down the hill')],
  ])
  expect(contentOf(page, both)).toEqual(published)
})

test('another story is another page; one that is gone is not', () => {
  const recorded = { ...review, ...contentOf(page, new Map([['story', story('Up the hill')]])) }
  const status = (stories: ReadonlyMap<string, unknown>) =>
    reviewStatus(recorded, '2026-06-01', contentOf(page, stories)).status
  expect(status(new Map([['story', story('Down the hill')]]))).toBe('changedSinceReview')
  expect(status(new Map())).toBe('current')
})
