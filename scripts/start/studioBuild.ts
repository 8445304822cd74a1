import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the built Studio is made of; a change in any of it asks for a new build. */
const sources = [
  'schemas',
  'plugins',
  'studio',
  'lake/browser',
  'sanity.config.ts',
  'sanity.cli.ts',
  'package-lock.json',
]

/**
 * Builds the Studio into `<root>/studio/dist` unless the build there was made from these very sources.
 * Returns the folder and whether it had to build. Throws an Error with the build's own output.
 */
export async function buildStudio(
  root: string,
  onBuild: () => void,
): Promise<{ folder: string; built: boolean }> {
  const folder = join(root, 'studio', 'dist')
  const stamp = join(folder, '.sources')
  const hash = hashSources(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { folder, built: false }
  onBuild()
  rmSync(folder, { recursive: true, force: true })
  await runBuild(root, folder)
  writeFileSync(stamp, hash)
  return { folder, built: true }
}

/** A digest of every source file's path and content, and of the settings the build takes in. */
function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('CLINICAL_CONTENT_') || name.startsWith('SANITY_STUDIO_'))
      hash.update(`${name}=${value}\n`)
  }
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      hash.update(`${path}\n`).update(readFileSync(join(root, path)))
    }
  }
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist'].includes(name) && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`
      return entry.isDirectory() ? filesUnder(root, child) : [child]
    })
}

async function runBuild(root: string, folder: string): Promise<void> {
  const output: Buffer[] = []
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', '@sanity', 'cli', 'bin', 'run.js'), 'build', folder, '--yes'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SANITY_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    },
  )
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (exitCode !== 0) {
    throw new Error(`The Studio did not build:\n${Buffer.concat(output).toString('utf8').trim()}`)
  }
}
