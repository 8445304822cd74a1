import { expect, test } from 'vitest'

import { documentOfHead, headOf } from './head.ts'

const body = Array.from({ length: 40 }, (_, i) => ({
  _key: `b${i}`,
  text: 'Bend the knee slowly.',
}))
const article = { _id: 'a', _type: 'article', body, title: 'Knees', slug: { current: 'knees' } }

test('the head of a large document holds all but its long attributes', () => {
  const head = headOf(article) ?? ''
  expect(head).toContain('Knees')
  expect(head).not.toContain('slowly')
  let reads = 0
  const document = documentOfHead(head, () => {
    reads += 1
    return structuredClone(article)
  })
  expect([document['title'], reads]).toEqual(['Knees', 0])
  expect(Object.keys(document)).toEqual(Object.keys(article))
  expect(document).toEqual(article)
  expect(reads).toBe(1)
})

test('a small document has none, nor one of many short attributes', () => {
  expect(
    headOf({ _id: 'a', _type: 'topic', title: 'Knees', text: 'x'.repeat(800) }),
  ).toBeUndefined()
  const short = Object.fromEntries(body.map((item, i) => [`a${i}`, item]))
  expect(headOf({ _id: 'a', _type: 't', ...short })).toBeUndefined()
})
