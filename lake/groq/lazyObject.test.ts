import { expect, test } from 'vitest'

import { extended, readLater } from './lazyObject.ts'
import type { GroqObject } from './values.ts'

function later(): { document: GroqObject; reads(): number } {
  let reads = 0
  const document: GroqObject = { _id: 'a', body: 0, title: 'Knee', notes: 0 }
  readLater(document, ['body', 'notes'], () => {
    reads += 1
    return { _id: 'a', body: ['text'], title: 'Knee', notes: 'more' }
  })
  return { document, reads: () => reads }
}

test('what is not asked for is not read, and what is asked for is read once', () => {
  const { document, reads } = later()
  expect(document['title']).toBe('Knee')
  expect(Object.keys(document)).toEqual(['_id', 'body', 'title', 'notes'])
  expect(reads()).toBe(0)
  expect(document['notes']).toBe('more')
  expect(document['body']).toEqual(['text'])
  expect(reads()).toBe(1)
  expect(JSON.stringify(document)).toBe('{"_id":"a","body":["text"],"title":"Knee","notes":"more"}')
})

test('a copy with more attributes reads nothing either, and is whole when it is asked', () => {
  const { document, reads } = later()
  const copy = extended(document, { _id: 'b', _score: 2 })
  const again = extended(copy, { notes: 'mine' })
  expect(reads()).toBe(0)
  expect({ ...copy }).toEqual({ _id: 'b', body: ['text'], title: 'Knee', notes: 'more', _score: 2 })
  expect(again['body']).toEqual(['text'])
  expect(again['notes']).toBe('mine')
  expect(reads()).toBe(1)
  expect(document['_id']).toBe('a')
})

test('an attribute "__proto__" stays one', () => {
  const document = JSON.parse('{"__proto__":{"x":1},"body":0}') as GroqObject
  readLater(document, ['body'], () => ({ body: 'text' }))
  const copy = extended(document, { _id: 'a' })
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"x":1},"body":"text","_id":"a"}')
})
