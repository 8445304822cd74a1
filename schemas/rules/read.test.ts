import { expect, test } from 'vitest'

import {
  flag,
  number,
  object,
  plainText,
  record,
  records,
  referenceId,
  referenceIds,
  text,
  texts,
  trimmed,
} from './read.ts'

const article = {
  title: 'Tennis elbow',
  summary: '  ',
  authors: [{ _ref: 'author-1' }, { _ref: 7 }, null],
  keyPoints: ['Rest it', 4, null],
  review: { lastReviewed: '2026-01-01' },
  reviewed: true,
  body: [
    { _type: 'block', children: [{ text: 'A sore ' }, { text: 'elbow.' }] },
    { _type: 'figure' },
    null,
    { _type: 'block', children: [{ text: 'It heals.' }, { text: null }] },
  ],
}

test('reads what is there', () => {
  expect(text(article, 'title')).toBe('Tennis elbow')
  expect(record(article, 'review')).toEqual({ lastReviewed: '2026-01-01' })
  expect(referenceIds(article, 'authors')).toEqual(['author-1'])
  expect(texts(article, 'keyPoints')).toEqual(['Rest it'])
  expect(flag(article, 'reviewed')).toBe(true)
  expect(plainText(article.body)).toBe('A sore elbow.\nIt heals.')
  expect(plainText(article.body, ' ')).toBe('A sore elbow. It heals.')
  expect(trimmed({ title: ' Tennis elbow ' }, 'title')).toBe('Tennis elbow')
  expect(text({ title: ' Tennis elbow ' }, 'title')).toBe(' Tennis elbow ')
  expect(referenceId({ reviewedBy: { _ref: 'author-1' } }, 'reviewedBy')).toBe('author-1')
  expect(number({ year: 0 }, 'year')).toBe(0)
})

test.each([undefined, null, 'text', 7, [], { title: 3, body: 'x', review: [] }])(
  'finds nothing in %j, and does not fail',
  (value) => {
    expect(text(value, 'title')).toBeUndefined()
    expect(record(value, 'review')).toBeUndefined()
    expect(records(value, 'body')).toEqual([])
    expect(plainText(value)).toBe('')
    expect(object(value, 'review')).toEqual({})
    expect(trimmed(value, 'title')).toBe('')
    expect(referenceId(value, 'review')).toBeUndefined()
    expect(number(value, 'body')).toBeUndefined()
    expect(flag(value, 'title')).toBe(false)
  },
)

test('blank text is no text', () => {
  expect(text(article, 'summary')).toBeUndefined()
})
