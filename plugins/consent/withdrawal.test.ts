import { expect, test } from 'vitest'

import { withdrawalChanges } from './withdrawal.ts'

const today = '2026-06-01'
const consent = { status: 'given', record: { _ref: 'consent.1' } }

test('takes a published story down at once, and its draft, and notes it in the record', () => {
  const versions = [
    { _id: 'drafts.case-1', consent },
    { _id: 'case-1', consent },
  ]
  const withdrawn = {
    'consent._type': 'consent',
    'consent.status': 'withdrawn',
    'consent.recordedOn': today,
  }
  expect(withdrawalChanges(versions, ' By telephone ', today)).toEqual([
    { id: 'drafts.case-1', set: withdrawn },
    { id: 'case-1', set: withdrawn },
    { id: 'consent.1', set: { withdrawnOn: today, withdrawalHow: 'By telephone' } },
  ])
})

test('changes only what exists: no draft, no record, no word about how', () => {
  const changes = withdrawalChanges([null, { _id: 'case-1' }], '', today)
  expect(changes.map((change) => change.id)).toEqual(['case-1'])
})
