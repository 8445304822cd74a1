import { applyPatch, incremental } from 'mendoza'
import { describe, expect, test } from 'vitest'

import { pick, seeded, type Random } from '../testing/random.ts'
import { createEffects, createPatch } from './effects.ts'

describe('createEffects', () => {
  test('leaves _rev out, as its readers do', () => {
    const before = { _id: 'a', _rev: 'r1', title: 'Ankle' }
    const after = { _id: 'a', _rev: 'r2', title: 'Sprained ankle' }
    const { apply, revert } = createEffects(before, after)
    expect(applyPatch({ _id: 'a', title: 'Ankle' }, apply)).toEqual({
      _id: 'a',
      title: 'Sprained ankle',
    })
    expect(applyPatch({ _id: 'a', title: 'Sprained ankle' }, revert)).toEqual({
      _id: 'a',
      title: 'Ankle',
    })
  })

  test('a creation is undone by the patch the Studio knows as a deletion', () => {
    expect(createEffects(null, { _id: 'a' })).toEqual({
      apply: [0, { _id: 'a' }],
      revert: [0, null],
    })
  })

  test('keeps what did not change, so that the history can tell who wrote what', () => {
    const left = {
      body: [
        { _key: 'a', text: 'one' },
        { _key: 'b', text: 'two' },
      ],
    }
    const right = {
      body: [
        { _key: 'b', text: 'two' },
        { _key: 'a', text: 'one' },
      ],
    }
    // Blank array from field 0; element 1; element 0; back into the field.
    expect(createPatch(left, right)).toEqual([11, 0, 21, 1, 2, 21, 0, 1, 15])
  })
})

describe('createPatch and both of mendoza’s readers agree', () => {
  test.for([
    ['text of one-byte letters', 'rest the ankle', 'rest your ankle'],
    ['accents before and after', 'élevé — jambe étirée', 'élevé — cheville étirée'],
    ['pairs of surrogates', '🦶🏽 rest 🦵', '🦶🏽 ice 🦵'],
    ['one surrogate of a pair', 'abcd\uD83Dxyz', 'abcd\uD83D\uDE00xyz'],
    ['a repeated word', 'aaaaaa', 'aaaa'],
    ['emptied', 'abcdef', ''],
  ])('%s', ([, left, right]) => {
    expect(roundTrip({ text: left }, { text: right })).toEqual([{ text: right }, { text: right }])
  })

  test('any two JSON values', () => {
    const random = seeded(20261122)
    for (let round = 0; round < 4000; round++) {
      const left = randomObject(random, 3)
      const right = random() < 0.7 ? mutate(left, random) : randomObject(random, 3)
      expect(roundTrip(left, right)).toEqual([right, right])
    }
  })
})

/** What each of mendoza's two readers makes of the patch. */
function roundTrip(left: unknown, right: unknown): unknown[] {
  const patch = createPatch(left, right)
  const simple: unknown = applyPatch(left, patch)
  const value = incremental.applyPatch(incremental.wrap(structuredClone(left), 0), patch, 1)
  return [simple, incremental.unwrap(value)]
}

const letters = [
  'a',
  'b',
  'c',
  ' ',
  'é',
  'ß',
  '→',
  '漢',
  '😀',
  '👩‍⚕️',
  '\uD83D',
  '\uDE00',
  '\u0000',
  '"',
]

function randomString(random: Random): string {
  return Array.from({ length: Math.floor(random() * 14) }, () => pick(random, letters)).join('')
}

function randomValue(random: Random, depth: number): unknown {
  const kind = random()
  if (depth > 0 && kind < 0.25) return randomObject(random, depth - 1)
  if (depth > 0 && kind < 0.5) {
    return Array.from({ length: Math.floor(random() * 5) }, () => randomItem(random, depth - 1))
  }
  if (kind < 0.8) return randomString(random)
  return pick(random, [null, true, false, 0, -1.5, 1e21, 7])
}

function randomItem(random: Random, depth: number): unknown {
  const value = randomValue(random, depth)
  return typeof value === 'object' && value !== null && !Array.isArray(value) && random() < 0.7
    ? { ...value, _key: pick(random, ['k1', 'k2', 'k3', 'k4']) }
    : value
}

function randomObject(random: Random, depth: number): Record<string, unknown> {
  const names = ['a', 'b', 'B', 'é', '_type', 'z', '10', '9', '', '😀']
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 6) }, () => [
      pick(random, names),
      randomValue(random, depth),
    ]),
  )
}

function mutate(value: unknown, random: Random): unknown {
  if (typeof value === 'string') {
    const at = Math.floor(random() * (value.length + 1))
    return value.slice(0, at) + randomString(random) + value.slice(at + Math.floor(random() * 3))
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => (random() < 0.3 ? mutate(item, random) : item))
    if (random() < 0.3) items.splice(Math.floor(random() * items.length), 1)
    if (random() < 0.3) items.splice(Math.floor(random() * items.length), 0, randomItem(random, 1))
    return random() < 0.2 ? items.toReversed() : items
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(() => random() > 0.1)
      .map(([key, item]) => [key, random() < 0.4 ? mutate(item, random) : item] as const)
    return Object.fromEntries(entries)
  }
  return randomValue(random, 1)
}
