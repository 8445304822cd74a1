import { expect, test } from 'vitest'
import { lazyReads } from './lazyReads.ts'
import * as reads from './reads.ts'
import type { Reading } from './reading.ts'

const reading: Reading = {
  query: () => Promise.resolve(JSON.parse('7')),
  today: () => '2026-11-28',
  onProblem() {},
}

test('what could not be loaded once is loaded with the next call, and then kept', async () => {
  let loads = 0
  const { articles } = lazyReads(reading, async () => {
    if (loads++ === 0) throw new TypeError('Failed to fetch dynamically imported module')
    return reads
  })
  await expect(articles.count()).rejects.toThrow('Failed to fetch')
  expect(await articles.count()).toBe(7)
  expect(await articles.count()).toBe(7)
  expect(loads).toBe(2)
})
