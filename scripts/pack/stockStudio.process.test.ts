import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { schemaTypes } from '@clinical-content/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { installPacked, root } from './testing/installPacked.ts'

const studio = mkdtempSync(join(tmpdir(), 'stock-studio-'))

/** A Studio as `sanity init` leaves it, with the packed plugin installed and one line added. */
beforeAll(() => {
  installPacked(studio, ['schemas/rules', 'schemas', 'plugins'])
  const files = {
    'package.json': JSON.stringify({ name: 'stock-studio', private: true, type: 'module' }),
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
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'es2023',
        module: 'preserve',
        strict: true,
        noEmit: true,
        jsx: 'react-jsx',
        types: [],
      },
      include: ['*.ts'],
    }),
    'queries.ts': `import { defineQuery } from 'groq'
      export const titles = defineQuery('*[_type == "article"]{ title, kind, "by": authors[]->name.family }')`,
    'sanity-typegen.json': JSON.stringify({ path: './queries.ts', schema: 'schema.json' }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(studio, name), text)
})

afterAll(() => rmSync(studio, { recursive: true }))

function run(command: string, args: string[]): string {
  const result = spawnSync(command, args, { cwd: studio, encoding: 'utf8' })
  const said = `${result.stdout}${result.stderr}`
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${said}`)
  return said
}

const sanity = (...args: string[]) =>
  run(process.execPath, [join(root, 'node_modules/@sanity/cli/bin/run.js'), ...args])

test('no source and no test is published', () => {
  const tarballs = readdirSync(studio).filter((name) => name.endsWith('.tgz'))
  expect(tarballs).toHaveLength(3)
  const files = tarballs.flatMap((name) => run('tar', ['-tzf', name]).trim().split('\n'))
  expect(files).toContain('package/LICENSE')
  expect(files.filter((name) => /(?<!\.d)\.tsx?$|test|fixture|node_modules/.test(name))).toEqual([])
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

test('its declarations are understood by a strict compiler', () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '--project', studio], {
    encoding: 'utf8',
  })
  // Without skipLibCheck, so that ours are read at all; what others' declarations lack is theirs.
  expect(
    stdout
      .split('\n')
      .filter((line) =>
        /node_modules\/(@clinical-content|sanity-plugin-clinical-content)\/|^sanity\.config/.test(
          line,
        ),
      ),
  ).toEqual([])
})
