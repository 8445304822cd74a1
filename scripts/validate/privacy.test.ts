import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { schemaTypes } from '@clinical-content/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, type TestLake } from '../../lake/testing/testLake.ts'

/** Whatever holds this must not leave the clinic. */
const secret = 'KEEP-PRIVATE'
const reference = (id: string) => ({ _type: 'reference', _ref: id, _weak: true })

/** A document of every type, as the Studio would store it; `consentRecord` holds only secrets. */
const published: Record<string, { _id: string; _type: string; [field: string]: unknown }> = {
  article: { _id: 'article-1', _type: 'article', title: 'Open', authors: [] },
  author: { _id: 'author-1', _type: 'author', name: { given: 'Jo', family: 'Example' } },
  caseStudy: {
    _id: 'case-1',
    _type: 'caseStudy',
    title: 'Open',
    consent: { status: 'given', record: reference('consent.1') },
  },
  consentRecord: {
    _id: 'consent.1',
    _type: 'consentRecord',
    caseStudy: reference('case-1'),
    personName: `${secret} name`,
    contact: `${secret} contact`,
    agreedTo: `${secret} agreedTo`,
    told: `${secret} told`,
    recordedBy: `${secret} recordedBy`,
    originalKeptAt: `${secret} originalKeptAt`,
    withdrawalHow: `${secret} withdrawalHow`,
  },
  topic: { _id: 'topic-1', _type: 'topic', title: 'Open' },
  clinic: { _id: 'clinic', _type: 'clinic', name: 'Open' },
  redirect: { _id: 'redirect-1', _type: 'redirect', from: '/open' },
}
const types = Object.keys(published)

const dataDir = mkdtempSync(join(tmpdir(), 'privacy-'))

beforeAll(async () => {
  const own = await startTestLake({ dataDir })
  const client = own.client()
  for (const document of Object.values(published)) {
    await client.create(document)
    await client.create({ ...document, _id: `drafts.${document._id}`, note: `${secret} draft` })
    await client.create({
      ...document,
      _id: `versions.r1.${document._id}`,
      note: `${secret} version`,
    })
  }
  await own[Symbol.asyncDispose]()
})

afterAll(() => rmSync(dataDir, { recursive: true }))

test('there is a document of every type here', () => {
  const documents = schemaTypes.filter(({ type }) => type === 'document').map(({ name }) => name)
  expect(types.toSorted()).toEqual(documents.toSorted())
})

describe('without a token', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startTestLake({ dataDir, anonymous: 'public' })
  })
  afterAll(() => lake[Symbol.asyncDispose]())

  test.each(types)('%s: what is published is there, unless all of it is private', async (type) => {
    const found = await lake.client().fetch('*[_type == $type]._id', { type })
    expect(found).toEqual(type === 'consentRecord' ? [] : [published[type]?._id])
  })

  test.each([
    ['everything', '*'],
    ['by its id', '*[_id == "consent.1"]'],
    ['by a draft’s id', '*[_id in path("drafts.**")]'],
    ['by a version’s id', '*[_id in path("versions.**")]'],
    ['by what it refers to', '*[references("case-1")]'],
    ['through a reference', '*[_type == "caseStudy"]{ ..., "record": consent.record-> }'],
    ['through a field of it', '*[_type == "caseStudy"].consent.record->personName'],
    ['from a sub-query', '*[_id == "clinic"]{ "all": *[_type == "consentRecord"] }'],
    ['by searching its words', `*[[personName, contact] match "${secret}*"]`],
    ['by counting', 'count(*[_type == "consentRecord" || _id in path("drafts.**")])'],
    ['by ordering', '*[defined(personName)] | order(personName)[0...10]'],
  ])('no private word is found %s', async (_how, query) => {
    for (const perspective of ['published', 'raw'] as const) {
      const found: unknown = await lake.client({ perspective }).fetch(query)
      expect(JSON.stringify(found)).not.toContain(secret)
      expect([found].flat()).not.toContain(1)
    }
  })

  test.each([
    '/v2025-02-19/data/doc/production/consent.1',
    '/v2025-02-19/data/doc/production/drafts.article-1',
    '/v2025-02-19/data/doc/production/versions.r1.article-1',
    '/v2025-02-19/data/export/production',
    '/v2025-02-19/data/query/production?query=*&perspective=drafts',
    '/v2025-02-19/data/query/production?query=*&perspective=r1',
    '/v2025-02-19/data/history/production/documents/consent.1',
    '/v2025-02-19/data/history/production/transactions/consent.1',
    '/v2025-02-19/data/history/production/transactions/article-1',
  ])('%s gives no private word away', async (path) => {
    const response = await fetch(`${lake.server.url}${path}`)
    expect(await response.text()).not.toContain(secret)
  })

  test('nothing can be written', async () => {
    await expect(lake.client().create({ _id: 'x', _type: 'topic' })).rejects.toMatchObject({
      statusCode: 401,
    })
  })
})

test('the same questions asked by the clinic find every secret', async () => {
  const own = await startTestLake({ dataDir })
  const found = JSON.stringify(await own.client({ perspective: 'raw' }).fetch('*'))
  for (const field of [
    'name',
    'contact',
    'agreedTo',
    'told',
    'originalKeptAt',
    'draft',
    'version',
  ]) {
    expect(found).toContain(`${secret} ${field}`)
  }
  await own[Symbol.asyncDispose]()
})
