import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tokenFor } from './localToken.ts'

const data = mkdtempSync(join(tmpdir(), 'local-token-'))
writeFileSync(
  join(data, 'local-access.json'),
  JSON.stringify({ address: 'http://localhost:3333', token: 'of-this-lake' }),
)
afterAll(() => rmSync(data, { recursive: true }))

test.for([
  'http://localhost:3333',
  'http://127.0.0.1:3333/',
  'http://[::1]:3333',
  'http://local.localhost:3333',
])('a lake of one’s own on this machine needs no token: %s', (address) => {
  expect(tokenFor(address, undefined, data)).toBe('of-this-lake')
  expect(tokenFor(address, '', data)).toBe('of-this-lake')
  expect(tokenFor(address, 'given', data)).toBe('given')
})

test.for([
  'http://localhost:3334',
  'https://lake.example:3333',
  'http://127.0.0.1.attacker.example:3333',
  'http://localhost.attacker.example:3333',
  'not an address',
])('its token goes nowhere else: %s', (address) => {
  expect(tokenFor(address, undefined, data)).toBeUndefined()
  expect(tokenFor(address, 'given', data)).toBe('given')
})

test('where no lake is running there is none', () => {
  expect(tokenFor('http://localhost:3333', undefined, join(data, 'nowhere'))).toBeUndefined()
})
