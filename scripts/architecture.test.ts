import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The rooms as ARCHITECTURE.md draws them, by where their files are: the longer path counts. */
const rooms = [
  { room: 'rules', folder: 'schemas/rules/', name: '@clinical-content/rules' },
  { room: 'schemas', folder: 'schemas/', name: '@clinical-content/schemas' },
  { room: 'plugins', folder: 'plugins/', name: 'sanity-plugin-clinical-content' },
  { room: 'client', folder: 'client/', name: '@clinical-content/client' },
  { room: 'migrate', folder: 'scripts/migrate/', name: '@clinical-content/migrate' },
  { room: 'lake', folder: 'lake/', name: '@clinical-content/lake' },
  { room: 'website', folder: 'examples/website/', name: '@clinical-content/example-website' },
  { room: 'clinic', folder: 'examples/clinic/', name: '@clinical-content/example-clinic' },
  { room: 'plain-studio', folder: 'examples/plain-studio/', name: undefined },
  { room: 'studio', folder: 'studio/', name: undefined },
  { room: 'studio', folder: 'sanity.config.ts', name: undefined },
  { room: 'scripts', folder: 'scripts/', name: undefined },
]

/** Tests may know more than what they test. */
const isProduct = (file: string) =>
  !/(^|\/)(node_modules|dist|testing|bench|e2e|fixtures)\/|\.test(-d)?\.tsx?$/.test(file)

test('the arrows that are drawn are the imports there are', () => {
  expect(imported()).toEqual(drawn())
})

/** `plugins --> schemas`, sorted. */
function imported(): string[] {
  const arrows = new Set<string>()
  const files = globSync(
    ['{schemas,plugins,client,scripts,lake,examples,studio}/**/*.{ts,tsx}', 'sanity.config.ts'],
    { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path) },
  )
  for (const file of files.map((path) => path.replaceAll('\\', '/')).filter(isProduct)) {
    const from = rooms.find(({ folder }) => file.startsWith(folder))?.room
    for (const [, specifier = ''] of readFileSync(`${root}${file}`, 'utf8').matchAll(
      /(?:from|import\()\s*'([^'.][^']*)'/g,
    )) {
      const to = rooms.find(
        ({ name }) => name && (specifier === name || specifier.startsWith(`${name}/`)),
      )?.room
      if (to && to !== from) arrows.add(`${from} --> ${to}`)
    }
  }
  return [...arrows].toSorted()
}

function drawn(): string[] {
  const text = readFileSync(`${root}ARCHITECTURE.md`, 'utf8')
  const [, picture = ''] = /```mermaid\nflowchart TD\n([\s\S]*?)```/.exec(text) ?? []
  return picture
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .toSorted()
}
