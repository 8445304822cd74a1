import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createLake, serveLake } from '@clinical-content/lake'
import { reviewedContent } from '@clinical-content/rules'
import { createClient } from '@sanity/client'
import { afterAll, expect, test } from 'vitest'

import { reviewedVersion } from './reviewedVersion.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'reviewed-version-'))
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

const page = (title: string) => ({ _type: 'article', title })
const hashOf = (title: string) => reviewedContent(page(title)).contentHash

test('the words that were read, whatever became of the draft they stood in', async () => {
  const draft = await client.create({ _id: 'drafts.a', ...page('Take two') })
  await client.create({ _id: 'a', ...page('Take two') })
  await client.delete('drafts.a')
  await client.patch('a').set({ title: 'Take twenty' }).commit()
  const asked = { id: 'a', revision: draft._rev, hash: hashOf('Take two') }
  expect(await reviewedVersion(client, asked)).toMatchObject({ title: 'Take two' })
})

test('those that were published, where no draft was', async () => {
  const { _rev } = await client.create({ _id: 'b', ...page('Take two') })
  await client.create({ _id: 'drafts.b', ...page('Take twenty') })
  const asked = { id: 'b', revision: _rev, hash: hashOf('Take two') }
  expect(await reviewedVersion(client, asked)).toMatchObject({ _id: 'b', title: 'Take two' })
})

test('other words are not taken for those that were read', async () => {
  const { _rev } = await client.create({ _id: 'c', ...page('Take two') })
  const asked = { id: 'c', revision: _rev, hash: hashOf('Take three') }
  expect(await reviewedVersion(client, asked)).toBeUndefined()
})
