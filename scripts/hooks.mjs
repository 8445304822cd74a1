// Runs after `npm install`: has git look for its hooks in .githooks/. Plain JavaScript, built-ins only, on
// whatever Node npm runs on. Nothing here may keep an install from ending: no git, no clone (a tarball, a
// container's copy), or hooks of somebody's own are all fine.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

// A linked worktree has a file there: the settings are its main clone's.
const isClone = statSync(join(root, '.git'), { throwIfNoEntry: false })?.isDirectory() === true
if (isClone && !process.env.CI && git('config', '--get', 'core.hooksPath').status === 1) {
  git('config', 'core.hooksPath', '.githooks')
}

/** Without git on the machine, `status` is null. */
function git(...args) {
  return spawnSync('git', args, { cwd: root, stdio: 'ignore' })
}
