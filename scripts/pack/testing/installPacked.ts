import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { pack } from '../pack.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Packs workspaces and installs the tarballs in a project, as npm would; what npm would download of
 * others is taken from this repo's own folders. None of our sources can be reached from there.
 */
export function installPacked(project: string, workspaces: readonly string[]): void {
  const modules = join(project, 'node_modules')
  const tarballs = pack(project, workspaces)
  // A workspace's own versions come before those at the root.
  for (const folder of [...workspaces, '.'].map((place) => join(root, place, 'node_modules'))) {
    for (const name of packagesIn(folder)) {
      const path = join(modules, name)
      if (isOurs(name) || existsSync(path)) continue
      mkdirSync(dirname(path), { recursive: true })
      symlinkSync(join(folder, name), path)
    }
  }
  for (const [name, tarball] of tarballs) {
    const folder = join(modules, name)
    mkdirSync(folder, { recursive: true })
    const unpacked = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder])
    if (unpacked.status !== 0) throw new Error(`${tarball}: ${String(unpacked.stderr)}`)
  }
}

function isOurs(name: string): boolean {
  return name.startsWith('@clinical-content/') || name === 'sanity-plugin-clinical-content'
}

function packagesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.')) return []
    return name.startsWith('@')
      ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`)
      : [name]
  })
}
