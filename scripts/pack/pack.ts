import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiled, declared, isCode, publishedManifest, type Manifest } from './manifest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** In the order they need each other's declarations. */
const workspaces = [
  'schemas/rules',
  'schemas',
  'lake',
  'client',
  'plugins',
  'scripts/migrate',
] as const

/**
 * Compiles and packs the publishable workspaces.
 *
 * They run from their TypeScript sources. A published package must not ask that of its users: each is
 * compiled (JavaScript with source maps, declarations, and only what its doors reach), with a
 * package.json that leads there, and packed by npm.
 *
 * @param target - the folder the tarballs are written to
 * @returns the path of each tarball by the package's name
 * @throws Error with the compiler's or npm's own words
 */
export function pack(target: string, only: readonly string[] = workspaces): Map<string, string> {
  mkdirSync(target, { recursive: true })
  // Within the repository, where the packages of others are found; of its own, so that two may pack.
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const build = mkdtempSync(join(cache, 'pack-'))
  const chosen = workspaces.filter((workspace) => only.includes(workspace))
  try {
    return new Map(
      chosen.map((workspace) => {
        const manifest = readManifest(workspace)
        compile(workspace, manifest, { build, chosen })
        return [manifest.name, tarball(join(build, workspace), target)]
      }),
    )
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}

function readManifest(workspace: string): Manifest {
  // Our own file; a field that is missing shows as the compiler's error.
  return JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as Manifest
}

interface Build {
  /** The folder that takes what is compiled, a folder a workspace. */
  build: string
  chosen: readonly string[]
}

function compile(workspace: string, manifest: Manifest, { build, chosen }: Build): void {
  const folder = join(root, workspace)
  const dist = join(build, workspace)
  mkdirSync(dist, { recursive: true })
  const doors = Object.values(manifest.exports)
  const entries = [...doors.filter(isCode), ...Object.values(manifest.bin ?? {})]
  const config = join(dist, 'tsconfig.json')
  writeFileSync(config, JSON.stringify(compilerConfig(folder, entries, { build, chosen })))
  run('typescript', 'bin/tsc', ['--project', config])
  rmSync(config)
  const files = globSync('**/*.{js,d.ts}', { cwd: dist }).map((file) => join(dist, file))
  for (const file of files) pointToCompiled(file)
  const words = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  writeFileSync(
    join(dist, 'package.json'),
    JSON.stringify(publishedManifest(manifest, workspace, words), undefined, 2),
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

function compilerConfig(folder: string, entries: readonly string[], { build, chosen }: Build) {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      incremental: false,
      tsBuildInfoFile: null,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: folder,
      outDir: join(build, relative(root, folder)),
      sourceMap: true,
      // The sources themselves are not published.
      inlineSources: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      // The packages before this one, as their users will see them.
      paths: Object.fromEntries(
        chosen.flatMap((workspace) => {
          const { name, exports } = readManifest(workspace)
          return Object.entries(exports)
            .filter(([, source]) => isCode(source))
            .map(([door, source]) => [join(name, door), [join(build, workspace, declared(source))]])
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

function makeCommand(file: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`)
}

function tarball(folder: string, target: string): string {
  const npm = process.env['npm_execpath']
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(target)]
  const packed = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (packed.status !== 0) throw new Error(`npm pack in ${folder}: ${packed.stderr}`)
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
