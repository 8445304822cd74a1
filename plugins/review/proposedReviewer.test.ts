import { expect, test } from 'vitest'

import { proposedReviewer } from './proposedReviewer.ts'

const reviewers = [
  { id: 'author-moss', name: 'Dr Ada Moss', registered: true },
  { id: 'author-quay', name: 'Quay', registered: false },
  { id: 'author-reed', name: 'Lin Reed', registered: true },
  { id: 'author-other', name: 'Prof Lin Reed', registered: true },
]
const page = { _type: 'article', authors: [{ _ref: 'author-reed' }] }

test.for<[string, object | null, string]>([
  ['the document that is about them', { name: 'A', documentId: 'author-moss' }, 'author-moss'],
  ['their name, with a title before it', { name: 'ada  MOSS' }, 'author-moss'],
  ['a part of somebody’s name', { name: 'oss' }, ''],
  ['a name that two have', { name: 'Lin Reed' }, ''],
  ['a document that is no reviewer any more', { name: 'Ada Moss', documentId: 'gone' }, ''],
  ['who wrote the page', { name: 'Lin Reed', documentId: 'author-reed' }, ''],
  ['a name nobody has', { name: 'Local administrator' }, ''],
  ['no name', { name: '' }, ''],
  ['nobody', null, ''],
])('proposes by %s', ([, user, id]) => {
  expect(proposedReviewer(page, reviewers, user)).toBe(id)
})

test('two whose document it is not are told apart by it', () => {
  const user = { name: 'Lin Reed', documentId: 'author-other' }
  expect(proposedReviewer(page, reviewers, user)).toBe('author-other')
})
