/**
 * `npm run typegen`: the schema and the client's queries → `client/generated/sanity.types.ts`.
 *
 * With `--check` nothing is changed; the exit code is 1 when the committed types are stale.
 * Both steps are Sanity's own commands, so what they read is the Studio's real configuration.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** Both paths stand in `typegen` of `sanity.cli.ts` too. */
const types = join(root, 'client/generated/sanity.types.ts')
const schema = '.sanity/schema.json'

process.exitCode = main()

function main(): number {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  const before = existsSync(types) ? readFileSync(types, 'utf8') : undefined
  const output = [
    sanity('schema', 'extract', '--enforce-required-fields', '--force', '--path', schema),
    sanity('typegen', 'generate'),
  ]
  const after = readFileSync(types, 'utf8')
  if (!check) {
    console.log(output[1])
    return 0
  }
  if (after === before) {
    console.log('The types fit the schema and the queries.')
    return 0
  }
  if (before === undefined) rmSync(types)
  else writeFileSync(types, before)
  console.error(
    'client/generated/sanity.types.ts is stale: run "npm run typegen" and commit what it writes.',
  )
  return 1
}

/** Runs one command of Sanity's CLI and returns what it said; ends this process if it failed. */
function sanity(...args: string[]): string {
  const packageFile = createRequire(import.meta.url).resolve('@sanity/cli/package.json')
  const run = spawnSync(process.execPath, [join(dirname(packageFile), 'bin/run.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', DO_NOT_TRACK: '1' },
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
