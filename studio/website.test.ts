import { expect, test } from 'vitest'

import { pageUrl } from './website.ts'

test('a published page has an address on the website', () => {
  const article = { slug: { current: 'tennis-elbow' } }
  expect(pageUrl('/site', 'article', article)).toBe('/site/articles/tennis-elbow')
  expect(pageUrl('https://clinic.example/', 'caseStudy', article)).toBe(
    'https://clinic.example/case-studies/tennis-elbow',
  )
})

test('a slug cannot lead out of its folder', () => {
  expect(pageUrl('/site', 'article', { slug: { current: '../x?y' } })).toBe(
    '/site/articles/..%2Fx%3Fy',
  )
})

test.each([null, undefined, {}, { slug: null }, { slug: { current: '' } }, { slug: 'text' }])(
  'what has no slug has no page: %j',
  (document) => {
    expect(pageUrl('/site', 'article', document)).toBeNull()
  },
)

test('what the website does not show has no page', () => {
  expect(pageUrl('/site', 'redirect', { slug: { current: 'x' } })).toBeNull()
})
