import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { createClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { spawnLake } from '../lake/testing/process.ts'
import { pack } from './pack.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const project = mkdtempSync(join(tmpdir(), 'lake-package-'))
const installed = join(project, 'node_modules/@clinical-content/lake')

/** A project that has installed the packed lake, and nothing of this repo's sources. */
beforeAll(() => {
  const modules = join(project, 'node_modules')
  mkdirSync(installed, { recursive: true })
  // What npm would download of others is taken from this repo's own folder.
  for (const folder of ['lake/node_modules', 'node_modules']) {
    for (const name of packagesIn(join(root, folder))) {
      if (existsSync(join(modules, name))) continue
      mkdirSync(dirname(join(modules, name)), { recursive: true })
      symlinkSync(join(root, folder, name), join(modules, name))
    }
  }
  const tarball = pack(project, ['lake']).get('@clinical-content/lake') ?? ''
  const unpacked = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed])
  if (unpacked.status !== 0) throw new Error(String(unpacked.stderr))
}, 120_000)

afterAll(() => rmSync(project, { recursive: true }))

function packagesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.') || name === '@clinical-content') return []
    return name.startsWith('@')
      ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`)
      : [name]
  })
}

test('the packed lake runs as a command', { timeout: 60_000 }, async () => {
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

test('the packed lake runs inside a test of its user', { timeout: 60_000 }, () => {
  writeFileSync(
    join(project, 'use.mjs'),
    `import { createLake, serveLake } from '@clinical-content/lake'
     import { embeddedLake } from '@clinical-content/lake/browser'
     const lake = await createLake({ dataDir: 'own' })
     const server = await serveLake({ lake, port: 0 })
     const { unstable_clientFactory } = embeddedLake({ apiHost: server.url })
     const client = unstable_clientFactory({ projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' })
     await client.create({ _id: 'a', _type: 'topic' })
     console.log(await client.fetch('count(*[_type == "topic"])'), lake.unanswered.length)
     await server.close()
     await lake.close()`,
  )
  const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], {
    cwd: project,
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: '1 0\n', stderr: '' })
})
