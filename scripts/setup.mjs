// Runs before `npm start` and `npm test`, on whatever Node (20 or newer) the machine has: installs
// what package-lock.json names and is not there yet, Node 24 included. Plain JavaScript, built-ins
// only, because nothing else can be counted on yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const nodeBinary = join(
  root,
  'node_modules',
  '.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
)

main()

function main() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    fail(
      `Node ${process.versions.node} is too old to begin with. Install Node 20 or newer, then try again.`,
    )
  if (!isInstalled()) install()
  if (!nodeRuns()) installNode()
  if (!nodeRuns())
    fail(
      `The project's own Node did not install. Delete node_modules and try again; if it fails again, see "npm install" for why.`,
    )
}

/** Whether npm's own record of what it installed names every required package at the locked version. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, link, optional }]) =>
      !path.includes('node_modules/') ||
      optional ||
      (installed[path] && (link || installed[path].version === version)),
  )
}

function install() {
  console.log('Installing what the project needs (once, about a minute or two) …')
  const started = Date.now()
  const { status, error } = npm(['ci', '--loglevel=error', '--no-audit', '--no-fund'])
  if (error || status !== 0)
    fail(
      `npm could not install the packages${error ? ` (${error.message})` : ''}. Check the connection to the npm registry and the free disk space, then try again.`,
    )
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** npm versions that ask before running install scripts may have left the binary out. */
function installNode() {
  spawnSync(process.execPath, ['installArchSpecificPackage'], {
    cwd: join(root, 'node_modules', 'node'),
    stdio: 'inherit',
  })
}

function nodeRuns() {
  const { status, stdout } = spawnSync(nodeBinary, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 && stdout.startsWith('v24.')
}

function npm(args) {
  const cli = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  return cli
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: true })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
