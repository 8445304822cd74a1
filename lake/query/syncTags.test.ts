import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalQueryEngine, type QueryEngine } from './engine.ts'
import { tagsOfChange, touchedBy } from '../groq/syncTags.ts'
import { createRandom } from '../groq/testing/random.ts'
import { randomDocuments } from '../groq/testing/randomDocuments.ts'
import { randomQuery } from '../groq/testing/randomQuery.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import type { Perspective } from '../groq/perspective.ts'
import type { GroqObject } from '../groq/values.ts'

let store: SearchFile
let engine: QueryEngine
beforeAll(() => {
  store = createSearchFile()
  engine = createLocalQueryEngine({ file: store.file, many: 4 })
})
afterAll(async () => {
  await engine.close()
  store.close()
})

const tagsOf = async (query: string, perspective: Perspective = 'published') =>
  (await engine.query({ dataset: 'test', query, perspective })).syncTags

const share = (tags: readonly string[], change: readonly string[]) =>
  tags.some((tag) => change.includes(tag))

describe('sync tags', () => {
  it('name the types a query looks at', async () => {
    const tags = await tagsOf('*[_type == "article" && views > 3]{title}')
    expect(share(tags, tagsOfChange('test', 'any', ['article']))).toBe(true)
    expect(share(tags, tagsOfChange('test', 'any', ['author']))).toBe(false)
    expect(share(tags, tagsOfChange('other', 'any', ['article']))).toBe(false)
  })

  it('name the document a query looks at, and those it leads to', async () => {
    store.put({ _id: 'a', _type: 'article', author: { _ref: 'ada' } })
    const tags = await tagsOf('*[_id == "a"][0]{author->{name}}')
    expect(share(tags, tagsOfChange('test', 'a', ['article']))).toBe(true)
    expect(share(tags, tagsOfChange('test', 'ada', ['author']))).toBe(true)
    expect(share(tags, tagsOfChange('test', 'b', ['article']))).toBe(false)
  })

  it('keep drafts apart from what is published', async () => {
    const change = tagsOfChange('test', 'drafts.a', ['article'])
    expect(share(await tagsOf('*[_type == "article"]', 'published'), change)).toBe(false)
    expect(share(await tagsOf('*[_type == "article"]', 'drafts'), change)).toBe(true)
    expect(share(await tagsOf('*[_type == "article"]', ['r1']), change)).toBe(false)
    expect(share(await tagsOf('*[_type == "article"]', 'raw'), change)).toBe(true)
  })

  it('name everything where a query looks at everything', async () => {
    const tags = await tagsOf('*[defined(slug)]')
    expect(share(tags, tagsOfChange('test', 'any', ['anything']))).toBe(true)
  })
})

const left: string[] = []

it.each([1, 2, 3])(
  'whenever a change alters a result, the two share a tag (seed %i)',
  async (seed) => {
    const random = createRandom(seed * 7919)
    const current = new Map<string, GroqObject>()
    const write = (documents: GroqObject[]) => {
      for (const document of documents) {
        current.set(String(document['_id']), document)
        left.push(String(document['_id']))
      }
      store.put(...documents)
    }
    // What the test before left is not known to be of any type.
    store.remove('a', ...left.splice(0))
    write(randomDocuments(random, 20))
    let altered = 0
    for (let i = 0; i < 200; i++) {
      const { query, params } = randomQuery(random)
      const perspective = random.pick<Perspective>(['raw', 'published', 'drafts', ['r1', 'drafts']])
      const ask = () =>
        engine.query({ dataset: 'test', query, params, perspective, now: 0 }).catch(() => undefined)
      const before = await ask()
      const [document] = randomDocuments(random, 1)
      const id = String(document?.['_id'])
      const types = [current.get(id), document].flatMap((one) =>
        one ? [String(one['_type'])] : [],
      )
      write(document ? [document] : [])
      const after = await ask()
      if (JSON.stringify(before?.result) === JSON.stringify(after?.result)) continue
      altered += 1
      const told = share(before?.syncTags ?? [], tagsOfChange('test', id, types))
      const touched = touchedBy('test', id, types)
      const dropped = before?.dependsOn?.some((name) => touched.includes(name)) ?? true
      expect({ told, dropped, query, params, perspective, id }).toMatchObject({
        told: true,
        dropped: true,
      })
    }
    expect(altered).toBeGreaterThan(5)
  },
)
