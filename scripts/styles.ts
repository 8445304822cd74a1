/**
 * `npm run styles`: the styles of the client, one file a block → `client/styles.css`, which is
 * published. With `--check` nothing is changed; the exit code is 1 when the committed file is stale.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const client = join(dirname(dirname(fileURLToPath(import.meta.url))), 'client')
const target = join(client, 'styles.css')

process.exitCode = main()

function main(): number {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  const styles = joined()
  if (!check) {
    writeFileSync(target, styles)
    return 0
  }
  if (readFileSync(target, 'utf8') === styles) return 0
  console.error('client/styles.css is stale. Run "npm run styles" and commit what it writes.')
  return 1
}

/** What all share first, then the blocks by name. */
function joined(): string {
  const names = ['styles/*.css', 'blocks/*/*.css'].flatMap((pattern) =>
    globSync(pattern, { cwd: client })
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted(),
  )
  const parts = names.map((name) => `/* ${name} */\n${readFileSync(join(client, name), 'utf8')}`)
  return `/* Made by "npm run styles" from the files named below. */\n\n${parts.join('\n')}`
}
