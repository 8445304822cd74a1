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
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiled, declared, isCode, publishedManifest, type Manifest } from './manifest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The workspaces that are published, in the order they need each other's declarations. */
export const publishable = [
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
export function pack(target: string, only: readonly string[] = publishable): Map<string, string> {
  mkdirSync(target, { recursive: true })
  // Within the repository, where the packages of others are found; of its own, so that two may pack.
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const build = mkdtempSync(join(cache, 'pack-'))
  const chosen = publishable.filter((workspace) => only.includes(workspace))
  try {
    return new Map(
      chosen.map((workspace) => {
        const manifest = readManifest(workspace)
        compile(workspace, manifest, { build, chosen })
        return [manifest.name, tarball(buildFolder(build, workspace), target)]
      }),
    )
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}

/** @param workspace - its folder, seen from the root of the repository */
export function readManifest(workspace: string): Manifest {
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
  const dist = buildFolder(build, workspace)
  mkdirSync(dist, { recursive: true })
  const doors = Object.values(manifest.exports)
  const entries = [...doors.filter(isCode), ...Object.values(manifest.bin ?? {})]
  const config = join(dist, 'tsconfig.json')
  writeFileSync(config, JSON.stringify(compilerConfig(workspace, entries, { build, chosen })))
  run('typescript', 'bin/tsc', ['--project', config])
  rmSync(config)
  const files = globSync('**/*.{js,d.ts}', { cwd: dist }).map((file) => join(dist, file))
  for (const file of files) pointToCompiled(file)
  for (const map of globSync('**/*.js.map', { cwd: dist })) nameSource(join(dist, map))
  bringTypes(files, manifest, dist)
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

/** One beside the other: a package within another's folder would be packed with it. */
function buildFolder(build: string, workspace: string): string {
  return join(build, workspace.replaceAll('/', '-'))
}

function compilerConfig(workspace: string, entries: readonly string[], { build, chosen }: Build) {
  const folder = join(root, workspace)
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      ...declarationOptions(folder, buildFolder(build, workspace)),
      sourceMap: true,
      // The sources themselves are not published.
      inlineSources: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      // The packages before this one, as their users will see them.
      paths: Object.fromEntries(
        chosen.flatMap((other) => {
          const { name, exports } = readManifest(other)
          return Object.entries(exports)
            .filter(([, source]) => isCode(source))
            .map(([door, source]) => [
              join(name, door),
              [join(buildFolder(build, other), declared(source))],
            ])
        }),
      ),
    },
    include: [],
    exclude: [],
    files: [...entries.map((entry) => resolve(folder, entry)), ...workers(folder)],
  }
}

function declarationOptions(folder: string, outDir: string) {
  return {
    noEmit: false,
    incremental: false,
    tsBuildInfoFile: null,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: folder,
    outDir,
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

/** The source is in the map itself; its address must not lead out of the package. */
function nameSource(file: string): void {
  const { sources, ...map } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(
    file,
    JSON.stringify({ ...map, sources: sources.map((path: string) => basename(path)) }),
  )
}

const storedTypes = '@clinical-content/schemas/types'

/**
 * Declarations that name the stored types, in a package that does not depend on the schemas, get a copy of
 * them: the schemas would bring the whole Studio along.
 */
function bringTypes(files: readonly string[], manifest: Manifest, dist: string): void {
  if (manifest.dependencies?.['@clinical-content/schemas']) return
  const naming = files.filter((file) => readFileSync(file, 'utf8').includes(`'${storedTypes}'`))
  if (naming.length === 0) return
  const copy = join(dist, 'storedTypes')
  const source = join(root, 'schemas/types.ts')
  const config = join(dist, 'tsconfig.json')
  const compilerOptions = declarationOptions(dirname(source), copy)
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      files: [source],
      include: [],
    }),
  )
  run('typescript', 'bin/tsc', ['--project', config, '--emitDeclarationOnly'])
  rmSync(config)
  for (const file of globSync('**/*.d.ts', { cwd: copy })) pointToCompiled(join(copy, file))
  for (const file of naming) {
    const path = relative(dirname(file), join(copy, 'types.js')).replaceAll('\\', '/')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replaceAll(`'${storedTypes}'`, `'${path.startsWith('.') ? path : `./${path}`}'`),
    )
  }
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
