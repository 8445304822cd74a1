import {
  append,
  assign,
  at,
  create,
  createIfNotExists,
  createOrReplace,
  dec,
  del,
  diffMatchPatch,
  inc,
  insertAfter,
  patch,
  prepend,
  remove,
  replace,
  SanityEncoder,
  set,
  setIfMissing,
  truncate,
  unassign,
  unset,
  upsert,
  type Mutation,
  type SanityDocumentBase,
} from '@sanity/mutate'
import { applyInCollection } from '@sanity/mutate/_unstable_apply'
import {
  createOptimisticStore,
  createOptimisticStoreClientBackend,
} from '@sanity/mutate/_unstable_store'
import { BehaviorSubject, filter, firstValueFrom } from 'rxjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

/** As `@sanity/mutate` encodes them, by the plain data request it is made for. */
async function submit(mutations: Mutation[]): Promise<void> {
  await lake.client().dataRequest('mutate', { mutations: SanityEncoder.encodeAll(mutations) })
}

const start = {
  _id: 'plan',
  _type: 'plan',
  title: 'Week one',
  reps: 10,
  old: true,
  aims: ['b'],
  rows: [
    { _key: 'a', n: 1 },
    { _key: 'b', n: 2 },
    { _key: 'c', n: 3 },
  ],
  notes: { by: 'Berit', on: 'Monday' },
} satisfies SanityDocumentBase & Record<string, unknown>

const patches = {
  'set at a path with a key': at('rows[_key=="b"].n', set(20)),
  'setIfMissing of something new': at('level', setIfMissing(1)),
  'setIfMissing of something old': at('title', setIfMissing('other')),
  unset: at('old', unset()),
  inc: at('reps', inc(5)),
  dec: at('reps', dec(5)),
  append: at('aims', append(['c'])),
  prepend: at('aims', prepend(['a'])),
  'insert after a key': at('rows', insertAfter([{ _key: 'd', n: 4 }], { _key: 'a' })),
  'replace by key': at('rows', replace([{ _key: 'z', n: 0 }], { _key: 'b' })),
  'remove by key': at('rows', remove({ _key: 'b' })),
  'remove by index': at('rows', remove(0)),
  truncate: at('rows', truncate(1)),
  diffMatchPatch: at('title', diffMatchPatch('@@ -1,8 +1,8 @@\n Week \n-one\n+two\n')),
  assign: at('notes', assign({ on: 'Tuesday', at: 'noon' })),
  unassign: at('notes', unassign(['on'])),
  'upsert of a new item': at('rows', upsert({ _key: 'e', n: 9 }, 'after', { _key: 'a' })),
} as const

describe('@sanity/mutate', () => {
  test.each(Object.entries(patches))(
    '%s ends in the lake as the package itself says it ends',
    async (_name, operation) => {
      const edit = patch('plan', [operation])
      await submit([createOrReplace(start), edit])
      const stored = await lake.client().getDocument('plan')
      const expected = applyInCollection([start], [edit])[0]
      expect(stored).toMatchObject(expected ?? {})
      expect(
        Object.keys(stored ?? {})
          .filter((key) => !key.startsWith('_'))
          .toSorted(),
      ).toEqual(
        Object.keys(expected ?? {})
          .filter((key) => !key.startsWith('_'))
          .toSorted(),
      )
    },
  )

  test('upsert of an item that is there moves it, as it is sent: taken out and put in', async () => {
    const moved = at('rows', upsert({ _key: 'b', n: 9 }, 'after', { _key: 'c' }))
    await submit([createOrReplace(start), patch('plan', [moved])])
    expect(await lake.client().getDocument('plan')).toMatchObject({
      rows: [
        { _key: 'a', n: 1 },
        { _key: 'c', n: 3 },
        { _key: 'b', n: 9 },
      ],
    })
  })

  test('create, createIfNotExists and delete', async () => {
    await submit([
      create({ _id: 'm', _type: 'plan', n: 1 }),
      createIfNotExists({ _id: 'm', _type: 'plan', n: 2 }),
    ])
    expect(await lake.client().getDocument('m')).toMatchObject({ n: 1 })
    await submit([del('m')])
    expect(await lake.client().getDocument('m')).toBeUndefined()
  })

  test('a patch of an older revision is refused', async () => {
    await submit([createOrReplace({ _id: 'rev', _type: 'plan', n: 1 })])
    const stale = patch('rev', [at('n', set(2))], { ifRevision: 'long-gone' })
    await expect(submit([stale])).rejects.toMatchObject({ statusCode: 409 })
    expect(await lake.client().getDocument('rev')).toMatchObject({ n: 1 })
  })

  test('two optimistic stores edit one document and see each other’s edits', async () => {
    await submit([createOrReplace({ _id: 'both', _type: 'plan' })])
    const [mine, theirs] = [optimisticDocument('both'), optimisticDocument('both')]
    await mine.until((document) => document !== undefined)
    await theirs.until((document) => document !== undefined)

    mine.edit(at('title', set('Mine')))
    expect(mine.latest()).toMatchObject({ title: 'Mine' })
    theirs.edit(at('level', set('Theirs')))
    await Promise.all([mine.until(merged), theirs.until(merged)])
    mine.stop()
    theirs.stop()
    expect(await lake.client().getDocument('both')).toMatchObject({
      title: 'Mine',
      level: 'Theirs',
    })
  })
})

function merged(document: SanityDocumentBase | undefined): boolean {
  return document !== undefined && 'title' in document && 'level' in document
}

/** One document in an optimistic store of its own, as a browser tab has it. */
function optimisticDocument(id: string) {
  const store = createOptimisticStore(createOptimisticStoreClientBackend(lake.client()))
  const seen = new BehaviorSubject<SanityDocumentBase | undefined>(undefined)
  const subscription = store.listen(id).subscribe(seen)
  return {
    latest: () => seen.value,
    edit(operation: Parameters<typeof patch>[1]) {
      store.mutate([patch(id, operation)])
      store.submit()
    },
    until: (wanted: (document: SanityDocumentBase | undefined) => boolean) =>
      firstValueFrom(seen.pipe(filter(wanted))),
    stop: () => subscription.unsubscribe(),
  }
}
