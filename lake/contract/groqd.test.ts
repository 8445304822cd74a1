import { createGroqBuilder, makeSafeQueryRunner, z } from 'groqd'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

/** As `sanity typegen` writes them, so that the builder knows which fields there are. */
type Schema =
  | { _type: 'author'; _id: string; name: string }
  | {
      _type: 'article'
      _id: string
      title: string
      minutes: number
      slug: { current: string }
      tags: string[]
      summary?: string
      author: { _type: 'reference'; _ref: string; [reference]?: 'author' }
    }
declare const reference: unique symbol

const q = createGroqBuilder<{ schemaTypes: Schema; referenceSymbol: typeof reference }>()

let lake: TestLake
let run: ReturnType<typeof makeSafeQueryRunner>
beforeAll(async () => {
  lake = await startTestLake()
  const client = lake.client()
  run = makeSafeQueryRunner((query, { parameters }) => client.fetch(query, parameters))
  const transaction = client.transaction().create({ _id: 'berit', _type: 'author', name: 'Berit' })
  for (const [index, title] of ['Ankle', 'Hip', 'Knee', 'Neck'].entries()) {
    transaction.create({
      _id: title.toLowerCase(),
      _type: 'article',
      title,
      minutes: index + 1,
      slug: { current: `${title.toLowerCase()}-pain` },
      tags: index % 2 ? ['joint'] : ['joint', 'leg'],
      author: { _type: 'reference', _ref: 'berit' },
    })
  }
  await transaction.commit()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

describe('groqd', () => {
  test('a list: filtered, ordered, sliced, with references followed', async () => {
    const query = q.star
      .filterByType('article')
      .filterBy('minutes > 1')
      .order('title desc')
      .slice(0, 2)
      .project((article) => ({
        title: z.string(),
        slug: article.field('slug.current', z.string()),
        author: article.field('author').deref().field('name', z.string()),
      }))
    expect(await run(query)).toEqual([
      { title: 'Neck', slug: 'neck-pain', author: 'Berit' },
      { title: 'Knee', slug: 'knee-pain', author: 'Berit' },
    ])
  })

  test('one document by a parameter', async () => {
    const query = q
      .parameters<{ slug: string }>()
      .star.filterByType('article')
      .filterBy('slug.current == $slug')
      .slice(0)
      .project({ title: z.string(), tags: z.array(z.string()) })
    expect(await run(query, { parameters: { slug: 'ankle-pain' } })).toEqual({
      title: 'Ankle',
      tags: ['joint', 'leg'],
    })
  })

  test('coalesce, select, count and raw GROQ', async () => {
    const query = q.star
      .filterByType('article')
      .filterRaw('"leg" in tags')
      .order('title asc')
      .project((article) => ({
        summary: article.coalesce('summary', article.value('none')),
        length: article.select({
          'minutes > 2': article.value('long'),
          'minutes > 0': article.value('short'),
        }),
        siblings: article.raw('count(*[_type == "article" && _id != ^._id])', z.number()),
      }))
    expect(await run(query)).toEqual([
      { summary: 'none', length: 'short', siblings: 3 },
      { summary: 'none', length: 'long', siblings: 3 },
    ])
    expect(await run(q.count(q.star.filterByType('article')))).toBe(4)
  })

  test('several queries in one', async () => {
    const query = q.project((sub) => ({
      titles: sub.star.filterByType('article').order('minutes asc').field('title', z.string()),
      authors: sub.star.filterByType('author').project({ name: z.string() }),
    }))
    expect(await run(query)).toEqual({
      titles: ['Ankle', 'Hip', 'Knee', 'Neck'],
      authors: [{ name: 'Berit' }],
    })
  })

  test('what is stored otherwise than the query says is found out', async () => {
    const query = q.star.filterByType('article').project({ title: z.string().max(4) })
    await expect(run(query)).rejects.toThrow('title')
  })
})
