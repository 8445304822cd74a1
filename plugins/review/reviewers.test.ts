import { expect, test } from 'vitest'

import { readReviewers } from './reviewers.ts'

test('names the authors as readers know them, and tells who is on a register', () => {
  const found = [
    {
      _id: 'author-1',
      name: { honorific: 'Dr', given: 'Ada', family: 'Moss', postNominals: 'PhD' },
      profession: 'Physiotherapist',
      registrations: [{ regulator: 'hcpc' }],
    },
    { _id: 'author-2', name: { family: 'Quay' }, profession: null, registrations: null },
  ]
  expect(readReviewers(found)).toEqual([
    { id: 'author-1', name: 'Dr Ada Moss', profession: 'Physiotherapist', registered: true },
    { id: 'author-2', name: 'Quay', registered: false },
  ])
})

test.each([null, {}, [null], [{ name: 'Ada' }]])('makes nobody out of %j', (found) => {
  expect(readReviewers(found)).toEqual([])
})

test('an author without a name can still be told apart', () => {
  expect(readReviewers([{ _id: 'author-3' }])).toMatchObject([{ name: 'author-3' }])
})
