import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
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

const endless = () =>
  engine.query({
    dataset: 'test',
    query: slowQuery,
  })

/** How many threads of this process stand back (`nice` 10), by the system's own list. */
function standingBack(): number {
  return readdirSync('/proc/self/task').filter((thread) => {
    const text = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
    // The 19th field; the name, which is the second, may hold anything but ends with a bracket.
    return text.slice(text.lastIndexOf(')')).split(' ')[17] === '10'
  }).length
}

test.runIf(process.platform === 'linux')(
  'those of strangers stand back for those of who is known',
  async () => {
    const before = standingBack()
    await engine.query({ dataset: 'test', query: '1' })
    expect(standingBack()).toBe(before)
    await engine.query({ dataset: 'test', query: '1', isStrangers: true })
    expect(standingBack()).toBe(before + 1)
  },
)

describe('threads', () => {
  test('none is started before a query needs one, and one is enough for one who asks', async () => {
    expect(started).toBe(0)
    await askMany(20, 1)
    expect(started).toBe(1)
  })

  test('many who ask at once wait for those that are kept, and none is started again', async () => {
    await askMany(1250, 32)
    // One more where the machine itself stood still for as long as a slow query would.
    expect(started).toBeLessThanOrEqual(kept + 1)
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

const asStranger = (query: string, signal?: AbortSignal) =>
  engine.query({ dataset: 'test', query, isStrangers: true, ...(signal ? { signal } : {}) })

describe('strangers', () => {
  test('hold no thread of those who are known, however much they ask', async () => {
    const gone = new AbortController()
    const asked = Array.from({ length: 6 }, () => asStranger(slowQuery, gone.signal))
    await askMany(50, 4)
    gone.abort()
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer).toMatchObject({ reason: { name: 'QueryAbandonedError' } })
    }
    // One thread for all of them, kept for two, and one more for the first of those who are known.
    expect(started).toBeLessThanOrEqual(1 + kept)
  })

  test('are stopped after five seconds, whatever time they ask for', async () => {
    const timeoutMs = 600_000
    const slow = engine.query({ dataset: 'test', query: slowQuery, isStrangers: true, timeoutMs })
    await expect(slow).rejects.toMatchObject({ name: 'QueryTimeoutError', timeoutMs: 5000 })
  })

  test('wait in a queue that has an end', async () => {
    const gone = new AbortController()
    const asked = Array.from({ length: 70 }, () => asStranger(slowQuery, gone.signal))
    const settled = Promise.allSettled(asked)
    await expect(asStranger('1')).rejects.toMatchObject({ name: 'QueryQueueFullError' })
    gone.abort()
    await settled
    expect((await asStranger('1')).result).toBe(1)
  })
})

describe('who leaves', () => {
  test('has their query stopped, and their place in the queue is free', async () => {
    const gone = new AbortController()
    const { signal } = gone
    const slow = engine.query({ dataset: 'test', query: slowQuery, signal })
    await askMany(1, 1)
    gone.abort()
    await expect(slow).rejects.toMatchObject({ name: 'QueryAbandonedError' })
    const late = engine.query({ dataset: 'test', query: '1', signal })
    await expect(late).rejects.toMatchObject({ name: 'QueryAbandonedError' })
    await askMany(20, 4)
  })

  test('over HTTP too: their thread is free for the next', async () => {
    await using lake = await startTestLake({ anonymous: 'public' })
    const url = new URL('/v1/data/query/production', lake.server.url)
    const body = JSON.stringify({ query: slowQuery })
    const gone = new AbortController()
    const asked = Array.from({ length: 3 }, () =>
      fetch(url, { method: 'POST', body, signal: gone.signal }).catch(() => 'left'),
    )
    await setTimeout(500)
    gone.abort()
    expect(await Promise.all(asked)).toEqual(['left', 'left', 'left'])
    const began = performance.now()
    url.searchParams.set('query', '1')
    expect(await (await fetch(url)).json()).toMatchObject({ result: 1 })
    // Three of five seconds each were still to come.
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
