import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalQueryEngine, createQueryEngine, type QueryEngine } from './engine.ts'
import {
  QueryEvaluationError,
  QueryMemoryError,
  QueryParseError,
  QueryTimeoutError,
} from '../groq/errors.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import { slowQuery } from '../testing/slowQuery.ts'

let store: SearchFile

beforeAll(() => {
  store = createSearchFile()
  store.put(
    {
      _id: 'a1',
      _type: 'article',
      title: 'Back pain',
      slug: { current: 'back-pain' },
      author: { _ref: 'p1' },
      views: 3,
    },
    {
      _id: 'a2',
      _type: 'article',
      title: 'Neck pain and posture',
      slug: { current: 'neck' },
      author: { _ref: 'p2' },
      tags: ['neck'],
    },
    {
      _id: 'drafts.a2',
      _type: 'article',
      title: 'Neck pain, rewritten',
      slug: { current: 'neck' },
      author: { _ref: 'p1' },
    },
    {
      _id: 'versions.r1.a1',
      _type: 'article',
      title: 'Back pain in spring',
      slug: { current: 'back-pain' },
      author: { _ref: 'p1' },
    },
    { _id: 'p1', _type: 'person', name: 'Ada' },
    { _id: 'p2', _type: 'person', name: 'Ben' },
    { _id: 'drafts.p2', _type: 'person', name: 'Benjamin' },
    { _id: 'consent.1', _type: 'consentRecord', personName: 'Private' },
  )
})
afterAll(() => store.close())

describe.each([
  ['in worker threads', createQueryEngine],
  ['in the calling thread', createLocalQueryEngine],
])('a query engine %s', (_name, create) => {
  let engine: QueryEngine
  beforeAll(() => {
    engine = create({ file: store.file, projectId: 'local' })
  })
  afterAll(() => engine.close())

  const ask = async (query: string, rest: object = {}) =>
    (await engine.query({ dataset: 'test', query, ...rest })).result

  it('finds a document by its slug through the index', async () => {
    const { result, explain } = await engine.query({
      dataset: 'test',
      query: '*[_type == "article" && slug.current == $slug][0]{title, "by": author->name}',
      params: { slug: 'back-pain' },
      perspective: 'published',
      explain: true,
    })
    expect(result).toEqual({ title: 'Back pain', by: 'Ada' })
    expect(explain?.access).toEqual(['path(slug.current)'])
  })

  it('shows each perspective its own layer, references included', async () => {
    const query = '*[_type == "article"]{_id, _originalId, title, "by": author->name}'
    expect(await ask(query, { perspective: 'drafts' })).toEqual([
      { _id: 'a1', _originalId: 'a1', title: 'Back pain', by: 'Ada' },
      { _id: 'a2', _originalId: 'drafts.a2', title: 'Neck pain, rewritten', by: 'Ada' },
    ])
    expect(await ask(query, { perspective: ['r1'] })).toEqual([
      { _id: 'a1', _originalId: 'versions.r1.a1', title: 'Back pain in spring', by: 'Ada' },
      { _id: 'a2', _originalId: 'a2', title: 'Neck pain and posture', by: 'Ben' },
    ])
    expect(await ask('count(*[_type == "article"])', { perspective: 'raw' })).toBe(4)
    expect(await ask('*[_id == "a2"][0].author->name', { perspective: 'drafts' })).toBe('Ada')
    expect(await ask('*[_id == "p2"][0].name', { perspective: 'previewDrafts' })).toBe('Benjamin')
  })

  it('hides what a caller may not read', async () => {
    expect(await ask('*[_type == "consentRecord"]', { visibility: { publicOnly: true } })).toEqual(
      [],
    )
    expect(
      await ask('*._id', { perspective: 'raw', visibility: { filters: ['_type == "person"'] } }),
    ).toEqual(['p1', 'p2', 'drafts.p2'])
  })

  it('answers the search of the Studio', async () => {
    const query = `*[_type in $types] | score(boost(_type in ["article"] && title match text::query($q), 10), ([@, _id] match text::query($q) || references($raw))) [_score > 0] {_type, _id} | order(_score desc) [0...$limit]`
    expect(
      await ask(query, {
        perspective: 'published',
        params: { types: ['article', 'person'], q: 'neck pos*', raw: 'neck pos', limit: 11 },
      }),
    ).toEqual([{ _type: 'article', _id: 'a2' }])
  })

  it('sees a commit made just before', async () => {
    store.put({ _id: 'new', _type: 'note', text: 'first' })
    expect(await ask('*[_id == "new"][0].text')).toBe('first')
    store.put({ _id: 'new', _type: 'note', text: 'second' })
    expect(await ask('*[_id == "new"][0].text')).toBe('second')
    store.remove('new')
    expect(await ask('*[_id == "new"][0].text')).toBe(null)
  })

  it.for([
    'slug.current == "no-such-slug-',
    'references("no-such-id-',
    '_id in path("no.such.',
    'title match "nothing',
    'author->name == "Nobody ',
  ])('answers any number of alternatives: %s', async (part) => {
    for (const count of [1, 35, 120]) {
      const end = part.includes('(') ? '")' : '"'
      const parts = Array.from({ length: count }, (_, i) => `${part}${i}${end}`)
      const query = `*[${parts.join(' || ')} || slug.current == "back-pain"]`
      expect(await ask(`count(${query})`, { perspective: 'published' })).toBe(1)
      expect(await ask(`${query} | order(title)[0..5]._id`, { perspective: 'published' })).toEqual([
        'a1',
      ])
    }
  })

  it('answers what is more than SQLite takes at once', async () => {
    const parts = Array.from({ length: 600 }, (_, i) => `defined(no${i})`)
    const query = `*[_id == "a1" || ${parts.join(' || ')}] | order(title)[0..5]._id`
    expect(await ask(query, { perspective: 'published' })).toEqual(['a1'])
    const arrows = Array.from({ length: 60 }, () => 'author').join('->')
    expect(await ask(`*[${arrows}->name == "Ada"]._id`, { perspective: 'published' })).toEqual([])
  })

  it('says where a query is wrong', async () => {
    const error = await ask('*[_type == "article"').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(QueryParseError)
    expect(error).toMatchObject({ query: '*[_type == "article"', start: 20, end: 20 })
    await expect(ask('*[text::semanticSimilarity("x")]')).rejects.toThrow(QueryEvaluationError)
    await expect(engine.query({ dataset: 'nowhere', query: '1' })).rejects.toThrow(
      '"nowhere" not found',
    )
  })
})

describe('a query that asks too much', () => {
  it('is stopped after its time, while others are answered', async () => {
    const engine = createQueryEngine({ file: store.file, workers: 1 })
    const slow = engine.query({
      dataset: 'test',
      query: slowQuery,
      timeoutMs: 300,
    })
    const fast = engine.query({ dataset: 'test', query: 'count(*)' })
    await expect(slow).rejects.toThrow(QueryTimeoutError)
    expect((await fast).result).toBe(8)
    await engine.close()
  })

  it('is stopped when it needs too much memory, and the next is answered', async () => {
    const engine = createQueryEngine({ file: store.file, workers: 1, memoryMb: 64 })
    let doubled = '$list'
    for (let i = 0; i < 9; i++) doubled = `(${doubled} + ${doubled})`
    const hungry = engine.query({
      dataset: 'test',
      query: `{"a": ${doubled}}`,
      params: { list: Array.from({ length: 100_000 }, (_, i) => i) },
    })
    await expect(hungry).rejects.toThrow(QueryMemoryError)
    expect((await engine.query({ dataset: 'test', query: 'count(*)' })).result).toBe(8)
    await engine.close()
  })

  it('is refused when it is nested too deeply', async () => {
    const engine = createLocalQueryEngine({ file: store.file })
    const query = `${'('.repeat(100_000)}1${')'.repeat(100_000)}`
    await expect(engine.query({ dataset: 'test', query })).rejects.toThrow(
      /operators, calls and brackets; at most/,
    )
    await engine.close()
  })
})
