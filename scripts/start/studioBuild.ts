import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** A Studio, and what it is made of. Paths are seen from the root of the repository. */
export interface StudioSources {
  /** Where its `sanity.config.ts` is. */
  readonly studio: string
  /** Where the build goes. */
  readonly output: string
  /** Files and folders; a change in any of them asks for a new build. */
  readonly sources: readonly string[]
}

/** The clinic's own. */
const clinicalStudio: StudioSources = {
  studio: '.',
  output: 'studio/dist',
  sources: [
    'schemas',
    'plugins',
    'studio',
    'lake/browser',
    'sanity.config.ts',
    'sanity.cli.ts',
    'package-lock.json',
  ],
}

/**
 * Builds a Studio unless the build in its output folder was made from these very sources.
 * Returns the folder and whether it had to build. Throws an Error with the build's own output.
 */
export async function buildStudio(
  root: string,
  onBuild: () => void,
  { studio, output, sources }: StudioSources = clinicalStudio,
): Promise<{ folder: string; built: boolean }> {
  const folder = join(root, output)
  const stamp = join(folder, '.sources')
  const hash = hashSources(root, sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { folder, built: false }
  onBuild()
  // Elsewhere until it is whole, so that a build that is broken off, or a second one at the same time,
  // leaves no half of one.
  const half = join(root, 'node_modules/.cache/studio', `${studio}-${process.pid}`)
  try {
    await runBuild(root, join(root, studio), half)
    writeFileSync(join(half, '.sources'), hash)
    rmSync(folder, { recursive: true, force: true })
    renameSync(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return { folder, built: true }
}

/** A digest of every source file's path and content, and of the settings the build takes in. */
function hashSources(root: string, sources: readonly string[]): string {
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
    .filter(
      ({ name }) =>
        !['node_modules', 'dist', '.sanity'].includes(name) && !/\.test\.tsx?$/.test(name),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`
      return entry.isDirectory() ? filesUnder(root, child) : [child]
    })
}

async function runBuild(root: string, studio: string, folder: string): Promise<void> {
  const output: Buffer[] = []
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', '@sanity', 'cli', 'bin', 'run.js'), 'build', folder, '--yes'],
    {
      cwd: studio,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whatever the environment is (a test run's is `test`): a build for use, not for development.
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SANITY_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
      },
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
