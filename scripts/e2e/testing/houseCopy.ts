import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { root } from './app.ts'

/** The sources of this house in a folder of their own, which a test may edit. */
export interface HouseCopy {
  folder: string
  remove(): void
}

/** What is made from the sources, or has nothing to do with them. */
const left = new Set([
  'node_modules',
  'dist',
  'test-results',
  'coverage',
  '.git',
  '.sanity',
  '.lake',
  'docs',
])

/**
 * Copies the sources. Packages from npm are those of this house, by links; its own packages are those
 * of the copy.
 */
export function copyHouse(): HouseCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clinical-content-copy-')))
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(basename(path)) })
  for (const workspace of ['.', 'lake', 'scripts/migrate']) linkPackages(folder, workspace)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function linkPackages(folder: string, workspace: string): void {
  const from = join(root, workspace, 'node_modules')
  const to = join(folder, workspace, 'node_modules')
  for (const name of packagesIn(from)) {
    const target = relative(realpathSync(root), realpathSync(join(from, name)))
    const isOurs = !target.includes('node_modules')
    mkdirSync(join(to, name, '..'), { recursive: true })
    symlinkSync(isOurs ? join(folder, target) : join(from, name), join(to, name))
  }
}

/** `sanity`, `@sanity/client`; none where there is no such folder. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`)
        : [name],
    )
}
