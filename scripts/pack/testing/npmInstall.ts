import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from './root.ts'

interface Lock {
  packages: Record<string, { link?: boolean; version?: string }>
}

/**
 * Installs tarballs in a folder that holds nothing else, as their user does: by npm, with all they ask
 * for, peers included. Where their ranges leave a choice, the versions are those of this repository's
 * lockfile: npm has them in its cache, and the answer is the same tomorrow.
 *
 * @returns the path of every installed package, seen from `node_modules`
 * @throws Error with npm's own words
 */
export function npmInstall(project: string, tarballs: readonly string[]): string[] {
  mkdirSync(project, { recursive: true })
  const manifest = { name: 'consumer', version: '1.0.0', private: true, type: 'module' }
  if (!existsSync(join(project, 'package.json'))) {
    writeJson(join(project, 'package.json'), manifest)
    writeJson(join(project, 'package-lock.json'), {
      ...manifest,
      lockfileVersion: 3,
      packages: { '': manifest, ...lockedPackages() },
    })
  }
  npm(project, ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs])
  return installedPackages(project)
}

/** What npm wrote down that it installed: `@sanity/client`, `a/node_modules/b`, … */
function installedPackages(project: string): string[] {
  const { packages } = readLock(join(project, 'node_modules/.package-lock.json'))
  return Object.keys(packages).map((path) => path.replace('node_modules/', ''))
}

/** The packages of others at the root of this repository; the ones nobody asks for are not installed. */
function lockedPackages(): Lock['packages'] {
  const { packages } = readLock(join(root, 'package-lock.json'))
  return Object.fromEntries(
    Object.entries(packages).filter(
      ([path, { link }]) => path.startsWith('node_modules/') && !link,
    ),
  )
}

function npm(project: string, args: readonly string[]): void {
  const program = process.env['npm_execpath']
  const options = { cwd: project, encoding: 'utf8' } as const
  const { status, stdout, stderr } = program
    ? spawnSync(process.execPath, [program, ...args, '--loglevel=error'], options)
    : spawnSync('npm', [...args, '--loglevel=error'], { ...options, shell: isWindows })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${project}:\n${stdout}${stderr}`)
}

const isWindows = process.platform === 'win32'

function readLock(file: string): Lock {
  // npm's own file, in the format of npm 7 and later.
  return JSON.parse(readFileSync(file, 'utf8')) as Lock
}

function writeJson(file: string, content: object): void {
  writeFileSync(file, JSON.stringify(content, undefined, 2))
}
