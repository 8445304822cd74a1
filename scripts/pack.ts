/**
 * `npm run pack`: what would be published, as tarballs in `dist/`.
 *
 * The workspaces run from their TypeScript sources. A published package must not ask that of its
 * users: each is compiled to `<workspace>/dist` (JavaScript and declarations, and only what its
 * entry points reach), with a package.json that points there, and packed by npm.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** In the order they need each other's declarations. */
const workspaces = [
  'schemas/rules',
  'schemas',
  'lake',
  'client',
  'plugins',
  'scripts/migrate',
] as const

interface Manifest {
  name: string
  version: string
  exports: Record<string, string>
  bin?: Record<string, string>
  dependencies?: Record<string, string>
  engines?: Record<string, string>
  [field: string]: unknown
}

/**
 * Compiles and packs the publishable workspaces.
 *
 * @param target - the folder the tarballs are written to
 * @returns the path of each tarball by the package's name
 * @throws Error with the compiler's or npm's own words
 */
export function pack(target: string, only: readonly string[] = workspaces): Map<string, string> {
  mkdirSync(target, { recursive: true })
  return new Map(
    workspaces
      .filter((workspace) => only.includes(workspace))
      .map((workspace) => {
        const manifest = readManifest(workspace)
        compile(workspace, manifest)
        return [manifest.name, tarball(workspace, target)]
      }),
  )
}

function readManifest(workspace: string): Manifest {
  // Our own file; a field that is missing shows as the compiler's error.
  return JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as Manifest
}

function compile(workspace: string, manifest: Manifest): void {
  const folder = join(root, workspace)
  const dist = join(folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  const doors = Object.values(manifest.exports)
  const entries = [...doors.filter(isCode), ...Object.values(manifest.bin ?? {})]
  const config = join(dist, 'tsconfig.json')
  writeFileSync(config, JSON.stringify(compilerConfig(folder, entries)))
  run('typescript', 'bin/tsc', ['--project', config])
  rmSync(config)
  const files = globSync('**/*.{js,d.ts}', { cwd: dist }).map((file) => join(dist, file))
  for (const file of files) pointToCompiled(file)
  const words = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  writeFileSync(
    join(dist, 'package.json'),
    JSON.stringify(published(manifest, words), undefined, 2),
  )
  for (const source of Object.values(manifest.bin ?? {})) makeCommand(join(dist, compiled(source)))
  for (const source of doors) {
    if (!isCode(source)) copyFileSync(join(folder, source), join(dist, source))
  }
  for (const [name, places] of [
    ['LICENSE', [root]],
    ['README.md', [folder, root]],
  ] as const) {
    const found = places.map((place) => join(place, name)).find((path) => existsSync(path))
    if (found) copyFileSync(found, join(dist, name))
  }
}

function compilerConfig(folder: string, entries: readonly string[]) {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      incremental: false,
      tsBuildInfoFile: null,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: folder,
      outDir: join(folder, 'dist'),
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      // The packages before this one, as their users will see them.
      paths: Object.fromEntries(
        workspaces.flatMap((workspace) => {
          const { name, exports } = readManifest(workspace)
          return Object.entries(exports)
            .filter(([, source]) => isCode(source))
            .map(([door, source]) => [
              join(name, door),
              [join(root, workspace, 'dist', source.replace(/\.ts$/, '.d.ts'))],
            ])
        }),
      ),
    },
    include: [],
    exclude: [],
    files: [...entries.map((entry) => resolve(folder, entry)), ...workers(folder)],
  }
}

const workerAddress = /new URL\(\s*["'](\.\.?\/[^"']+\.ts)["'],\s*import\.meta\.url/g

/** Files that are reached by address, not by import: a worker's. */
function workers(folder: string): string[] {
  return globSync('**/*.ts', { cwd: folder, exclude: ['**/node_modules/**', 'dist/**'] })
    .filter((file) => !/\.test\.ts$|(^|\/)(testing|bench)\//.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(workerAddress)].map(([, address]) =>
        resolve(folder, dirname(file), address ?? ''),
      ),
    )
}

/** What the compiler leaves: `.ts` in declarations, and in the address of a worker's file. */
function pointToCompiled(file: string): void {
  const text = readFileSync(file, 'utf8')
  const pointed = text
    .replaceAll(/((?:from|import)\s*\(?\s*)(["'])(\.\.?\/[^"']+)\.tsx?\2/g, '$1$2$3.js$2')
    .replaceAll(/(new URL\(\s*)(["'])(\.\.?\/[^"']+)\.ts\2/g, '$1$2$3.js$2')
  if (pointed !== text) writeFileSync(file, pointed)
}

/**
 * @param words - everything in the package: a dependency that only this repo's own tasks need, and
 *   that no compiled file names, is left out
 */
function published(manifest: Manifest, words: string): object {
  const named = (name: string) => {
    const imported = name.replace('@types/', '')
    return [`'${imported}'`, `"${imported}"`, `'${imported}/`, `"${imported}/`].some((quoted) =>
      words.includes(quoted),
    )
  }
  return {
    ...manifest,
    devDependencies: undefined,
    dependencies: Object.fromEntries(
      Object.entries(manifest.dependencies ?? {}).filter(([name]) => named(name)),
    ),
    exports: Object.fromEntries(
      Object.entries(manifest.exports).map(([door, source]) => [
        door,
        isCode(source)
          ? { types: source.replace(/\.tsx?$/, '.d.ts'), default: compiled(source) }
          : source,
      ]),
    ),
    ...(manifest.bin && {
      bin: Object.fromEntries(
        Object.entries(manifest.bin).map(([command, source]) => [command, compiled(source)]),
      ),
    }),
    engines: manifest.engines ?? { node: '>=22.12' },
  }
}

function makeCommand(file: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`)
}

/** Everything but a stylesheet, which is published as it is. */
function isCode(source: string): boolean {
  return /\.tsx?$/.test(source)
}

function compiled(source: string): string {
  return source.replace(/\.tsx?$/, '.js')
}

function tarball(workspace: string, target: string): string {
  const npm = process.env['npm_execpath']
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(target)]
  const cwd = join(root, workspace, 'dist')
  const packed = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  if (packed.status !== 0) throw new Error(`npm pack in ${workspace}/dist: ${packed.stderr}`)
  const [{ filename }] = JSON.parse(packed.stdout)
  return join(resolve(target), filename)
}

function run(packageName: string, bin: string, args: string[]): void {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  const result = spawnSync(process.execPath, [join(folder, bin), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`${packageName}:\n${result.stdout}${result.stderr}`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const [name, path] of pack(join(root, 'dist'))) {
    console.log(`${name}: ${relative(process.cwd(), path)}`)
  }
}
