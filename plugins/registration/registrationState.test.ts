import { expect, test } from 'vitest'

import { registrationState } from './registrationState.ts'

const today = '2026-06-01'

test('says nothing while the form is being filled in', () => {
  expect(registrationState(undefined, today)).toEqual({ kind: 'incomplete' })
  expect(registrationState({ regulator: 'hcpc' }, today)).toEqual({ kind: 'incomplete' })
  expect(registrationState({ number: 'PH000001' }, today)).toEqual({ kind: 'incomplete' })
})

test('reads a pasted number, its profession and where to look it up', () => {
  const state = registrationState({ regulator: 'hcpc', number: 'HCPC Number: ph 000 001.' }, today)
  expect(state).toMatchObject({
    kind: 'formatOk',
    number: 'PH000001',
    regulator: 'HCPC',
    profession: 'Physiotherapist',
  })
  expect(state).toHaveProperty('registerUrl', expect.stringContaining('PH000001'))
})

test('a good format is not a check of the register', () => {
  expect(registrationState({ regulator: 'hcpc', number: 'PH000001' }, today)).not.toHaveProperty(
    'check',
  )
})

test('names what is wrong with a number', () => {
  expect(registrationState({ regulator: 'hcpc', number: 'PH11X' }, today)).toMatchObject({
    kind: 'badFormat',
    isError: true,
    message: expect.stringContaining('PH11X'),
  })
})

const seen = { checkedOn: '2026-05-01', checkedBy: 'Ada Moss', outcome: 'registered' }
const check = { ...seen, regulator: 'hcpc', number: 'PH000001' }

test('tells who looked at the register, when, and what it showed', () => {
  const state = registrationState({ regulator: 'hcpc', number: 'PH000001', check }, today)
  expect(state).toHaveProperty('check', { ...seen, isOld: false })
})

test('a number corrected after the check has not been checked', () => {
  const state = registrationState({ regulator: 'hcpc', number: 'PH000002', check }, today)
  expect(state).not.toHaveProperty('check')
})

test('a regulator changed after the check has not been checked', () => {
  const gcc = {
    regulator: 'gcc',
    number: '01234',
    check: { ...check, number: '01234', regulator: 'gosc' },
  }
  expect(registrationState(gcc, today)).toMatchObject({ kind: 'formatOk' })
  expect(registrationState(gcc, today)).not.toHaveProperty('check')
})

test('a check more than a year ago is old', () => {
  const old = { ...check, checkedOn: '2025-05-31' }
  expect(
    registrationState({ regulator: 'hcpc', number: 'PH000001', check: old }, today),
  ).toHaveProperty('check.isOld', true)
})

test('an outcome nobody can record is no check', () => {
  const odd = { ...check, outcome: 'verified' }
  expect(
    registrationState({ regulator: 'hcpc', number: 'PH000001', check: odd }, today),
  ).not.toHaveProperty('check')
})
