import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { npmInstall } from './npmInstall.ts'
import { root } from './root.ts'

/**
 * The oldest Node that a package's `engines` admits (`>=22.12`), from the npm registry; it is kept for
 * the next run. The lake's is the one we run on.
 *
 * @returns the path of the program
 */
export function oldestNode(engines: string): string {
  const oldest = /^>=(\d+(?:\.\d+)*)$/.exec(engines)?.[1]
  if (!oldest) throw new Error(`engines.node has to read like ">=22.12", not "${engines}"`)
  if (process.versions.node.startsWith(`${oldest}.`)) return process.execPath
  const version = [...oldest.split('.'), '0', '0'].slice(0, 3).join('.')
  const folder = join(root, 'node_modules/.cache/node', version)
  const program = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const path = join(
    folder,
    'node_modules',
    program,
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  )
  if (!existsSync(path)) npmInstall(folder, [`${program}@${version}`])
  return path
}
