import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { schemaTypes } from '@clinical-content/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { pack } from './pack.ts'
import { compileAndRun, importEveryDoor } from './testing/consumer.ts'
import { npmInstall } from './testing/npmInstall.ts'
import { root } from './testing/root.ts'

const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'))
const studio = mkdtempSync(join(tmpdir(), 'stock-studio-'))

/** In milliseconds: a Studio is 900 packages, half a gigabyte. */
const studioInstall = 1_200_000

let rules: string, schemas: string, plugin: string
beforeAll(() => {
  const packed = pack(tarballs, ['schemas/rules', 'schemas', 'plugins'])
  ;[rules = '', schemas = '', plugin = ''] = packed.values()
})

afterAll(() => {
  rmSync(studio, { recursive: true })
  rmSync(tarballs, { recursive: true })
})

describe('@clinical-content/schemas, installed alone', () => {
  beforeAll(() => {
    npmInstall(studio, [schemas, rules])
  }, studioInstall)

  test('every door opens under the oldest Node that it admits', () => {
    expect(importEveryDoor(studio, '@clinical-content/schemas')).toMatchObject({
      '@clinical-content/schemas': expect.toSatisfy((values: number) => values > 0),
      // Types alone.
      '@clinical-content/schemas/types': 0,
    })
  })

  test('a strict compiler takes its declarations, and a small program runs', () => {
    expect(compileAndRun(studio, 'schemas')).toEqual({ faults: [], printed: ['condition', true] })
  })
})

function run(command: string, args: string[]): string {
  const result = spawnSync(command, args, { cwd: studio, encoding: 'utf8' })
  const said = `${result.stdout}${result.stderr}`
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${said}`)
  return said
}

const sanity = (...args: string[]) =>
  run(process.execPath, [join(root, 'node_modules/@sanity/cli/bin/run.js'), ...args])

/** A Studio as `sanity init` leaves it, with the packed plugin installed and one line added. */
describe('sanity-plugin-clinical-content, installed in a stock Studio', () => {
  beforeAll(() => {
    npmInstall(studio, [plugin])
    const files = {
      'sanity.cli.ts': `import { defineCliConfig } from 'sanity/cli'
      export default defineCliConfig({ api: { projectId: 'abc12345', dataset: 'production' } })`,
      'sanity.config.ts': `import { defineConfig } from 'sanity'
      import { clinicalContent } from 'sanity-plugin-clinical-content'
      export default defineConfig({
        name: 'default', title: 'Stock', projectId: 'abc12345', dataset: 'production',
        plugins: [clinicalContent()],
        schema: { types: [] },
      })`,
      'firstScreen.mjs': `import { createClient } from '@sanity/client'
      import { createWorkspaceFromConfig } from 'sanity'
      import { createStructureBuilder, structureTool } from 'sanity/structure'
      import { clinicalContent } from 'sanity-plugin-clinical-content'
      const screens = [[clinicalContent()], [structureTool(), clinicalContent()]].map(async (plugins) => {
        const source = await createWorkspaceFromConfig({
          name: 'default', basePath: '/', projectId: 'abc12345', dataset: 'production', plugins,
          currentUser: { id: 'someone', name: 'Someone', email: '', role: '', roles: [] },
          getClient: ({ apiVersion }) =>
            createClient({ projectId: 'abc12345', dataset: 'production', apiVersion, useCdn: false }),
        })
        const [first] = source.tools
        const { title, options } = source.tools.find(({ name }) => name === 'structure')
        const S = createStructureBuilder({ source })
        const { items } = options.structure(S, { ...source, structure: S }).serialize()
        return { first: first.title, structure: title, items: items.flatMap(({ title }) => title ?? []) }
      })
      console.log(JSON.stringify(await Promise.all(screens)))`,
      'queries.ts': `import { defineQuery } from 'groq'
      export const titles = defineQuery('*[_type == "article"]{ title, kind, "by": authors[]->name.family }')`,
      'sanity-typegen.json': JSON.stringify({ path: './queries.ts', schema: 'schema.json' }),
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(studio, name), text)
  })

  test('every door opens under the oldest Node that it admits', () => {
    const name = 'sanity-plugin-clinical-content'
    expect(importEveryDoor(studio, name)).toEqual({
      [name]: expect.toSatisfy((values: number) => values > 0),
      [`${name}/package.json`]: expect.any(Number),
    })
  })

  test('a strict compiler takes its declarations, and a small program runs', () => {
    expect(compileAndRun(studio, 'plugins')).toEqual({
      faults: [],
      printed: [['clinical-content']],
    })
  })

  test('a stock Studio shows every type after one line, and TypeGen runs there', () => {
    sanity('schema', 'extract', '--enforce-required-fields', '--path', 'schema.json')
    const extracted: { name: string }[] = JSON.parse(
      readFileSync(join(studio, 'schema.json'), 'utf8'),
    )
    expect(extracted.map(({ name }) => name)).toEqual(
      expect.arrayContaining(schemaTypes.map(({ name }) => name)),
    )
    expect(sanity('typegen', 'generate')).toMatch(/1 query/)
    const types = readFileSync(join(studio, 'sanity.types.ts'), 'utf8')
    expect(types).toContain('export type Article = {')
    expect(types).toMatch(/TitlesResult = Array<\{\s+title: string;/)
  })

  test('a stock Studio, with its own structure tool or without one, begins with what needs attention', () => {
    const screens: { first: string; structure: string; items: string[] }[] = JSON.parse(
      run(process.execPath, ['firstScreen.mjs']),
    )
    expect(screens.map(({ structure }) => structure)).toEqual(['Content', 'Structure'])
    for (const { first, items } of screens) {
      expect(first).toBe('Needs attention')
      expect(items[0]).toBe('Articles')
      expect(items).toContain('Our clinic')
    }
  })
})
