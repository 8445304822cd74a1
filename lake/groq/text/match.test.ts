import { expect, test } from 'vitest'

import { createRandom } from '../testing/random.ts'
import { matches, matchScore, withoutEdgeDots } from './match.ts'

/** As groq-js splits and compares: the definition, which here must only be reached sooner. */
const reference = (text: string, term: string) => {
  const words =
    text.replace(/(\b\.+|\.+\b)/g, '').match(/([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g) ?? []
  const pattern = new RegExp(`^${term.replaceAll('*', '.*')}$`, 'i')
  return words.filter((word) => pattern.test(word)).length
}

const pieces = [
  'knee',
  'Knee',
  'kneecap',
  'a.b',
  '...',
  '.',
  ' ',
  '-',
  ',',
  "'",
  'é',
  '\u00a0',
  '\u3000',
  '\n',
  'x',
  '_',
  'ß',
  'ſ',
  '1.5',
]
const terms = [
  'knee',
  'knee*',
  'ab',
  'a*',
  'kneeknee',
  'x',
  'é',
  'k*e',
  '15',
  "knee'",
  '_*',
  'ß',
  's',
]

test('a text matches as groq-js says, whatever stands beside its words', () => {
  const random = createRandom(7)
  for (let i = 0; i < 4000; i++) {
    const text = Array.from({ length: 1 + random.int(8) }, () => random.pick(pieces)).join('')
    const term = random.pick(terms)
    const count = reference(text, term)
    expect([text, term, matches(text, term)]).toEqual([text, term, count > 0])
    expect([text, term, matchScore(text, term)]).toEqual([
      text,
      term,
      (count * 2.2) / (count + 1.2),
    ])
    expect(withoutEdgeDots(text)).toBe(text.replace(/(\b\.+|\.+\b)/g, ''))
  }
})
