import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../testing/testLake.ts'

// docs/content-lake.md says what is the same as the hosted service, what differs and what is absent.
const page = readFileSync(new URL('../../docs/content-lake.md', import.meta.url), 'utf8')

/** Where each row of the page that tells of a difference is shown to be true: file and test. */
const shown: Record<string, [file: string, title: string]> = {
  'Project host names': [
    'http/routes/bootstrap.test.ts',
    'a Studio that reaches the lake by the name of its project gets the same answers',
  ],
  "`resource: {type: 'dataset', id: 'project.dataset'}`": [
    'contract/differences.test.ts',
    'a media library, a canvas or a dashboard is not found',
  ],
  'CDN (`apicdn`)': [
    'contract/differences.test.ts',
    'every answer is fresh, with useCdn or without',
  ],
  'Rights by filter': [
    'access/roles.test.ts',
    'who reads no secrets finds none, whatever the question',
  ],
  Limits: ['contract/differences.test.ts', 'as many requests at once as one likes are answered'],
  '`GET|POST data/query/<dataset>`': [
    'actions/releases.test.ts',
    'variants are refused by name, in writing and in reading',
  ],
  GROQ: [
    'contract/differences.test.ts',
    'functions of services that are not here are refused by name',
  ],
  Erasure: [
    'maintenance/erase.test.ts',
    'a story is erased whole, and nothing of it is left in the data folder',
  ],
  '`_updatedAt`, `_createdAt`': [
    'contract/differences.test.ts',
    'times are in milliseconds, and kept when given',
  ],
  '`POST data/actions/<dataset>`': [
    'actions/releases.test.ts',
    'variants are refused by name, in writing and in reading',
  ],
  'References to other datasets (`_dataset`)': [
    'contract/crossDataset.test.ts',
    'is found by its id, whatever dataset that is of; a change there is not announced here',
  ],
  '`_system`': ['contract/differences.test.ts', 'a version is stored without `_system`'],
  'A slow listener': [
    'http/faults.test.ts',
    'a listener that does not read is dropped, and nobody waits for it',
  ],
  'Event multiplexer': [
    'http/routes/eventMultiplexer.test.ts',
    'carries many event streams over one WebSocket',
  ],
  Retention: ['contract/differences.test.ts', 'history of years ago is there, until it is purged'],
  'Camera metadata': [
    'http/routes/assets.test.ts',
    'takes out where and with what it was photographed, and turns it upright',
  ],
  '`GET images/<project>/<dataset>/<file>`': [
    'contract/differences.test.ts',
    'a picture is not described as JSON, and focal zoom changes nothing',
  ],
  'Who may see them': [
    'access/pictures.test.ts',
    'the public sees a picture while something that it may read holds it',
  ],
  '`url` of the document': [
    'http/routes/assets.test.ts',
    'takes the addresses of its assets along',
  ],
}

describe('docs/content-lake.md', () => {
  test('has every route of the lake, and no other', async () => {
    await using lake = await startTestLake()
    const [, section = ''] = page.split('## Every route')
    const written = section
      .slice(0, section.indexOf('\n## '))
      .matchAll(/`((?:GET|POST|PUT|PATCH|DELETE) [^`]+)`/g)
    expect([...written].map(([, route]) => route).sort()).toEqual(lake.lake.routes.toSorted())
  })

  test('tells of no difference that no test shows', () => {
    const rows = page.split('\n').filter((line) => /^\|.*\b(?:differs|absent|added)\b/.test(line))
    const names = rows.map((row) =>
      row
        .split(/(?<!\\)\|/)[1]
        ?.trim()
        .replaceAll('\\|', '|'),
    )
    expect(names.toSorted()).toEqual(Object.keys(shown).toSorted())
  })

  test.each(Object.entries(shown))('%s: shown by a test', (_, [file, title]) => {
    const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    expect(source).toContain(`test('${title}'`)
  })
})

describe('differences from the hosted service', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startTestLake()
  })
  afterAll(async () => {
    await lake[Symbol.asyncDispose]()
  })

  test('every answer is fresh, with useCdn or without', async () => {
    const [live, cdn] = [lake.client(), lake.client({ useCdn: true })]
    for (const title of ['One', 'Two', 'Three']) {
      await live.createOrReplace({ _id: 'fresh', _type: 'topic', title })
      const query = '*[_id == "fresh"][0].title'
      expect([await live.fetch(query), await cdn.fetch(query)]).toEqual([title, title])
    }
  })

  test('a media library, a canvas or a dashboard is not found', async () => {
    for (const type of ['media-library', 'canvas', 'dashboard'] as const) {
      const client = lake.client({ resource: { type, id: 'any' } })
      await expect(client.fetch('*')).rejects.toMatchObject({ statusCode: 404 })
    }
  })

  test('functions of services that are not here are refused by name', async () => {
    for (const call of [
      'text::semanticSimilarity("x")',
      'documents::get("x")',
      'media::aspect(@, "x")',
      'user::attributes()',
    ]) {
      const name = call.slice(0, call.indexOf('('))
      await expect(lake.client().fetch(`*[${call} == 1]`)).rejects.toThrow(name)
    }
  })

  test('as many requests at once as one likes are answered', async () => {
    const client = lake.client()
    const numbers = Array.from({ length: 600 }, (_, n) => n)
    expect(await Promise.all(numbers.map((n) => client.fetch('$n', { n })))).toEqual(numbers)
  })

  test('times are in milliseconds, and kept when given', async () => {
    const client = lake.client()
    const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
    const { _createdAt, _updatedAt } = await client.create({ _type: 'topic' })
    expect(_createdAt).toMatch(milliseconds)
    expect(_updatedAt).toMatch(milliseconds)
    const imported = { _createdAt: '2019-02-03T04:05:06Z', _updatedAt: '2020-02-03T04:05:06Z' }
    expect(await client.create({ _type: 'topic', ...imported })).toMatchObject(imported)
  })

  test('a version is stored without `_system`', async () => {
    const client = lake.client()
    const { releaseId } = await client.releases.create({ metadata: { title: 'Autumn' } })
    await client.createVersion({
      publishedId: 'system',
      releaseId,
      document: { _type: 'topic', title: 'Ankle' },
    })
    const version = await client.getDocument(`versions.${releaseId}.system`)
    expect(version).toMatchObject({ title: 'Ankle' })
    expect(version).not.toHaveProperty('_system')
    await client.create({ _id: 'system', _type: 'topic' })
    await client.unpublishVersion({ publishedId: 'system', releaseId })
    expect(await client.getDocument(`versions.${releaseId}.system`)).toMatchObject({
      _system: { delete: true },
    })
  })

  test('history of years ago is there, until it is purged', async () => {
    let now = Date.parse('2016-01-01T00:00:00Z')
    await using old = await startTestLake({ now: () => new Date(now) })
    const client = old.client()
    await client.create({ _id: 'drafts.old', _type: 'topic', title: 'First' })
    now = Date.parse('2026-01-01T00:00:00Z')
    await client.patch('drafts.old').set({ title: 'Second' }).commit()
    const path = '/v1/data/history/production/documents/drafts.old?time=2016-06-01T00:00:00Z'
    expect((await old.json(path)).body).toMatchObject({ documents: [{ title: 'First' }] })

    await client.action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.old',
      purge: true,
    })
    expect((await old.json(path)).body).toMatchObject({ documents: [] })
  })

  test('a picture is not described as JSON, and focal zoom changes nothing', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const { url } = await lake.client().assets.upload('image', svg)
    for (const query of ['fm=json', 'fm=blurhash']) {
      const answer = await fetch(`${url}?${query}`)
      expect([query, answer.status]).toEqual([query, 400])
    }
    const bytes = async (query: string) => (await fetch(`${url}?${query}`)).bytes()
    expect(await bytes('fm=png&w=5&fp-z=2')).toEqual(await bytes('fm=png&w=5'))
  })
})
