import { parseJsonPath, resolveMapping } from '@sanity/client/csm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalQueryEngine, type QueryEngine } from './engine.ts'
import { layersOf, type Perspective } from '../groq/perspective.ts'
import { createRandom } from '../groq/testing/random.ts'
import { randomDocuments } from '../groq/testing/randomDocuments.ts'
import { randomQuery } from '../groq/testing/randomQuery.ts'
import { inDatasetOrder, fixedNow } from '../groq/testing/reference.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import type { GroqObject } from '../groq/values.ts'
import type { ContentSourceMap } from '../groq/sourceMap/sourceMap.ts'

const sampleDocuments: GroqObject[] = [
  {
    _id: 'a',
    _type: 'article',
    title: 'Knee',
    author: { _ref: 'ada' },
    body: [{ _key: "k'1", _type: 'block', children: [{ _type: 'span', text: 'Rest.' }] }],
    'odd.name': 'x',
  },
  { _id: 'drafts.a', _type: 'article', title: 'Knee, revised', author: { _ref: 'ada' } },
  { _id: 'ada', _type: 'author', name: 'Ada' },
]

let store: SearchFile
let engine: QueryEngine
beforeAll(() => {
  store = createSearchFile()
  store.put(...sampleDocuments)
  engine = createLocalQueryEngine({ file: store.file, projectId: 'local' })
})
afterAll(async () => {
  await engine.close()
  store.close()
})

async function ask(query: string, perspective: Perspective = 'published') {
  const answer = await engine.query({ dataset: 'test', query, perspective, resultSourceMap: true })
  const { result, resultSourceMap: map } = answer
  if (!map) throw new Error('no source map')
  /** Document and path a value of the result comes from. */
  const source = (path: string) => {
    const found = map.mappings[path]?.source
    if (found?.type !== 'documentValue') return found?.type
    return `${map.documents[found.document]?._id} ${map.paths[found.path]}`
  }
  return { result, map, source }
}

describe('a content source map', () => {
  it('tells of each value which document and path it comes from', async () => {
    const { result, map, source } = await ask(
      '*[_id == "a"][0]{title, "by": author->name, "text": body[0].children[0].text}',
    )
    expect(result).toEqual({ title: 'Knee', by: 'Ada', text: 'Rest.' })
    expect(map.documents).toEqual([
      { _id: 'a', _type: 'article' },
      { _id: 'ada', _type: 'author' },
    ])
    expect(source("$['title']")).toBe("a $['title']")
    expect(source("$['by']")).toBe("ada $['name']")
    expect(source("$['text']")).toBe("a $['body'][?(@._key=='k\\'1')]['children'][0]['text']")
  })

  it('tells literals and what was computed apart', async () => {
    const { source } = await ask(
      '*[_id == "a"][0]{"l": "text", "c": upper(title), "s": coalesce(none, title)}',
    )
    expect(source("$['l']")).toBe('literal')
    expect(source("$['c']")).toBe('unknown')
    expect(source("$['s']")).toBe("a $['title']")
  })

  it('names the draft a value is taken from', async () => {
    const { result, source } = await ask('*[_id == "a"]{...}', 'drafts')
    expect(result).toMatchObject([{ _id: 'a', title: 'Knee, revised' }])
    expect(source("$[0]['title']")).toBe("drafts.a $['title']")
  })

  it('follows lists through filters, orders and slices', async () => {
    const { source } = await ask(
      '*[_type in ["article", "author"]]{"n": coalesce(title, name)} | order(n desc)[0..1]',
    )
    expect(source("$[0]['n']")).toBe("a $['title']")
    expect(source("$[1]['n']")).toBe("ada $['name']")
  })

  it('is understood by @sanity/client', async () => {
    const { map } = await ask('*[_id == "a"]{"text": body[].children[].text}')
    const found = resolveMapping([0, 'text', 0], map as Parameters<typeof resolveMapping>[1])
    expect(found?.mapping.source).toEqual({ type: 'documentValue', document: 0, path: 0 })
  })
})

it.each([11, 12, 13])(
  'agrees with the result and with what is stored, for random queries (seed %i)',
  async (seed) => {
    const random = createRandom(seed)
    const documents = randomDocuments(random, 20)
    const file = createSearchFile()
    file.put(...documents)
    const local = createLocalQueryEngine({ file: file.file, projectId: 'local', many: 4 })
    const stored = new Map(documents.map((document) => [document['_id'], document]))
    let checked = 0
    for (let i = 0; i < 250; i++) {
      const { query, params } = randomQuery(random)
      const perspective = random.pick<Perspective>(['raw', 'published', 'drafts'])
      const request = { dataset: 'test', query, params, perspective, now: fixedNow.getTime() }
      const plain = await local.query(request)
      const traced = await local.query({ ...request, resultSourceMap: true })
      expect({ query, params, result: traced.result }).toEqual({
        query,
        params,
        result: plain.result,
      })
      const seen = inDatasetOrder(documents, layersOf(perspective))
      for (const [at, source] of valuesOf(traced.resultSourceMap)) {
        const shown = seen.find((one) => (one['_originalId'] ?? one['_id']) === source.id)
        expect(stored.has(source.id)).toBe(true)
        expect({ query, at, value: read(traced.result, at) }).toEqual({
          query,
          at,
          value: read(shown, source.path),
        })
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(500)
    await local.close()
    file.close()
  },
)

function* valuesOf(map: ContentSourceMap | undefined) {
  for (const [at, { source }] of Object.entries(map?.mappings ?? {})) {
    if (source.type !== 'documentValue') continue
    const path = map?.paths[source.path] ?? ''
    yield [at, { id: map?.documents[source.document]?._id ?? '', path }] as const
  }
}

function read(value: unknown, path: string): unknown {
  return parseJsonPath(path).reduce<unknown>((current, segment) => {
    if (typeof segment !== 'object') return Reflect.get(Object(current), segment)
    if (!Array.isArray(current)) return undefined
    return current.find((element: { _key?: string } | null) => element?._key === segment._key)
  }, value)
}
