import { rmSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { localAdministrator } from '../access/actors.ts'
import { createCommitter, type Committer } from './commit.ts'
import type { CommittedTransaction, Dataset, Mutation } from '../model/types.ts'
import { openStoreAndSql, type Store } from '../store/index.ts'
import type { Sql } from '../store/sql.ts'
import { temporaryFolder } from '../testing/testLake.ts'

let folder: string
let store: Store
let sql: Sql
let dataset: Dataset
let committer: Committer
let now: number
let told: CommittedTransaction[]
beforeEach(() => {
  folder = temporaryFolder()
  ;({ store, sql } = openStoreAndSql(folder))
  dataset = store.datasets.create({
    name: 'production',
    aclMode: 'public',
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'me',
  })
  now = Date.parse('2026-11-22T09:00:00Z')
  told = []
  committer = createCommitter({
    store,
    projectId: 'local',
    select: () => Promise.resolve([]),
    now: () => new Date(now),
  })
  committer.subscribe((transaction) => told.push(transaction))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const commit = (mutations: Mutation[], options: { dryRun?: boolean } = {}) =>
  committer.commit({ dataset, actor: localAdministrator, mutations, ...options })
const create = (_id: string, content = {}): Mutation => ({
  create: { _id, _type: 't', ...content },
})
const stored = () => [...store.documents.iterate(dataset.key)].map(({ _id }) => _id)

describe('a transaction', () => {
  test('on a full disk stores nothing of itself, and the next one succeeds', async () => {
    await commit([create('before')])
    const pages = Number(sql.get('PRAGMA page_count')?.['page_count'])
    sql.db.exec(`PRAGMA max_page_count = ${pages + 4}`)
    const large = { text: 'x'.repeat(200_000) }
    await expect(commit([create('small'), create('large', large)])).rejects.toMatchObject({
      name: 'LakeError',
      code: 'diskFull',
    })
    expect(stored()).toEqual(['before'])
    expect(told).toHaveLength(1)
    sql.db.exec('PRAGMA max_page_count = 1000000')
    await commit([create('after', large)])
    expect(stored()).toEqual(['after', 'before'])
    expect(store.integrityFaults()).toEqual([])
  })

  test('is in order of time, though the clock is set back', async () => {
    await commit([create('a')])
    now -= 3_600_000
    await commit([create('b')])
    const [first, second] = told
    expect(Date.parse(second!.timestamp)).toBeGreaterThanOrEqual(Date.parse(first!.timestamp))
  })

  test('may create documents that refer to each other', async () => {
    await commit([create('a', { see: { _ref: 'b' } }), create('b', { see: { _ref: 'a' } })])
    expect(stored()).toEqual(['a', 'b'])
    await expect(commit([{ delete: { id: 'a' } }])).rejects.toMatchObject({
      fault: { type: 'documentHasExistingReferencesError', referencingIDs: ['b'] },
    })
    await commit([{ delete: { id: 'a' } }, { delete: { id: 'b' } }])
    expect(stored()).toEqual([])
  })

  test('names the mutation whose reference leads nowhere', async () => {
    await expect(
      commit([create('a'), create('b', { list: [{ see: { _ref: 'nowhere' } }] })]),
    ).rejects.toMatchObject({
      status: 409,
      index: 1,
      fault: {
        id: 'b',
        referenceID: 'nowhere',
        description: expect.stringContaining('list[0].see'),
      },
    })
    expect(stored()).toEqual([])
  })

  test('leaves weak references and those to other projects alone', async () => {
    await commit([
      create('a', {
        weak: { _ref: 'nowhere', _weak: true },
        elsewhere: { _ref: 'there', _dataset: 'other', _projectId: 'another' },
        global: { _ref: 'media-library:abc' },
      }),
    ])
    expect(stored()).toEqual(['a'])
  })

  test('that is dry tells what it would do, and does nothing', async () => {
    const { results } = await commit([create('a')], { dryRun: true })
    expect(results).toEqual([{ id: 'a', operation: 'create' }])
    expect(stored()).toEqual([])
    expect(told).toEqual([])
    await expect(
      commit([create('b', { see: { _ref: 'nowhere' } })], { dryRun: true }),
    ).rejects.toThrow('references non-existent document')
  })

  test('is told of after it is stored, with every document before and after', async () => {
    await commit([create('a', { n: 1 })])
    await commit([{ patch: { id: 'a', inc: { n: 1 } } }])
    expect(told[1]).toMatchObject({
      seq: 2,
      dataset: 'production',
      author: localAdministrator.id,
      changes: [{ documentId: 'a', before: { n: 1 }, after: { n: 2 } }],
    })
  })
})

describe('transactions that wait at the same time', () => {
  test('are made durable together, told of in the order of asking, each with a revision of its own', async () => {
    await commit([create('counter', { n: 0 })])
    told.splice(0)
    const commits = await commitsOf(() =>
      Promise.all(
        Array.from({ length: 40 }, () => commit([{ patch: { id: 'counter', inc: { n: 1 } } }])),
      ),
    )
    expect(commits).toBeLessThan(5)
    expect(store.documents.get(dataset.key, 'counter')).toMatchObject({ n: 40 })
    expect(told.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 2))
    const revisions = told.map(({ changes }) => [changes[0]?.before?._rev, changes[0]?.after?._rev])
    const chained = revisions.slice(1).map(([before]) => before)
    expect(chained).toEqual(revisions.slice(0, -1).map(([, after]) => after))
  })

  test('fail each for itself', async () => {
    const outcomes = await Promise.allSettled([
      commit([create('a')]),
      commit([create('b'), create('b', { see: { _ref: 'nowhere' } })]),
      commit([create('a')]),
      commit([create('c', { see: { _ref: 'nowhere' } })]),
      commit([create('d')], { dryRun: true }),
      commit([create('e', { see: { _ref: 'a' } })]),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(stored()).toEqual(['a', 'e'])
    expect(told.map(({ changes }) => changes[0]?.documentId)).toEqual(['a', 'e'])
    expect(store.integrityFaults()).toEqual([])
  })

  test('are told of before their answers', async () => {
    const order: string[] = []
    committer.subscribe(({ changes }) => order.push(`told ${changes[0]?.documentId}`))
    await Promise.all(
      ['a', 'b'].map((id) => commit([create(id)]).then(() => order.push(`answered ${id}`))),
    )
    expect(order.indexOf('told a')).toBeLessThan(order.indexOf('answered a'))
    expect(order.indexOf('told b')).toBeLessThan(order.indexOf('answered b'))
  })

  test('on a full disk, those that fit are stored and the others refused', async () => {
    await commit([create('before')])
    const pages = Number(sql.get('PRAGMA page_count')?.['page_count'])
    sql.db.exec(`PRAGMA max_page_count = ${pages + 20}`)
    const outcomes = await Promise.allSettled([
      commit([create('small')]),
      commit([create('large', { text: 'x'.repeat(400_000) })]),
      commit([create('other')]),
    ])
    sql.db.exec('PRAGMA max_page_count = 1000000')
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { code: 'diskFull' } })
    expect(stored()).toEqual(['before', 'other', 'small'])
    expect(told.map(({ changes }) => changes[0]?.documentId)).toEqual(['before', 'small', 'other'])
  })
})

/** How many SQLite transactions `work` takes, each of which waits for the disk. */
async function commitsOf(work: () => Promise<unknown>): Promise<number> {
  let commits = 0
  const { transaction } = store
  store.transaction = (inner) => {
    commits += 1
    return transaction(inner)
  }
  await work()
  store.transaction = transaction
  return commits
}
