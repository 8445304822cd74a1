import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { spawnLake } from '../../lake/testing/process.ts'
import { installPacked } from './testing/installPacked.ts'

const project = mkdtempSync(join(tmpdir(), 'lake-package-'))
const installed = join(project, 'node_modules/@clinical-content/lake')

/** A project that has installed the packed lake, and nothing of this repo's sources. */
beforeAll(() => {
  installPacked(project, ['lake'])
})

afterAll(() => rmSync(project, { recursive: true }))

test('the packed lake runs as a command', async () => {
  const lake = await spawnLake(join(project, 'data'), [], join(installed, 'bin.js'))
  const client = createClient({
    apiHost: lake.url,
    useProjectHostname: false,
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
  })
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const { _id, url } = await client.assets.upload('image', svg)
  await client.create({ _id: 'ankle', _type: 'topic', image: { asset: { _ref: _id } } })
  // Answered by a worker thread, and by the image library.
  expect(await client.fetch('*[_id == "ankle"][0].image.asset->url')).toBe(url)
  expect((await fetch(`${url}?w=4&fm=png`)).headers.get('content-type')).toBe('image/png')
  expect(await lake.stop()).toBe(0)
})

test('the packed lake runs inside a test of its user', () => {
  writeFileSync(
    join(project, 'use.mjs'),
    `import { createLake, serveLake } from '@clinical-content/lake'
     import { embeddedLake } from '@clinical-content/lake/browser'
     const lake = await createLake({ dataDir: 'own' })
     const server = await serveLake({ lake, port: 0 })
     const { unstable_clientFactory } = embeddedLake({ apiHost: server.url })
     const client = unstable_clientFactory({ projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' })
     await client.create({ _id: 'a', _type: 'topic' })
     console.log(await client.fetch('count(*[_type == "topic"])'), lake.unhandledRequests.length)
     await server.close()
     await lake.close()`,
  )
  const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], {
    cwd: project,
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: '1 0\n', stderr: '' })
})
