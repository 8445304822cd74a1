import { spawnSync } from 'node:child_process'

/** The package.json of a workspace, as it stands beside its sources. */
export interface Manifest {
  name: string
  version: string
  exports: Record<string, string>
  bin?: Record<string, string>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  engines?: Record<string, string>
  [field: string]: unknown
}

/**
 * The package.json that is published: doors lead to what was compiled, dependencies may move within a
 * major version, and what only this repository needs is gone.
 *
 * @param workspace - its folder, seen from the root of the repository
 * @param words - everything in the package: a dependency that no compiled file names is left out
 */
export function publishedManifest(manifest: Manifest, workspace: string, words: string) {
  const url = repositoryUrl(import.meta.dirname)
  return {
    ...manifest,
    ...(url && { repository: { type: 'git', url, directory: workspace } }),
    devDependencies: undefined,
    dependencies: Object.fromEntries(
      Object.entries(manifest.dependencies ?? {})
        .filter(([name]) => isNamed(name, words))
        .map(([name, version]) => [name, shareable(version)]),
    ),
    exports: {
      ...Object.fromEntries(
        Object.entries(manifest.exports).map(([door, source]) => [
          door,
          isCode(source) ? { types: declared(source), default: compiled(source) } : source,
        ]),
      ),
      './package.json': './package.json',
    },
    ...(manifest.bin && {
      bin: Object.fromEntries(
        Object.entries(manifest.bin).map(([command, source]) => [command, compiled(source)]),
      ),
    }),
    engines: manifest.engines ?? { node: '>=22.12' },
  }
}

/** Everything but what is published as it is: a stylesheet, JSON. */
export function isCode(source: string): boolean {
  return /\.tsx?$/.test(source)
}

export function compiled(source: string): string {
  return source.replace(/\.tsx?$/, '.js')
}

export function declared(source: string): string {
  return source.replace(/\.tsx?$/, '.d.ts')
}

/**
 * Here every version is exact, so that all of us test the same; a user who has another of the same
 * major version should not get a second copy.
 */
function shareable(version: string): string {
  return /^\d/.test(version) ? `^${version}` : version
}

function isNamed(name: string, words: string): boolean {
  const imported = name.replace('@types/', '')
  return [`'${imported}'`, `"${imported}"`, `'${imported}/`, `"${imported}/`].some((quoted) =>
    words.includes(quoted),
  )
}

/** Where a clone came from; one that came from nowhere publishes no address. */
export function repositoryUrl(clone: string): string | undefined {
  const options = { cwd: clone, encoding: 'utf8' } as const
  const { stdout } = spawnSync('git', ['remote', 'get-url', 'origin'], options)
  const address = stdout?.trim().replace(/^git@([^:]+):/, 'https://$1/')
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  // A token in the address of a remote is nobody's business.
  url.username = ''
  url.password = ''
  return `git+${url.href}`
}
