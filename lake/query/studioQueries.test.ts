/**
 * The queries Sanity Studio 6.16 sends (read from `sanity/lib` and `@sanity/preview-url-secret`), each
 * over a small dataset. A new Studio's new query belongs here.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLocalQueryEngine, type EngineRequest, type QueryEngine } from './engine.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'
import type { GroqObject } from '../groq/values.ts'

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`
const article = (id: string, day: number, rest: GroqObject): GroqObject => ({
  _id: id,
  _type: 'article',
  _rev: `r${day}`,
  _createdAt: at(day),
  _updatedAt: at(day),
  ...rest,
})

const documents: GroqObject[] = [
  article('knee', 1, {
    title: 'Knee pain on the stairs',
    slug: { current: 'knee' },
    authors: [{ _key: 'a', _type: 'reference', _ref: 'ada' }],
    body: [
      {
        _type: 'block',
        _key: 'b',
        children: [{ _type: 'span', _key: 's', text: 'Strengthen the thigh.' }],
      },
    ],
    publishedAt: at(1),
    views: 3,
  }),
  article('neck', 2, {
    title: 'Neck stretches',
    slug: { current: 'neck' },
    publishedAt: at(2),
    featured: true,
  }),
  article('drafts.neck', 5, { title: 'Neck stretches, revised', slug: { current: 'neck' } }),
  article('versions.rSpring.knee', 4, { title: 'Knee pain in spring', slug: { current: 'knee' } }),
  { _id: 'ada', _type: 'author', _updatedAt: at(1), name: { given: 'Ada', family: 'Lind' } },
  {
    _id: 'image-abc-10x10-png',
    _type: 'sanity.imageAsset',
    _updatedAt: at(3),
    sha1hash: 'abc',
    mimeType: 'image/png',
    extension: 'png',
    originalFilename: 'a.png',
    url: '/a.png',
    metadata: { dimensions: { width: 10 } },
  },
  {
    _id: '_.releases.rSpring',
    _type: 'system.release',
    _createdAt: at(1),
    state: 'active',
    metadata: { title: 'Spring' },
    error: { message: '' },
  },
  { _id: '_.groups.administrator', _type: 'system.group', members: ['e1'], grants: [] },
  {
    _id: 'c1',
    _type: 'comment',
    _createdAt: at(2),
    target: { document: { _ref: 'knee', _weak: true } },
    message: 'Check the dose',
  },
  {
    _id: 'c2',
    _type: 'comment',
    _createdAt: at(3),
    parentCommentId: 'c1',
    target: { document: { _ref: 'knee', _weak: true } },
    message: 'Done',
  },
]

let store: SearchFile
let engine: QueryEngine
beforeAll(() => {
  store = createSearchFile()
  store.put(...documents)
  engine = createLocalQueryEngine({ file: store.file, projectId: 'local' })
})
afterAll(async () => {
  await engine.close()
  store.close()
})

const search = `// findability-mvi:5
*[_type in $__types] | score(boost(_type in ["article"] && title match text::query($__query), 10), boost(_type in ["article"] && body match text::query($__query), 2), boost(_type in ["article"] && slug.current match text::query($__query), 5), ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`
const searchFor = (raw: string, query: string) => ({
  query: search,
  params: { __types: ['article', 'author'], __limit: 1001, __query: query, __rawQuery: raw },
  perspective: 'drafts' as const,
})
const ids = (result: unknown) =>
  Array.isArray(result) ? result.map((row: { _id: string }) => row._id) : result

type Case = [
  what: string,
  request: Omit<EngineRequest, 'dataset'>,
  check: (result: unknown) => void,
]

const cases: Case[] = [
  [
    'a search, the title before the text',
    searchFor('neck', 'neck*'),
    (result) => expect(ids(result)).toEqual(['neck']),
  ],
  [
    'a search for words in the text',
    searchFor('thigh', 'thigh*'),
    (result) => expect(ids(result)).toEqual(['knee']),
  ],
  [
    'a search for two words',
    searchFor('pain stairs', 'pain stairs*'),
    (result) => expect(ids(result)).toEqual(['knee']),
  ],
  [
    'a search with a phrase and an exclusion',
    searchFor('', '"neck stretches" -revised'),
    (result) => expect(result).toEqual([]),
  ],
  [
    'a search for an id',
    searchFor('ada', 'ada*'),
    (result) => expect(ids(result)).toEqual(['ada', 'knee']),
  ],
  [
    'a document list, sorted by when it was changed',
    {
      query: `*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery)) && (_type == $type)] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$__limit]`,
      params: {
        __types: ['article'],
        __query: '*',
        __rawQuery: '',
        __limit: 1001,
        type: 'article',
      },
      perspective: 'drafts',
    },
    (result) =>
      expect(result).toEqual([
        { _type: 'article', _id: 'neck', _originalId: 'drafts.neck', orderings: [at(5)] },
        { _type: 'article', _id: 'knee', _originalId: 'knee', orderings: [at(1)] },
      ]),
  ],
  [
    "a list's next page, nulls last, sorted by a reference's field",
    {
      query: `*[_type in $__types && (authors[0]->name.given > "A") || (authors[0]->name.given == "Ada" && _id > "a")]{_type, _id, _originalId, "orderings": [authors[0]->name.given]} | order(select(defined(orderings[0]) => 0, 1),lower(orderings[0]) asc) [0...$__limit]`,
      params: { __types: ['article'], __limit: 51 },
      perspective: 'published',
    },
    (result) => expect(ids(result)).toEqual(['knee']),
  ],
  [
    'a search the older way',
    {
      query: `*[_type in $__types && (_id match $t0 || title match $t0 || pt::text(body) match $t0)] {_type, _id, _originalId, "orderings": [_id], ...select(_type == "article" => { "w0": _id, "w1": title })} | order(orderings[0] asc) [0...$__limit]`,
      params: { __types: ['article'], t0: 'streng*', __limit: 1000 },
      perspective: 'drafts',
    },
    (result) =>
      expect(result).toMatchObject([{ _id: 'knee', w0: 'knee', w1: 'Knee pain on the stairs' }]),
  ],
  [
    'the types a list holds',
    { query: 'array::unique(*[_type == $type][]._type)', params: { type: 'article' } },
    (result) => expect(result).toEqual(['article']),
  ],
  [
    'the releases',
    {
      query: `*[_type=="system.release" && _id in path("_.releases.*")] {
  _id, _type, _rev, _createdAt, _updatedAt, state, finalDocumentStates, publishAt, publishedAt,
  "metadata": coalesce(metadata, { "title": "", "releaseType": "undecided", }),
  // a comment, as the Studio writes one
  ...select(
    length(error.message) > 0 => { error },
    {}
  ),
} | order(_createdAt desc)`,
    },
    (result) => {
      expect(result).toMatchObject([{ _id: '_.releases.rSpring', metadata: { title: 'Spring' } }])
      expect(result).not.toHaveProperty('0.error')
    },
  ],
  [
    'what is in a release',
    {
      query: `{"release_rSpring": *[sanity::partOfRelease("rSpring")]{_updatedAt, "docId": string::split(_id, ".")[2] } | order(_updatedAt desc),}{"_.releases.rSpring": {
              "updatedAt": release_rSpring[0]._updatedAt,
              "documentIds": release_rSpring[].docId,
            },}`,
    },
    (result) =>
      expect(result).toEqual({ '_.releases.rSpring': { updatedAt: at(4), documentIds: ['knee'] } }),
  ],
  [
    'the versions of several documents',
    { query: '[*[sanity::versionOf("knee")]._id,*[sanity::versionOf("neck")]._id]' },
    (result) =>
      expect(result).toEqual([
        ['knee', 'versions.rSpring.knee'],
        ['neck', 'drafts.neck'],
      ]),
  ],
  [
    'the type of a document',
    { query: '*[sanity::versionOf($publishedId)][0]._type', params: { publishedId: 'neck' } },
    (result) => expect(result).toBe('article'),
  ],
  [
    'the oldest version',
    {
      query: '*[sanity::versionOf($publishedId)]|order(_updatedAt)[0]{_id, _type}',
      params: { publishedId: 'neck' },
    },
    (result) => expect(result).toEqual({ _id: 'neck', _type: 'article' }),
  ],
  [
    'who refers to a document',
    {
      query:
        '{"references":*[references($documentId) && _system.group._ref != $documentId][0...100]{_id,_type},"totalCount":count(*[references($documentId) && _system.group._ref != $documentId])}',
      params: { documentId: 'ada' },
    },
    (result) =>
      expect(result).toEqual({ references: [{ _id: 'knee', _type: 'article' }], totalCount: 1 }),
  ],
  [
    'referring documents with fields',
    { query: '*[references($docId)][0...101]{_id,_type}', params: { docId: 'ada' } },
    (result) => expect(ids(result)).toEqual(['knee']),
  ],
  [
    'previews of several documents',
    { query: '*[_id in ["neck","gone"]][0...2]{_id,_rev,_type,title}' },
    (result) =>
      expect(result).toEqual([
        { _id: 'neck', _rev: 'r2', _type: 'article', title: 'Neck stretches' },
      ]),
  ],
  [
    'documents by id',
    { query: '*[_id in $ids]', params: { ids: ['knee', 'drafts.knee'] } },
    (result) => expect(ids(result)).toEqual(['knee']),
  ],
  [
    'which drafts exist',
    { query: '*[_id in $draftIds]._id', params: { draftIds: ['drafts.neck', 'drafts.knee'] } },
    (result) => expect(result).toEqual(['drafts.neck']),
  ],
  [
    'which references exist, to restore',
    { query: '{"ada": defined(*[_id=="ada"]._id),"gone": defined(*[_id=="gone"][0]._id)}' },
    (result) => expect(result).toEqual({ ada: true, gone: false }),
  ],
  [
    'the media browser',
    {
      query: `
  *[_type == "sanity.imageAsset" &&
  (
    mimeType match 'image/*' || 
    extension in [] ||
    mimeType in []
  )] | order(_updatedAt desc) [0...200] {
    _id, _updatedAt, _createdAt, url, originalFilename, mimeType, extension, size, metadata {dimensions}
  }
`,
    },
    (result) =>
      expect(result).toMatchObject([
        { originalFilename: 'a.png', metadata: { dimensions: { width: 10 } } },
      ]),
  ],
  [
    'an uploaded file that is there already',
    {
      query: '*[_type == $documentType && sha1hash == $hash][0]',
      params: { documentType: 'sanity.imageAsset', hash: 'abc' },
    },
    (result) => expect(result).toMatchObject({ _id: 'image-abc-10x10-png' }),
  ],
  [
    'comments',
    {
      query: `*[_type == "comment" && target.document._ref == $documentId && !defined(target.documentVersionId)] {_createdAt, _id, message, parentCommentId} | order(_createdAt desc)`,
      params: { documentId: 'knee' },
    },
    (result) => expect(ids(result)).toEqual(['c2', 'c1']),
  ],
  [
    'the answers to a comment',
    { query: '*[_type == "comment" && parentCommentId == "c1"]' },
    (result) => expect(ids(result)).toEqual(['c2']),
  ],
  [
    'tasks',
    { query: '*[_type == "tasks.task"] {\n  ...,\n} | order(_createdAt desc)' },
    (result) => expect(result).toEqual([]),
  ],
  [
    'groups',
    { query: '*[_type == "system.group"]{members, grants}' },
    (result) => expect(result).toEqual([{ members: ['e1'], grants: [] }]),
  ],
  [
    'the speed check',
    { query: '*[0]._id' },
    (result) => expect(result).toBe('_.groups.administrator'),
  ],
  [
    'a filter: text contains',
    { query: '*[_type == "article" && title match "*tretch*"]._id' },
    (result) => expect(result).toEqual(['neck', 'drafts.neck']),
  ],
  [
    'a filter: body text contains',
    { query: '*[pt::text(body) match "thigh"]._id' },
    (result) => expect(result).toEqual(['knee']),
  ],
  [
    'a filter: date and time between',
    {
      query: `*[dateTime(publishedAt) >= dateTime("${at(2)}") && dateTime(publishedAt) <= dateTime("${at(3)}")]._id`,
    },
    (result) => expect(result).toEqual(['neck']),
  ],
  [
    'a filter: list holds a reference',
    { query: '*["ada" in authors[]._ref]._id' },
    (result) => expect(result).toEqual(['knee']),
  ],
  [
    'a filter: number, boolean, empty, count',
    {
      query:
        '{"n": *[views > 2]._id, "b": *[featured == true]._id, "e": *[_type == "article" && !defined(publishedAt)]._id, "c": *[count(authors) == 1]._id}',
    },
    (result) =>
      expect(result).toEqual({
        n: ['knee'],
        b: ['neck'],
        e: ['versions.rSpring.knee', 'drafts.neck'],
        c: ['knee'],
      }),
  ],
  [
    'the shared preview secret',
    {
      query:
        '*[_id == "sanity-preview-url-secret.share-access" && _type == "sanity.previewUrlShareAccess"][0].secret',
    },
    (result) => expect(result).toBe(null),
  ],
]

it.each(cases)('answers %s', async (_what, request, check) => {
  const { result } = await engine.query({ dataset: 'test', ...request })
  expect(result).toBeDefined()
  check(result)
})
