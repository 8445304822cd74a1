import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openStore } from '../store/index.ts'
import { makeToken } from '../testing/tokens.ts'
import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { roleTable } from './roles.ts'

describe('the table of roles', () => {
  test('a role is narrowed, or made from another, by whoever starts the lake', () => {
    const table = roleTable({
      publicFilter: '_type != "hidden"',
      roles: {
        author: { read: '_type != "secret"' },
        'secret-keeper': { write: '_type == "secret"' },
        'private-site': { like: 'website', read: 'lang == "en"' },
      },
    })
    expect(table.get('author')).toMatchObject({ read: '_type != "secret"', writes: true })
    expect(table.get('secret-keeper')).toEqual({
      name: 'secret-keeper',
      title: 'Secret keeper',
      reads: 'everything',
      writes: true,
      write: '_type == "secret"',
      staff: true,
      privateDatasets: true,
      manages: false,
    })
    expect(table.get('private-site')?.read).toBe('(_type != "hidden") && (lang == "en")')
    expect(table.get('administrator')).not.toHaveProperty('read')
  })

  test.for([
    ['a filter that is not GROQ', { author: { read: '_type ==' } }, 'author'],
    ['an administrator', { administrator: { read: 'true' } }, 'cannot be narrowed'],
    ['a name', { 'Not a name': {} }, 'Not a name'],
  ] as const)('%s is refused in a sentence', ([, roles, words]) => {
    expect(() => roleTable({ roles })).toThrow(words)
  })
})

describe('on a lake with secrets', () => {
  const dataDir = temporaryFolder()
  const keys = {
    administrator: makeToken(dataDir, 'administrator'),
    author: makeToken(dataDir, 'author'),
    keeper: makeToken(dataDir, 'keeper'),
    website: makeToken(dataDir, 'website'),
  }
  let lake: TestLake
  const as = (role: keyof typeof keys, dataset = 'production') =>
    lake.client({ token: keys[role], perspective: 'raw', dataset })
  let rev: string

  beforeAll(async () => {
    lake = await startTestLake({
      dataDir,
      anonymous: 'public',
      roles: {
        author: { read: '_type != "secret"' },
        keeper: { write: '_type == "secret"' },
      },
    })
    const administrator = as('administrator')
    await administrator.create({ _id: 'page', _type: 'page', title: 'Page' })
    rev = (await administrator.create({ _id: 'private.1', _type: 'secret', text: 'hush' }))._rev
    await administrator.create({
      _id: 'holder',
      _type: 'secret',
      page: { _type: 'reference', _ref: 'page' },
    })
    await administrator.datasets.create('inside', { aclMode: 'private' })
    await as('administrator', 'inside').create({ _id: 'news', _type: 'page', title: 'News' })
    await as('administrator', 'inside').create({ _id: 'drafts.news', _type: 'page' })
    await administrator.request({ url: '/comments/inside/setup', method: 'POST' })
    await as('administrator', 'inside-comments').create({ _id: 'c1', _type: 'comment' })
  })
  afterAll(() => lake[Symbol.asyncDispose]())

  test('who reads no secrets finds none, whatever the question', async () => {
    const author = as('author')
    expect(await author.fetch('*[_type in ["page", "secret"]]._id')).toEqual(['page'])
    expect(await author.fetch('count(*[_type == "secret"])')).toBe(0)
    expect(await author.fetch('*[text match "hu*"]')).toEqual([])
    expect(await author.fetch('*[_id == "page"][0]{"who": *[references(^._id)]._id}')).toEqual({
      who: [],
    })
    expect(await author.getDocument('private.1')).toBeUndefined()
    const url = `${lake.server.url}/v1/data`
    const headers = { authorization: `Bearer ${keys.author}` }
    for (const path of [
      'export/production',
      'history/production/transactions/private.1?effectFormat=mendoza',
      'history/production/documents/private.1?lastRevision=true',
      'history/production/events/documents/private.1',
      'references/production/documents/page/to',
    ]) {
      const response = await fetch(`${url}/${path}`, { headers })
      const text = await response.text()
      expect([path, response.status, /hush|holder/.test(text)]).toEqual([path, 200, false])
      expect([path, text.includes(rev)]).toEqual([path, false])
    }
  })

  test.for([
    ['change', { patch: { id: 'private.1', set: { text: 'x' } } }],
    ['change by revision', { patch: { id: 'private.1', ifRevisionID: 'x', set: { a: 1 } } }],
    ['replace', { createOrReplace: { _id: 'private.1', _type: 'page' } }],
    ['read by creating', { createIfNotExists: { _id: 'private.1', _type: 'page' } }],
    ['delete', { delete: { id: 'private.1' } }],
    ['create', { create: { _id: 'private.2', _type: 'secret' } }],
  ] as const)('who reads no secrets cannot %s one', async ([, mutation]) => {
    const response = await fetch(
      `${lake.server.url}/v1/data/mutate/production?returnDocuments=true`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${keys.author}` },
        body: JSON.stringify({ mutations: [mutation] }),
      },
    )
    const text = await response.text()
    expect(response.status).toBe(403)
    expect(text).toContain('Insufficient permissions')
    expect(text).not.toContain('hush')
    expect(text).not.toContain(rev)
  })

  test('nor find one by a query that selects what to change, nor by what refers to a page', async () => {
    const author = as('author')
    const { results } = await author.mutate([
      { patch: { query: '*[_type == "secret"]', set: { seen: true } } },
    ] as never)
    expect(results).toEqual([])
    const refusal = await author.delete('page').catch((error: unknown) => error)
    expect(String(refusal)).toContain('cannot be deleted as there are references to it')
    expect(JSON.stringify(refusal)).not.toContain('holder')
  })

  test('nor by an action', async () => {
    const publish = as('author').action({
      actionType: 'sanity.action.document.version.create',
      publishedId: 'copy',
      baseId: 'private.1',
      versionId: 'versions.r1.copy',
    })
    await expect(publish).rejects.toMatchObject({ statusCode: 403 })
  })

  test('a keeper writes secrets, and nothing else', async () => {
    const keeper = as('keeper')
    await keeper.patch('private.1').set({ checked: true }).commit()
    await expect(keeper.patch('page').set({ title: 'x' }).commit()).rejects.toMatchObject({
      statusCode: 403,
    })
    await expect(keeper.create({ _id: 'a', _type: 'page' })).rejects.toMatchObject({
      statusCode: 403,
    })
  })

  test('a website reads what is published in private datasets, and no comments', async () => {
    const website = as('website', 'inside')
    expect(await website.fetch('*[_type == "page"]._id')).toEqual(['news'])
    await expect(as('website', 'inside-comments').fetch('*')).rejects.toMatchObject({
      statusCode: 404,
    })
    // Nor through a reference there.
    const reference = { _type: 'crossDatasetReference', _ref: 'c1', _dataset: 'inside-comments' }
    await as('administrator', 'inside').create({
      _id: 'linking',
      _type: 'page',
      comment: { ...reference, _weak: true },
    })
    expect(await website.fetch('*[_id == "linking"][0].comment->_id')).toBe(null)
    await expect(website.create({ _type: 'page' })).rejects.toMatchObject({ statusCode: 403 })
    expect(await website.users.getById('me')).toMatchObject({ role: 'website' })
  })

  test('who is a stranger learns no names, roles, datasets, and of no document that it is there', async () => {
    const stranger = lake.client()
    expect((await stranger.projects.getById('local')).members).toEqual([])
    expect((await as('website').projects.getById('local')).members).toHaveLength(1)
    expect(await stranger.datasets.list()).toMatchObject([{ name: 'production' }])
    expect(await stranger.request({ url: '/projects/local/roles' })).toEqual([])
    const answers = await Promise.all(
      ['inside', 'inside-comments', 'nowhere'].flatMap((name) =>
        [
          `data/query/${name}?query=1`,
          `data/doc/${name}/a`,
          `data/export/${name}`,
          `data/listen/${name}?query=*`,
          `data/live/events/${name}`,
          `data/actions/${name}`,
          `datasets/${name}`,
        ].map(async (path) => {
          const { status, body } = await lake.json(`/v1/${path}`)
          return [status, JSON.stringify(body).replaceAll(name, 'NAME')].join(' ')
        }),
      ),
    )
    expect(new Set(answers).size).toBe(1)
    const doc = '/v1/data/doc/production/private.1,private.none'
    expect((await lake.json(doc)).body).toEqual({
      documents: [],
      omitted: ['private.1', 'private.none'].map((id) => ({ id, reason: 'existence' })),
    })
    await as('administrator').create({ _id: 'drafts.page', _type: 'page' })
    const versions = await lake.json('/v1/data/doc/production/page?includeAllVersions=true')
    expect(JSON.stringify(versions.body)).not.toContain('drafts')
    const { body } = await lake.json('/v1/data/query/production?query=*&explain=true')
    expect(body).not.toHaveProperty('explain')
  })
})

test('a token has a person, an end and a last use, and can be given a new secret', async () => {
  const dataDir = temporaryFolder()
  const store = openStore(dataDir)
  const first = store.tokens.create({
    label: 'Laptop',
    person: 'Berit',
    role: 'editor',
    createdAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-11-01T00:00:00Z',
  })
  store.close()
  await using lake = await startTestLake({
    dataDir,
    anonymous: 'public',
    now: () => new Date('2026-11-22T09:00:00Z'),
  })
  expect(await lake.client({ token: first.key }).users.getById('me')).toMatchObject({
    id: first.userId,
    name: 'Berit',
  })
  const beside = openStore(dataDir, { alongside: true })
  expect(beside.tokens.list()).toMatchObject([
    { person: 'Berit', label: 'Laptop', lastUsedAt: '2026-11-22T09:00:00.000Z' },
  ])
  const second = beside.tokens.rotate(first.id, '2026-11-22T09:00:00Z')!
  beside.close()
  await expect(lake.client({ token: first.key }).fetch('1')).rejects.toMatchObject({
    statusCode: 401,
  })
  expect(await lake.client({ token: second.key }).users.getById('me')).toMatchObject({
    id: first.userId,
    name: 'Berit',
  })
})
