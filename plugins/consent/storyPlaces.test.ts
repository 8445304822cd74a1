import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createLake, serveLake } from '@clinical-content/lake'
import { createClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { readPlaces, storyPlacesQuery, usesToEnd } from './storyPlaces.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'story-places-'))
const lake = await createLake({ dataDir })
const server = await serveLake({ lake, port: 0 })
const client = createClient({
  apiHost: server.url,
  useProjectHostname: false,
  projectId: 'local',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
})

afterAll(async () => {
  await server.close()
  await lake.close()
  await rm(dataDir, { recursive: true })
})

const reference = { _type: 'reference', _ref: 'story', _weak: true }
const telling = (_id: string, title: string) => ({
  _id,
  _type: 'article',
  title,
  body: [
    { _key: 'a', _type: 'caseStudyEmbed', caseStudies: [{ ...reference, _key: 'a' }] },
    { _key: 'b', _type: 'block', children: [] },
  ],
})

beforeAll(async () => {
  await client.create({ _id: 'story', _type: 'caseStudy', title: 'Up the hill' })
  await client.create(telling('knee', 'Sore knees'))
  await client.create({ ...telling('drafts.knee', 'Sore knees'), body: [] })
  await client.create(telling('drafts.hip', 'Hips'))
  await client.create({
    _id: 'links',
    _type: 'article',
    title: 'Backs',
    relatedLinks: [{ _key: 'a', reference }],
  })
  await client.create({ _id: 'other', _type: 'article', title: 'Feet' })
  await client.create({ _id: 'consent.1', _type: 'consentRecord', caseStudy: reference })
})

test('every page that tells the story or links to it, published ones first', async () => {
  const found = await client.fetch<unknown>(
    storyPlacesQuery,
    { id: 'story' },
    { perspective: 'raw' },
  )
  expect(readPlaces(found)).toEqual([
    { id: 'links', type: 'article', title: 'Backs', how: 'linked', isPublished: true },
    { id: 'knee', type: 'article', title: 'Sore knees', how: 'told', isPublished: true },
    { id: 'hip', type: 'article', title: 'Hips', how: 'told', isPublished: false },
  ])
})

test('an answer that is none lists nothing', () => {
  expect(readPlaces(null)).toEqual([])
  expect(readPlaces([null, {}, 'text'])).toEqual([])
})

test('what the consent was for is what has to end; one that names nothing may be anywhere', () => {
  expect(usesToEnd({ consent: { scope: ['print', 'website', 'dance'] } })).toEqual([
    'website',
    'print',
  ])
  expect(usesToEnd({})).toEqual(['website', 'socialMedia', 'print', 'press', 'training'])
})
