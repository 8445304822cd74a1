/**
 * `npm run typegen`: the schema → `schemas/generated/`, the stored types for every room; the schema
 * and the client's queries → `client/generated/`, which must stand without a Studio beside it.
 *
 * With `--check` nothing is changed; the exit code is 1 when a committed file is stale.
 * All steps are Sanity's own commands, so what they read is the Studio's real configuration.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** What TypeGen writes for each room; `typegen` in `sanity.cli.ts` names the same paths. */
const generated = {
  schemas: 'schemas/generated/sanity.types.ts',
  client: 'client/generated/sanity.types.ts',
} as const
const rooms = ['schemas', 'client'] as const
const schema = '.sanity/schema.json'

process.exitCode = main()

function main(): number {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  sanity(['schema', 'extract', '--enforce-required-fields', '--force', '--path', schema])
  const stale = rooms.filter((room) => isStale(room, check))
  if (!check) return 0
  if (stale.length === 0) {
    console.log('The types fit the schema and the queries.')
    return 0
  }
  const files = stale.map((room) => generated[room]).join(' and ')
  console.error(`Stale: ${files}. Run "npm run typegen" and commit what it writes.`)
  return 1
}

/** Writes the types of one room, and puts the committed ones back when it was only to check them. */
function isStale(room: (typeof rooms)[number], check: boolean): boolean {
  const file = join(root, generated[room])
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  mkdirSync(dirname(file), { recursive: true })
  const said = sanity(['typegen', 'generate'], { CLINICAL_CONTENT_TYPEGEN: room })
  const after = readFileSync(file, 'utf8')
  if (!check) console.log(said)
  else if (before === undefined) rmSync(file)
  else writeFileSync(file, before)
  return after !== before
}

/** Runs one command of Sanity's CLI and returns what it said; ends this process if it failed. */
function sanity(args: readonly string[], environment: Record<string, string> = {}): string {
  const packageFile = createRequire(import.meta.url).resolve('@sanity/cli/package.json')
  const run = spawnSync(process.execPath, [join(dirname(packageFile), 'bin/run.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', DO_NOT_TRACK: '1', ...environment },
  })
  if (run.error) throw run.error
  const said = `${run.stdout}${run.stderr}`.trim()
  // A query that cannot be typed is only a warning to the CLI, and its result would be `unknown`.
  if (run.status !== 0 || said.includes('Encountered errors')) {
    console.error(`sanity ${args.join(' ')} failed:\n${said}`)
    process.exit(1)
  }
  return said
}
