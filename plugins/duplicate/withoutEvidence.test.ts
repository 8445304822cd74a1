import { expect, test } from 'vitest'

import { withoutEvidence } from './withoutEvidence.ts'

test('a copy of a reviewed article is not reviewed, and has an address of its own', () => {
  const article = {
    _id: 'article-1',
    _type: 'article',
    title: 'Tennis elbow',
    slug: { current: 'tennis-elbow' },
    previousSlugs: ['elbow'],
    body: [{ _type: 'block', _key: 'a' }],
    authors: [{ _ref: 'author-1' }],
    review: { lastReviewed: '2026-01-01' },
    origin: { source: 'text' },
    publishedAt: '2026-01-02T00:00:00Z',
  }
  expect(withoutEvidence(article)).toEqual({
    _id: 'article-1',
    _type: 'article',
    title: 'Tennis elbow (copy)',
    body: article.body,
    authors: article.authors,
  })
  expect(article.review).toBeDefined()
})

test('a copied story starts without consent, a copied author without registrations', () => {
  expect(withoutEvidence({ _id: 's', _type: 'caseStudy', consent: { status: 'given' } })).toEqual({
    _id: 's',
    _type: 'caseStudy',
  })
  expect(withoutEvidence({ _id: 'a', _type: 'author', registrations: [{}] })).toEqual({
    _id: 'a',
    _type: 'author',
  })
})
