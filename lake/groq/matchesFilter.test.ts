import { evaluate, parse } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { createArraySource } from './arraySource.ts'
import { QueryParseError } from './errors.ts'
import { compileDocumentFilter, matchesFilter } from './matchesFilter.ts'
import { plain } from './testing/reference.ts'
import type { GroqObject } from './values.ts'

const article: GroqObject = { _id: 'a', _type: 'article', title: 'Knee', author: { _ref: 'ada' } }

describe('matchesFilter', () => {
  it('tells whether one document is in the result of a query', () => {
    expect(matchesFilter('*[_type == "article"]')(article)).toBe(true)
    expect(matchesFilter('*[_type == $type]{title}', { type: 'author' })(article)).toBe(false)
    expect(matchesFilter('*[_id in $ids]', { ids: ['a', 'drafts.a'] })(article)).toBe(true)
    expect(matchesFilter('*')(article)).toBe(true)
  })

  it('takes a filter alone', () => {
    expect(matchesFilter('_type == "article" && references("ada")')(article)).toBe(true)
    expect(matchesFilter('_type == "article" // and no more')(article)).toBe(true)
    expect(matchesFilter('_id in path("drafts.**")')(article)).toBe(false)
  })

  it('follows references only where it is given the other documents', () => {
    const filter = matchesFilter('author->name == "Ada"')
    const source = createArraySource([{ _id: 'ada', _type: 'author', name: 'Ada' }])
    expect(filter(article)).toBe(false)
    expect(filter(article, { source })).toBe(true)
  })

  it('refuses what is not GROQ', () => {
    expect(() => matchesFilter('_type = "article"')).toThrow(QueryParseError)
    const misspelt = '*[delta::changedAny(title) && delta::changedAll(title)]'
    expect(() => matchesFilter(misspelt)).toThrow(
      expect.objectContaining({ query: misspelt, start: misspelt.indexOf('changedAll') }),
    )
  })
})

it('compileDocumentFilter lets through what any of several filters does', () => {
  const mayRead = compileDocumentFilter(['_type == "author"', 'owner == identity()'], {
    identity: 'u1',
  })
  expect(mayRead({ _id: '1', _type: 'author' })).toBe(true)
  expect(mayRead({ _id: '2', _type: 'note', owner: 'u1' })).toBe(true)
  expect(mayRead({ _id: '3', _type: 'note', owner: 'u2' })).toBe(false)
})

describe('a change, before and after', () => {
  const before: GroqObject = {
    _id: 'a',
    _type: 'article',
    title: 'Knee',
    seo: { title: 'K', image: { alt: 'x' } },
    tags: ['a', 'b'],
    items: [
      { _key: '1', n: 1 },
      { _key: '2', n: 2 },
    ],
    deep: [{ list: [{ mark: true, n: 1 }] }],
  }
  const items = before['items'] as GroqObject[]
  const changes: [what: string, before: GroqObject | null, after: GroqObject | null][] = [
    ['created', null, before],
    ['deleted', before, null],
    ['unchanged', before, { ...before }],
    ['retitled', before, { ...before, title: 'Hip' }],
    ['retitled for search', before, { ...before, seo: { title: 'H', image: { alt: 'x' } } }],
    ['untitled', before, { _id: 'a', _type: 'article', tags: ['a', 'b'] }],
    ['a tag more', before, { ...before, tags: ['a', 'b', 'c'] }],
    ['a tag changed', before, { ...before, tags: ['a', 'c'] }],
    ['an item changed', before, { ...before, items: [items[0] ?? {}, { _key: '2', n: 3 }] }],
    ['a marked item changed', before, { ...before, deep: [{ list: [{ mark: true, n: 2 }] }] }],
    ['a type changed', before, { ...before, title: 1 }],
  ]
  const filters = [
    'delta::operation() == "create"',
    'delta::operation() == "update"',
    'delta::operation() == "delete"',
    'delta::changedAny(title)',
    'delta::changedAny((title, tags))',
    'delta::changedAny(seo.title)',
    'delta::changedAny(seo.(title, image))',
    'delta::changedAny(tags[])',
    'delta::changedAny(items[].n)',
    'delta::changedAny(items[_key == "1"].n)',
    'delta::changedAny(items[_key == "2"])',
    'delta::changedAny(anywhere(mark == true))',
    'delta::changedOnly(title)',
    'delta::changedOnly((title, tags, items))',
    'delta::changedOnly(seo)',
    'delta::changedOnly(items[].n)',
    'before().title == after().title',
    'before().title != after().title && delta::operation() == "update"',
    'diff::changedAny(before(), after(), title)',
    'diff::changedOnly(before(), after(), (title, seo))',
  ]

  it.each(filters)('%s, as groq-js has it', async (filter) => {
    // groq-js reads selectors only as the last argument of diff:: (deltaSelectors.ts).
    const asDiff = filter.replace(/delta::(changed\w+)\(/, 'diff::$1(before(), after(), ')
    const tree = parse(`*[${asDiff}]`, { mode: 'delta' })
    const matches = matchesFilter(filter)
    for (const [what, was, is] of changes) {
      const document = is ?? was ?? {}
      const value = await evaluate(tree, { dataset: [document], before: was, after: is })
      const expected = plain(await value.get())
      const matched = matches(document, { before: was, after: is })
      expect({ what, matched }).toEqual({
        what,
        matched: Array.isArray(expected) && expected.length > 0,
      })
    }
  })
})
