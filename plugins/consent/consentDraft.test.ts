import { expect, test } from 'vitest'

import {
  consentProblems,
  consentRecord,
  derivedConsent,
  emptyConsent,
  newConsentRecordId,
} from './consentDraft.ts'

const today = '2026-06-01'
const draft = {
  ...emptyConsent('Ada Moss'),
  personName: ' Robin Example ',
  contact: 'robin@example.org',
  agreedTo: 'My story about my knee, without my name.',
  scope: ['website', 'print'] as const,
  method: 'written' as const,
  givenOn: '2026-05-30',
}

test('nothing is agreed to beforehand', () => {
  expect(emptyConsent('Ada Moss')).toMatchObject({
    scope: [],
    photographs: false,
    method: '',
    givenOn: '',
  })
  expect(consentProblems(emptyConsent(''), today)).toEqual([
    'agreedToMissing',
    'scopeMissing',
    'methodMissing',
    'dateMissing',
    'recordedByMissing',
  ])
})

test('a complete consent can be recorded', () => {
  expect(consentProblems(draft, today)).toEqual([])
})

test.each([
  [{ givenOn: '2026-06-02' }, ['dateInFuture']],
  [{ givenOn: '30/05/2026' }, ['dateMissing']],
  [{ expiresOn: '2026-05-29' }, ['expiresBeforeGiven']],
  [{ recordedBy: '  ' }, ['recordedByMissing']],
])('%j stops it: %j', (change, problems) => {
  expect(consentProblems({ ...draft, ...change }, today)).toEqual(problems)
})

test('the id of a record is dotted, so never public, and tells nothing of the person', () => {
  const id = newConsentRecordId()
  expect(id).toMatch(/^consent\.[0-9a-f-]{36}$/)
  expect(newConsentRecordId()).not.toBe(id)
})

test('the record holds the evidence, the case study only the status', () => {
  const record = consentRecord('consent.1', 'case-1', draft)
  expect(record).toEqual({
    _id: 'consent.1',
    _type: 'consentRecord',
    caseStudy: { _type: 'reference', _ref: 'case-1', _weak: true },
    scope: ['website', 'print'],
    photographs: false,
    personName: 'Robin Example',
    contact: 'robin@example.org',
    agreedTo: 'My story about my knee, without my name.',
    method: 'written',
    givenOn: '2026-05-30',
    recordedBy: 'Ada Moss',
  })
  const derived = derivedConsent('consent.1', draft, today)
  expect(derived).toEqual({
    _type: 'consent',
    status: 'given',
    recordedOn: today,
    scope: ['website', 'print'],
    record: { _type: 'reference', _ref: 'consent.1', _weak: true },
  })
  expect(JSON.stringify(derived)).not.toMatch(/Robin|robin|knee|Ada/)
})
