import { describe, expect, test } from 'vitest'

import type { LakeDocument } from '../model/types.ts'
import { limitProblem } from './limits.ts'

describe('a document is refused where the hosted service would refuse it', () => {
  test.each([
    ['20 levels', nested(20), /^none$/],
    ['21 levels', nested(21), /21 levels deep/],
    ['lists are no levels', { body: [[[[nested(19)]]]] }, /^none$/],
    ['8,000 attributes', named(8000 - 5), /^none$/],
    ['8,001 attributes', named(8001 - 5), /8001 different attributes/],
    ['one attribute ten thousand times in a list', { list: repeated() }, /^none$/],
    ['a type more is an attribute more', { ...named(8000 - 6), n: [1, 2.5] }, /8002 different/],
    ['32 MB', { text: 'x'.repeat(31_999_000) }, /^none$/],
    ['more than 32 MB', { text: 'x'.repeat(32_000_000) }, /32000\d{3} bytes/],
    ['letters of three bytes each', { text: '⚕'.repeat(11_000_000) }, /33000\d{3} bytes/],
  ] as const)('%s', (_, content, problem) => {
    expect(limitProblem(document(content)) ?? 'none').toMatch(problem)
  })
})

function document(content: object): LakeDocument {
  const at = '2026-01-01T00:00:00Z'
  return { _id: 'a', _type: 't', _rev: 'r', _createdAt: at, _updatedAt: at, ...content }
}

function nested(levels: number): object {
  return levels === 0 ? {} : { a: levels === 1 ? 1 : nested(levels - 1) }
}

function named(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, i]))
}

function repeated(): object[] {
  return Array.from({ length: 10_000 }, (_, i) => ({ _key: `${i}`, text: 'again' }))
}
