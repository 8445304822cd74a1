import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { oldestNode } from './oldestNode.ts'
import { root } from './root.ts'

interface Published {
  name: string
  exports: Record<string, unknown>
  engines: { node: string }
}

/** The package.json of an installed package. */
function installedManifest(project: string, name: string): Published {
  const text = readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')
  // Packed by us a moment ago, by `publishedManifest`.
  return JSON.parse(text) as Published
}

/**
 * Imports a package's doors by the oldest Node its `engines` admits, but for those that ask for a peer
 * which was not installed.
 *
 * @returns how many values each door exports, by the name it is imported by; a stylesheet is read, and
 *   its bytes are counted
 */
export function importEveryDoor(
  project: string,
  name: string,
  askForPeer: readonly string[] = [],
): Record<string, number> {
  const { exports, engines } = installedManifest(project, name)
  const doors = Object.keys(exports)
    .filter((door) => !askForPeer.includes(door))
    .map((door) => name + door.slice(1))
  const code = doors.filter((door) => !/\.\w+$/.test(door))
  const files = doors.filter((door) => !code.includes(door))
  writeFileSync(
    join(project, 'doors.mjs'),
    `import { readFileSync } from 'node:fs'
     import { fileURLToPath } from 'node:url'
     const found = {}
     for (const door of ${JSON.stringify(code)}) found[door] = Object.keys(await import(door)).length
     for (const file of ${JSON.stringify(files)}) {
       found[file] = readFileSync(fileURLToPath(import.meta.resolve(file))).length
     }
     console.log(JSON.stringify(found))`,
  )
  return JSON.parse(run(project, oldestNode(engines.node), ['doors.mjs']))
}

/**
 * Compiles a small program of the package's user (`consumers/`) with a strict compiler that knows
 * nothing of Node but what the package brings, reads all declarations, and resolves as Node does.
 * Then runs it.
 *
 * @returns what the program printed, and what the compiler said, but not of others' declarations
 */
export function compileAndRun(project: string, consumer: string) {
  const source = join(import.meta.dirname, 'consumers', `${consumer}.ts`)
  copyFileSync(source, join(project, basename(source)))
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        target: 'es2023',
        module: 'nodenext',
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: [],
        noEmit: true,
      },
      files: [basename(source)],
    }),
  )
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, '--project', project, '--pretty', 'false'],
    {
      cwd: project,
      encoding: 'utf8',
    },
  )
  // A line that begins with a blank goes on with the one before.
  const ours =
    /^(?!node_modules\/|\s)|^node_modules\/(@clinical-content|sanity-plugin-clinical-content)\//
  const faults = stdout.split('\n').filter((line) => line !== '' && ours.test(line))
  return { faults, printed: JSON.parse(run(project, process.execPath, [basename(source)])) }
}

/** Every source map of an installed package. */
export function sourceMaps(project: string, name: string) {
  const folder = join(project, 'node_modules', name)
  return globSync('**/*.js', { cwd: folder, exclude: ['node_modules/**'] }).map((file) => {
    const text = readFileSync(join(folder, `${file}.map`), 'utf8')
    return JSON.parse(text) as { sources: string[]; sourcesContent?: string[] }
  })
}

/** How much an install takes on the disk, in bytes. */
export function installedBytes(project: string): number {
  return globSync('**', { cwd: join(project, 'node_modules'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((bytes, entry) => bytes + lstatSync(join(entry.parentPath, entry.name)).size, 0)
}

function run(project: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} in ${project}:\n${stderr}`)
  return stdout
}
