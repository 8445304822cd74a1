import { expect, test } from 'vitest'

import { hashPassword, isOutdated, isPassword } from './password.ts'
import { passwordProblem } from './passwordRules.ts'

const known = ['Ines Marlow', 'ines.marlow@saltlark.example']

test.for([
  ['marble kettle orchard', undefined],
  ['ünïcödé-wörter-zählen', undefined],
  ['七つの海を渡る古い船と風の歌声たち', undefined],
  // The clinic's name beside much else.
  ['saltlark is a fine bird to see', undefined],
  ['fourteen chars', 'tooShort'],
  ['', 'tooShort'],
  ['👩‍⚕️👩‍⚕️', 'tooShort'],
  ['x'.repeat(257), 'tooLong'],
  ['aaaaaaaaaaaaaaaaaaaa', 'tooSimple'],
  ['ababababababababab', 'tooSimple'],
  ['12345678901234567890', 'tooSimple'],
  ['qwertyuiopasdfghjkl', 'tooSimple'],
  ['InesMarlow@Saltlark1', 'tooSimple'],
  ['ines.marlow.saltlark.example', 'tooSimple'],
] as const)('%j: %s', ([password, problem]) => {
  expect(passwordProblem(password, known)).toBe(problem)
})

test('a password is known again, however its letters were typed, and never stored twice alike', async () => {
  const composed = 'Mühle am Bach bei Nacht'
  const [one, two] = [await hashPassword(composed), await hashPassword(composed)]
  expect(one).not.toBe(two)
  expect(await isPassword(composed.normalize('NFD'), one)).toBe(true)
  expect(await isPassword(`${composed} `, one)).toBe(false)
  expect(await isPassword(composed, undefined)).toBe(false)
  expect(isOutdated(one)).toBe(false)
})

test('one that was made at another cost, by another program, is known, and is to be made anew', async () => {
  // `argon2` of the reference implementation: echo -n "password" | argon2 somesalt -id -t 2 -k 65536 -p 1
  const other =
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await isPassword('password', other)).toBe(true)
  expect(isOutdated(other)).toBe(true)
  await expect(isPassword('password', '$2b$12$abc')).rejects.toThrow('Argon2id')
})
