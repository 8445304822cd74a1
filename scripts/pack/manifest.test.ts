import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { publishedManifest, repositoryUrl } from './manifest.ts'
import { publishable, readManifest } from './pack.ts'

const clone = mkdtempSync(join(tmpdir(), 'clone-'))
afterAll(() => rmSync(clone, { recursive: true }))

/** What a Studio brings: two copies of it do not work together. */
const studios = ['react', 'react-dom', 'sanity', 'styled-components']

describe.each(publishable)('%s', (workspace) => {
  const manifest = readManifest(workspace)
  const words = Object.keys(manifest.dependencies ?? {}).map(
    (name) => `'${name.replace('@types/', '')}'`,
  )
  const published = publishedManifest(manifest, workspace, words.join())

  test('says what it is, and lets bundlers leave out what nobody uses', () => {
    expect(published).toMatchObject({
      description: expect.stringMatching(/\w+/),
      keywords: expect.toSatisfy((keywords: unknown[]) => keywords.length >= 3),
      license: 'MIT',
      type: 'module',
      sideEffects: manifest.exports['./styles.css'] ? ['*.css'] : false,
      engines: { node: expect.stringMatching(/^>=\d/) },
    })
  })

  test('pins nothing: a user who has another of the same major version gets no second copy', () => {
    const ranges = Object.entries({ ...published.dependencies, ...published.peerDependencies })
    expect(ranges.filter(([, range]) => !/^(\^|>=)\d/.test(range))).toEqual([])
  })

  test('what the Studio brings is a peer', () => {
    const own = Object.keys(published.dependencies)
    expect(own.filter((name) => studios.includes(name))).toEqual([])
  })

  test('nothing that only this repository needs', () => {
    expect(published.devDependencies).toBeUndefined()
    expect(JSON.stringify(published.exports)).not.toMatch(/(?<!\.d)\.tsx?"/)
  })
})

test('all are published at one version', () => {
  expect(new Set(publishable.map((workspace) => readManifest(workspace).version)).size).toBe(1)
})

test.each([
  ['git@code.example:clinic/content.git', 'git+https://code.example/clinic/content.git'],
  ['https://someone:secret@code.example/clinic/content', 'git+https://code.example/clinic/content'],
])('a clone of %s publishes %s', (origin, url) => {
  execFileSync('git', ['init', '--quiet', clone])
  execFileSync('git', ['-C', clone, 'config', 'remote.origin.url', origin])
  expect(repositoryUrl(clone)).toBe(url)
})

test('a clone that came from nowhere publishes no address', () => {
  expect(repositoryUrl(tmpdir())).toBeUndefined()
})
