import { describe, expect, test } from 'vitest'
import { normalise } from './normalise/index.ts'
import { recognise } from './recognise/index.ts'
import { tally } from './tally/index.ts'
import { randomGhost, randomWxr } from './testing/exports.ts'
import { postsOf } from './testing/memoryFile.ts'
import { toDocuments } from './toDocuments/index.ts'

const posts = 40

describe.each([
  ['wordpress', () => randomWxr('wordpress', posts)],
  ['squarespace', () => randomWxr('squarespace', posts)],
  ['ghost', () => randomGhost(posts)],
])('an export of %s with forty posts', (format, make) => {
  test('gives each of them, with every word, its author and its topic', async () => {
    const found = await postsOf(format, make())
    expect(found.map(({ title }) => title)).toEqual(
      Array.from({ length: posts }, (_, at) => `Post ${at}`),
    )
    for (const source of found) {
      const post = recognise(normalise(source))
      const { documents } = toDocuments(post, '2026-01-01T00:00:00.000Z')
      const { lostWords, inventedWords } = tally(post, documents)
      expect({ title: source.title, lostWords, inventedWords }).toEqual({
        title: source.title,
        lostWords: [],
        inventedWords: [],
      })
      expect(documents.map(({ _type }) => _type)).toEqual(
        expect.arrayContaining(['topic', 'author', 'article']),
      )
      expect(documents.find(({ _type }) => _type === 'author')).toMatchObject({
        name: { given: 'Ada', family: 'Quill' },
      })
    }
  })
})
