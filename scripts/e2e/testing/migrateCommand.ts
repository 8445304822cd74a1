import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './app.ts'

/** Runs `npm run migrate` as a migrator would. Returns its exit code and all it printed. */
export function migrateCommand(...args: string[]): { exitCode: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/migrate/cli.ts'), ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { exitCode: status, output: stdout + stderr }
}
