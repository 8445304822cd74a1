import { createClient } from '@sanity/client'
import { expect, test } from 'vitest'

import { applyMutations } from './apply.ts'
import { parseMutations } from './parse.ts'

const client = createClient({
  projectId: 'p',
  dataset: 'd',
  apiVersion: '2025-02-19',
  useCdn: false,
})
const now = '2026-11-22T00:00:00Z'

/** The list after the patch, as it travels and is stored. */
function patched(list: readonly unknown[], patch: object): unknown {
  const before = { _id: 'a', _type: 't', _rev: '1', _createdAt: now, _updatedAt: now, list }
  const sent: unknown = JSON.parse(JSON.stringify([{ patch }]))
  const { documents } = applyMutations({
    mutations: parseMutations(sent),
    transactionId: '2',
    timestamp: now,
    read: () => before,
    select: () => [],
    newId: () => 'b',
  })
  return documents.get('a')?.['list']
}

const lists = [[], ['a'], ['a', 'b', 'c', 'd', 'e']]
const items = [[], ['X'], ['X', 'Y']]

/** All that `splice` can say: from a negative start, it removes to the end of the list. */
function* splices(): Iterable<[start: number, deleteCount: number | undefined]> {
  for (const start of [0, 1, 2, 5, 9]) {
    for (const deleteCount of [undefined, 0, 1, 2, 9]) yield [start, deleteCount]
  }
  for (const start of [-1, -2, -5, -9]) yield [start, undefined]
}

test('splice of @sanity/client does to a list what Array.splice does', () => {
  for (const [start, deleteCount] of splices()) {
    for (const list of lists) {
      for (const added of items) {
        const expected: unknown[] = [...list]
        expected.splice(start, deleteCount ?? list.length, ...added)
        const all = [deleteCount, deleteCount ?? -1]
        for (const count of all) {
          const patch = client.patch('a').splice('list', start, count, added).serialize()
          expect({ list, start, count, added, result: patched(list, patch) }).toEqual({
            list,
            start,
            count,
            added,
            result: expected,
          })
        }
      }
    }
  }
})

test.for<[range: string, result: string]>([
  ['[2:]', 'abX'],
  ['[:2]', 'Xcde'],
  ['[:]', 'X'],
  ['[1:3]', 'aXde'],
  ['[2:2]', 'abXcde'],
  ['[3:1]', 'abcXde'],
  // -1 is behind the last item, -2 before it.
  ['[2:-1]', 'abX'],
  ['[0:-2]', 'Xe'],
  ['[-1:]', 'abcdeX'],
  ['[-2:]', 'abcdX'],
  ['[-2:-1]', 'abcdX'],
  ['[-3:-2]', 'abcXe'],
  ['[-3:-3]', 'abcXde'],
  ['[7:9]', 'abcdeX'],
  ['[1]', 'aXcde'],
  ['[-1]', 'abcdX'],
])('insert, replacing list%s', ([range, result]) => {
  const insert = { replace: `list${range}`, items: ['X'] }
  expect(patched([...'abcde'], { id: 'a', insert })).toEqual([...result])
})

test('in every list of several, together with what the patch does besides', () => {
  const insert = { replace: 'list[*].tags[1:]', items: ['z'] }
  const list = [{ tags: ['a', 'b', 'c'], old: 1 }, { tags: [] }]
  expect(patched(list, { id: 'a', unset: ['list[0].old'], insert })).toEqual([
    { tags: ['a', 'z'] },
    { tags: ['z'] },
  ])
})
