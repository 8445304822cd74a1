import { describe, expect, test } from 'vitest'

import { pick, seeded } from '../../testing/random.ts'
import { compileWildcards } from './wildcards.ts'

/** As groq-js 2.0 has it. */
const asRegExp = (term: string) => new RegExp(`^${term.replaceAll(/\*+/g, '.*')}$`, 'i')

describe('a term of match', () => {
  test('means what it means in groq-js', () => {
    const random = seeded(20261125)
    const letters = ['a', 'b', 'A', 'ß', 'İ', 'ı', 'ſ', 'K', 'é', 'É', '😀', '.', '*']
    const some = (from: readonly string[], most: number) =>
      Array.from({ length: Math.floor(random() * most) }, () => pick(random, from)).join('')
    for (let i = 0; i < 20_000; i++) {
      const term = some(letters, 6)
      const word = some(letters.slice(0, -1), 7)
      expect(`${term} ${word} ${compileWildcards(term)(word)}`).toBe(
        `${term} ${word} ${asRegExp(term).test(word)}`,
      )
    }
  })

  test('takes no longer with many stars', () => {
    const word = 'a'.repeat(100_000)
    const started = performance.now()
    expect(compileWildcards(`${'a*'.repeat(500)}b`)(word)).toBe(false)
    // The regular expression takes longer than the sun has.
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
