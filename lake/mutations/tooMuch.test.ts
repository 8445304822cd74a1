import { describe, expect, test } from 'vitest'

import { createCommitter } from '../transactions/commit.ts'
import { localAdministrator } from '../access/actors.ts'
import type { Mutation } from '../model/types.ts'
import { openStore, type Store } from '../store/index.ts'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'

/** A transaction is one piece of work in the thread that answers: it must have an end. */
describe('a transaction that would hold up everybody', () => {
  test('takes too long: refused, nothing stored, and the next one goes on', async () => {
    const store = openStore(temporaryFolder())
    const dataset = store.datasets.create({
      name: 'production',
      aclMode: 'public',
      createdAt: '2026-11-22T00:00:00Z',
      createdBy: 'me',
    })
    const committer = committerOf(store, { longest: 500 })
    const commit = (mutations: Mutation[]) =>
      committer.commit({ dataset, actor: localAdministrator, mutations })
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      create: { _id: `d${i}`, _type: 't' },
    }))
    await expect(commit(many)).rejects.toMatchObject({ status: 413 })
    await expect(commit(many)).rejects.toThrow('smaller parts')
    expect(store.documents.count(dataset.key)).toBe(0)
    await commit([{ create: { _id: 'one', _type: 't' } }])
    expect(store.documents.count(dataset.key)).toBe(1)
    store.close()
  })

  test('a query that selects more documents than can be changed at once', async () => {
    const dataDir = temporaryFolder()
    await fill(dataDir, 10_001)
    await using lake = await startTestLake({ dataDir })
    const client = lake.client({ perspective: 'raw' })
    const all = client.patch({ query: '*[_type == "t"]' }).set({ n: 1 }).commit()
    await expect(all).rejects.toMatchObject({ statusCode: 413 })
    await expect(all).rejects.toThrow('[0...10000]')
    expect(await client.fetch('count(*[n == 1])')).toBe(0)
    const part = client.patch({ query: '*[_type == "t"][0...3]' }).set({ n: 1 })
    await part.commit({ returnFirst: false })
    expect(await client.fetch('count(*[n == 1])')).toBe(3)
  })

  test.for<[string, object, string]>([
    [
      'a text patch of a great many places in a long text',
      { diffMatchPatch: { text: '@@ -1,1 +1,1 @@\n-a\n+b\n'.repeat(20_000) } },
      'set the text as a whole',
    ],
    ['a path that leads nearly everywhere', { set: { 'list[*]': 1 } }, 'more than 10000 places'],
    ['recursion within recursion', { unset: ['..[..[..[..x?]?]?]'] }, 'more than 3 times'],
  ])('%s', async ([, patch, why]) => {
    await using lake = await startTestLake()
    const client = lake.client()
    await client.create({
      _id: 'long',
      _type: 't',
      text: 'a'.repeat(100_000),
      list: Array.from({ length: 20_000 }, (_, i) => i),
    })
    const started = performance.now()
    const patched = client.mutate([{ patch: { id: 'long', ...patch } }])
    await expect(patched).rejects.toMatchObject({ statusCode: 400 })
    await expect(patched).rejects.toThrow(why)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

function committerOf(store: Store, limit: { longest?: number } = {}) {
  return createCommitter({
    store,
    projectId: 'local',
    select: () => Promise.resolve([]),
    now: () => new Date(),
    ...limit,
  })
}

/** As the command line brings documents in: without a limit of time. */
async function fill(dataDir: string, count: number): Promise<void> {
  await (await startTestLake({ dataDir }))[Symbol.asyncDispose]()
  const store = openStore(dataDir)
  const dataset = store.datasets.get('production')
  if (!dataset) throw new Error('no dataset')
  const committer = committerOf(store)
  const mutations = Array.from({ length: count }, (_, i) => ({
    create: { _id: `d${i}`, _type: 't' },
  }))
  await committer.commit({ dataset, actor: localAdministrator, mutations })
  store.close()
}
