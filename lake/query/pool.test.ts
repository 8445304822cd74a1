import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/testLake.ts'
import { createQueryEngine, type QueryEngine } from './engine.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import { slowQuery } from '../testing/slowQuery.ts'

const kept = 2
let store: SearchFile
let engine: QueryEngine
let started = 0
const count = () => void started++

beforeAll(() => {
  store = createSearchFile()
  store.put({ _id: 'a', _type: 'article' })
  process.on('worker', count)
})
afterAll(() => {
  process.off('worker', count)
  store.close()
})
beforeEach(() => {
  started = 0
  engine = createQueryEngine({ file: store.file, workers: kept })
})
afterEach(() => engine.close())

let distinct = 0
/** Queries of which none is like another, so many of them waiting for an answer at once. */
async function askMany(queries: number, askers: number): Promise<void> {
  let left = queries
  const ask = async () => {
    while (left-- > 0) {
      const v = distinct++
      const { result } = await engine.query({ dataset: 'test', query: `[{"v": ${v}}][].v` })
      expect(result).toEqual([v])
    }
  }
  await Promise.all(Array.from({ length: askers }, ask))
}

/** Each star may end anywhere: the regular expression tries all of it. */
const endless = () =>
  engine.query({
    dataset: 'test',
    query: slowQuery,
  })

describe('threads', () => {
  test('none is started before a query needs one, and one is enough for one who asks', async () => {
    expect(started).toBe(0)
    await askMany(20, 1)
    expect(started).toBe(1)
  })

  test('many who ask at once wait for those that are kept, and none is started again', async () => {
    await askMany(600, 32)
    expect(started).toBeLessThanOrEqual(kept)
    await askMany(50, 32)
    const before = started
    await askMany(600, 32)
    expect(started).toBe(before)
  })

  test('quick queries are answered while slow ones hold those that are kept', async () => {
    const slow = Promise.allSettled([endless(), endless(), endless()])
    await askMany(10, 1)
    const held = await Promise.race([slow, setTimeout(0, 'held')])
    expect(held).toBe('held')
    expect(started).toBe(4)
    await engine.close()
    await slow
  })

  test('a lake whose file cannot be opened says so to each who asks', async () => {
    const lost = createQueryEngine({ file: join(temporaryFolder(), 'missing', 'lake.sqlite') })
    const asked = [1, 2, 3].map(() => lost.query({ dataset: 'test', query: '1' }))
    for (const answer of asked) await expect(answer).rejects.toThrow('unable to open database file')
    await lost.close()
  })
})
