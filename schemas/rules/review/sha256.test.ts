import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { sha256 } from './sha256.ts'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the vector of FIPS 180-4 for %j', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})

test('the same as Node’s for every length around a block, and for letters of every size', () => {
  const texts = [
    ...Array.from({ length: 200 }, (_, length) => 'é'.repeat(length)),
    'Ærøskøbing 10⁹/L 👩‍⚕️ \u0000 \uD800',
    'a'.repeat(1_000_000),
  ]
  for (const text of texts) {
    const expected = createHash('sha256').update(text.toWellFormed()).digest('hex')
    expect(sha256(text)).toBe(expected)
  }
})
