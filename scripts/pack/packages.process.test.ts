import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { spawnLake } from '../../lake/testing/process.ts'
import { pack, publishable, readManifest } from './pack.ts'
import { compileAndRun, importEveryDoor, installedBytes, sourceMaps } from './testing/consumer.ts'
import { npmInstall } from './testing/npmInstall.ts'
import { publintProblems, typeProblems } from './testing/problems.ts'

const work = mkdtempSync(join(tmpdir(), 'packages-'))
let tarballs: ReadonlyMap<string, string>
/** What npm installed for a package, by its name. */
const installs = new Map<string, string[]>()

beforeAll(() => {
  tarballs = pack(work)
})
afterAll(() => rmSync(work, { recursive: true }))

function tarball(name: string): string {
  const path = tarballs.get(name)
  if (!path) throw new Error(`${name} was not packed`)
  return path
}

describe.each(publishable.map((workspace) => readManifest(workspace).name))('%s', (name) => {
  test('publint finds nothing', async () => {
    expect(await publintProblems(tarball(name))).toEqual([])
  })

  test('its types are right, whichever way they are found', async () => {
    expect(await typeProblems(tarball(name))).toEqual([])
  })

  test('neither a source nor a test is in it, nor the package in the folder beside it', () => {
    const { stdout } = spawnSync('tar', ['-tzf', tarball(name)], { encoding: 'utf8' })
    const files = stdout.trim().split('\n')
    expect(files).toEqual(expect.arrayContaining(['package/LICENSE', 'package/README.md']))
    expect(
      files.filter((file) =>
        /(?<!\.d)\.tsx?$|\.test\.|\/testing\/|\/fixtures\/|node_modules/.test(file),
      ),
    ).toEqual([])
    expect(files.filter((file) => file.endsWith('package.json'))).toEqual(['package/package.json'])
  })
})

/** Doors that work beside a peer which not everybody wants. */
const askForPeer = ['./react']

/** Each alone in an empty folder; the two that need a Studio are in `stockStudio.process.test.ts`. */
describe.each([
  {
    name: '@clinical-content/rules',
    consumer: 'rules',
    withOurs: [],
    prints: [true, { number: 'PH000009' }, 'back-spasm-what-helps'],
    megabytes: 1,
  },
  {
    name: '@clinical-content/client',
    consumer: 'client',
    withOurs: ['@clinical-content/rules'],
    prints: [
      '<p><strong>Move a little &amp; often</strong></p>',
      '**Move a little \\& often**',
      'Move a little & often',
      true,
    ],
    megabytes: 16,
  },
  {
    name: '@clinical-content/migrate',
    consumer: 'migrate',
    withOurs: ['@clinical-content/rules'],
    prints: [[], ['Migrate']],
    megabytes: 26,
  },
  {
    name: '@clinical-content/lake',
    consumer: 'lake',
    withOurs: [],
    prints: [1, []],
    megabytes: 60,
  },
])('$name, installed alone', ({ name, consumer, withOurs, prints, megabytes }) => {
  const project = join(work, consumer)
  beforeAll(() => {
    installs.set(name, npmInstall(project, [name, ...withOurs].map(tarball)))
  })

  test('every door opens under the oldest Node that it admits', () => {
    const doors = Object.keys(readManifest(workspaceOf(name)).exports)
      .filter((door) => !askForPeer.includes(door))
      .map((door) => name + door.slice(1))
    const opened = importEveryDoor(project, name, askForPeer)
    expect(Object.keys(opened)).toEqual([...doors, `${name}/package.json`])
    expect(Object.values(opened)).not.toContain(0)
  })

  test('a strict compiler takes its declarations, and a small program runs', () => {
    expect(compileAndRun(project, consumer)).toEqual({ faults: [], printed: prints })
  })

  test('its source maps hold the sources, and lead nowhere else', () => {
    const maps = sourceMaps(project, name)
    expect(maps.length).toBeGreaterThan(0)
    expect(maps.filter(({ sources }) => sources.some((path) => path.includes('/')))).toEqual([])
    expect(maps.filter(({ sourcesContent }) => !sourcesContent?.[0])).toEqual([])
  })

  test('it brings no Studio, and stays small', () => {
    expect(
      installs
        .get(name)
        ?.filter((path) => /(?:^|node_modules\/)(?:sanity|react|react-dom)$/.test(path)),
    ).toEqual([])
    expect(installedBytes(project)).toBeLessThan(megabytes * 1_000_000)
  })
})

test('all that installing the client brings', () => {
  expect(installs.get('@clinical-content/client')).toEqual([
    '@clinical-content/client',
    '@clinical-content/rules',
    '@portabletext/toolkit',
    '@portabletext/types',
    '@sanity/client',
    'eventsource',
    'eventsource-parser',
    'feed',
    'get-it',
    'get-it/node_modules/undici',
    'groq',
    'obug',
    'rxjs',
    'sax',
    'tslib',
    'xml-js',
  ])
})

test('the packed lake runs as a command', async () => {
  const bin = join(work, 'lake/node_modules/@clinical-content/lake/bin.js')
  const lake = await spawnLake(join(work, 'lake/command'), [], bin)
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

function workspaceOf(name: string): string {
  return publishable.find((workspace) => readManifest(workspace).name === name) ?? ''
}
