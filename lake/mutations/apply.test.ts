import { describe, expect, test } from 'vitest'

import type { LakeDocument, Mutation, PatchOperations } from '../model/types.ts'
import { applyMutations, type MutationSource } from './apply.ts'
import { MutationError } from './errors.ts'
import { parseMutations } from './parse.ts'

const fixedNow = '2026-11-22T09:00:00.000Z'

function document(content: Record<string, unknown>): LakeDocument {
  const _createdAt = '2026-01-01T00:00:00.000Z'
  return { _id: 'a', _type: 'article', _rev: 'r0', _createdAt, _updatedAt: _createdAt, ...content }
}

function apply(
  stored: LakeDocument[],
  mutations: MutationSource,
  options: { autoGenerateArrayKeys?: boolean } = {},
) {
  return applyMutations({
    ...options,
    mutations,
    transactionId: 'txn',
    timestamp: fixedNow,
    read: (id) => stored.find(({ _id }) => _id === id),
    select: () => stored.map(({ _id }) => _id),
    newId: () => 'made-up',
  })
}

/** The content of document `a` after a patch. */
function patched(content: Record<string, unknown>, operations: PatchOperations) {
  const mutations = parseMutations([{ patch: { id: 'a', ...operations } }])
  const after = apply([document(content)], mutations).documents.get('a')!
  const { _id, _type, _rev, _createdAt, _updatedAt, ...rest } = after
  return rest
}

function refusal(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof MutationError)
      return { status: error.status, index: error.index, ...error.fault }
    throw error
  }
  return 'not refused'
}

describe('creating', () => {
  test('an id is made up when it is missing, and after a prefix', () => {
    const { results } = apply(
      [],
      [{ create: { _type: 't' } }, { create: { _id: 'drafts.', _type: 't' } }],
    )
    expect(results).toEqual([
      { id: 'made-up', operation: 'create' },
      { id: 'drafts.made-up', operation: 'create' },
    ])
  })

  test('times are kept when given, and made when not', () => {
    const { documents } = apply(
      [],
      [{ create: { _id: 'a', _type: 't', _createdAt: '2019-01-01T00:00:00Z' } }],
    )
    expect(documents.get('a')).toEqual({
      _id: 'a',
      _type: 't',
      _rev: 'txn',
      _createdAt: '2019-01-01T00:00:00Z',
      _updatedAt: fixedNow,
    })
  })

  test('over a document that is there: refused, replaced, or left alone', () => {
    const stored = [document({ title: 'Old' })]
    const stub = { _id: 'a', _type: 'article', title: 'New' }
    expect(refusal(() => apply(stored, [{ create: stub }]))).toMatchObject({
      status: 409,
      type: 'documentAlreadyExistsError',
    })
    expect(apply(stored, [{ createOrReplace: stub }])).toMatchObject({
      results: [{ operation: 'update' }],
      changes: [
        { before: { title: 'Old' }, after: { title: 'New', _createdAt: stored[0]!._createdAt } },
      ],
    })
    expect(apply(stored, [{ createIfNotExists: stub }])).toMatchObject({
      results: [{ operation: 'none' }],
      changes: [],
    })
  })

  test.for([
    ['no type', { _id: 'a' }, 'validationError'],
    ['an empty type', { _id: 'a', _type: '' }, 'validationError'],
    ['a space in the id', { _id: 'a b', _type: 't' }, 'invalidIDError'],
    ['a leading dash', { _id: '-a', _type: 't' }, 'invalidIDError'],
    ['two dots', { _id: 'a..b', _type: 't' }, 'invalidIDError'],
    ['129 characters', { _id: 'a'.repeat(129), _type: 't' }, 'invalidIDError'],
    ['a letter beyond ASCII', { _id: 'élan', _type: 't' }, 'invalidIDError'],
  ] as const)('refuses %s', ([, stub, type]) => {
    expect(refusal(() => apply([], [{ create: stub }]))).toMatchObject({ status: 400, type })
  })
})

describe('patching', () => {
  test('set, setIfMissing, unset, inc, dec, diffMatchPatch, in the engine’s order', () => {
    expect(
      patched(
        { n: 1, m: 1, old: true, text: 'The rabid dog', kept: 'yes' },
        {
          setIfMissing: { kept: 'no', made: {} },
          set: { 'made.deep': [1] },
          unset: ['old'],
          inc: { n: 2 },
          dec: { m: 0.5 },
          diffMatchPatch: { text: '@@ -1,13 +1,12 @@\n The \n-rabid\n+nice\n  dog\n' },
        },
      ),
    ).toEqual({ n: 3, m: 0.5, text: 'The nice dog', kept: 'yes', made: { deep: [1] } })
  })

  test.for<[string, PatchOperations, unknown]>([
    [
      'by key',
      { set: { 'list[_key=="b"].v': 9 } },
      [
        { _key: 'a', v: 1 },
        { _key: 'b', v: 9 },
      ],
    ],
    ['by index from the end', { unset: ['list[-1]'] }, [{ _key: 'a', v: 1 }]],
    ['by comparison', { unset: ['list[v > 1]'] }, [{ _key: 'a', v: 1 }]],
    [
      'several',
      { inc: { 'list[0,1].v': 10 } },
      [
        { _key: 'a', v: 11 },
        { _key: 'b', v: 12 },
      ],
    ],
    [
      'at any depth',
      { set: { '..v': 0 } },
      [
        { _key: 'a', v: 0 },
        { _key: 'b', v: 0 },
      ],
    ],
    ['a slice', { unset: ['list[0:1]'] }, [{ _key: 'b', v: 2 }]],
    [
      'every item, once',
      { inc: { 'list[*].v': 10 } },
      [
        { _key: 'a', v: 11 },
        { _key: 'b', v: 12 },
      ],
    ],
    [
      'a slice, each item once',
      { inc: { 'list[0:].v': 10 } },
      [
        { _key: 'a', v: 11 },
        { _key: 'b', v: 12 },
      ],
    ],
    [
      'what several conditions select, once',
      { inc: { 'list[v > 1, _key == "b"].v': 10 } },
      [
        { _key: 'a', v: 1 },
        { _key: 'b', v: 12 },
      ],
    ],
    ['from the last to the first', { unset: ['list[*]'] }, []],
    [
      'as the operations before left it',
      { set: { 'list[_key=="a"].v': 5 }, inc: { 'list[v > 4].v': 1 } },
      [
        { _key: 'a', v: 6 },
        { _key: 'b', v: 2 },
      ],
    ],
    [
      'before',
      { insert: { before: 'list[0]', items: [{ _key: 'c' }] } },
      [{ _key: 'c' }, { _key: 'a', v: 1 }, { _key: 'b', v: 2 }],
    ],
    [
      'after the last',
      { insert: { after: 'list[-1]', items: [{ _key: 'c' }] } },
      [{ _key: 'a', v: 1 }, { _key: 'b', v: 2 }, { _key: 'c' }],
    ],
    ['in place of', { insert: { replace: 'list[_key=="a"]', items: [] } }, [{ _key: 'b', v: 2 }]],
  ])('paths: %s', ([, operations, expected]) => {
    const list = [
      { _key: 'a', v: 1 },
      { _key: 'b', v: 2 },
    ]
    expect(patched({ list }, operations)['list']).toEqual(expected)
  })

  test('does not touch what it was given', () => {
    const stored = document({ list: [{ _key: 'a', v: 1 }] })
    const copy = structuredClone(stored)
    const mutations: Mutation[] = [{ patch: { id: 'a', set: { 'list[0].v': 2 } } }]
    const sent = structuredClone(mutations)
    apply([stored], mutations)
    expect(stored).toEqual(copy)
    expect(mutations).toEqual(sent)
  })

  test.for<PatchOperations>([
    { unset: ['nothing'] },
    { insert: { after: 'list[*].tags[-1]', items: ['a'] } },
  ])(
    'one that changes nothing is a revision all the same: its sender waits to hear of it',
    (patch) => {
      const { changes } = apply([document({})], [{ patch: { id: 'a', ...patch } }])
      expect(changes).toMatchObject([
        { before: { _rev: 'r0' }, after: { _rev: 'txn', _updatedAt: fixedNow } },
      ])
    },
  )

  test('only the expected revision', () => {
    expect(
      refusal(() =>
        apply([document({})], [{ patch: { id: 'a', ifRevisionID: 'r9', set: { x: 1 } } }]),
      ),
    ).toMatchObject({
      status: 409,
      type: 'documentRevisionIDDoesNotMatchError',
      expectedRevisionID: 'r9',
      currentRevisionID: 'r0',
    })
  })

  test.for([
    ['what is not there', { patch: { id: 'nobody', set: { x: 1 } } }, 'documentNotFoundError', 409],
    ['the type', { patch: { id: 'a', set: { _type: 'other' } } }, 'validationError', 400],
    ['the id', { patch: { id: 'a', set: { _id: 'b' } } }, 'validationError', 400],
    ['a path that is no path', { patch: { id: 'a', set: { 'list[': 1 } } }, 'patchError', 400],
  ] as const)('refuses to patch %s', ([, mutation, type, status]) => {
    expect(refusal(() => apply([document({})], [mutation]))).toMatchObject({ type, status })
  })

  test('keys are made for objects in arrays, and the listeners’ copy has the same keys', () => {
    const { changes } = apply(
      [document({ list: [] })],
      [
        {
          patch: {
            id: 'a',
            insert: { after: 'list[-1]', items: [{ v: 1 }, 'text', { _key: 'own' }] },
          },
        },
      ],
      { autoGenerateArrayKeys: true },
    )
    const [change] = changes
    const list = change!.after!['list'] as { _key?: string }[]
    expect(list).toEqual([
      { v: 1, _key: expect.stringMatching(/^[0-9a-f]{12}$/) },
      'text',
      { _key: 'own' },
    ])
    expect(change!.mutations).toMatchObject([{ patch: { insert: { items: list } } }])
  })
})

describe('a transaction', () => {
  test('sees its own work, and changes each document once', () => {
    const { changes, results } = apply(
      [],
      [
        { create: { _id: 'a', _type: 't', n: 1 } },
        { patch: { id: 'a', inc: { n: 1 } } },
        { create: { _id: 'b', _type: 't' } },
        { delete: { id: 'b' } },
      ],
    )
    expect(results.map(({ operation }) => operation)).toEqual([
      'create',
      'update',
      'create',
      'delete',
    ])
    expect(changes).toMatchObject([{ documentId: 'a', after: { n: 2, _rev: 'txn' } }])
  })

  test('names the mutation that failed', () => {
    expect(
      refusal(() =>
        apply([], [{ create: { _id: 'a', _type: 't' } }, { create: { _id: 'a', _type: 't' } }]),
      ),
    ).toMatchObject({ index: 1 })
  })

  test('decided step by step, each step sees those before', () => {
    const { documents } = apply([], function* (read) {
      yield { create: { _id: 'a', _type: 't', n: 1 } }
      yield { create: { _id: 'b', _type: 't', seen: read('a')?.['n'] } }
    })
    expect(documents.get('b')).toMatchObject({ seen: 1 })
  })
})

describe('parseMutations', () => {
  test.for([
    ['no list', { create: {} }, /"mutations" is missing/],
    ['an unknown kind', [{ upsert: {} }], /exactly one of create/],
    ['two kinds', [{ create: {}, delete: { id: 'a' } }], /exactly one of/],
    ['a delete of nothing', [{ delete: {} }], /needs an "id" or a "query"/],
    ['an unknown operation', [{ patch: { id: 'a', push: {} } }], /unknown operation "push"/],
    [
      'an insert without items',
      [{ patch: { id: 'a', insert: { after: 'x[-1]' } } }],
      /items must be a list/,
    ],
    [
      'an insert in two places',
      [{ patch: { id: 'a', insert: { after: 'x', before: 'x', items: [] } } }],
      /exactly one path/,
    ],
    ['adding a word', [{ patch: { id: 'a', inc: { n: '1' } } }], /must be a number/],
    [
      'a prototype',
      [{ create: JSON.parse('{"__proto__": {"isAdmin": true}}') as unknown }],
      /__proto__/,
    ],
    [
      '10,000 levels',
      [{ create: JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) as unknown }],
      /deeper than 500/,
    ],
  ] as const)('refuses %s', ([, body, message]) => {
    expect(() => parseMutations(body)).toThrow(message)
  })
})
