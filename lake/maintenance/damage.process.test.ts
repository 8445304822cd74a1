import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { beforeAll, expect, test } from 'vitest'

import { fillLake } from '../testing/damagedLake.ts'
import { runLake, spawnLake } from '../testing/process.ts'
import { temporaryFolder } from '../testing/testLake.ts'

const stack = /\n\s+at .*\d+:\d+/

let data: string
let backups: string
beforeAll(async () => {
  data = join(temporaryFolder(), 'data')
  backups = join(temporaryFolder(), 'backups')
  await fillLake(data, 60)
})

function damage(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0x55, at, at + 4096)
  writeFileSync(file, bytes)
}

test('a drill: backups by turns, damage, what can be saved, and the good backup back', async () => {
  for (let n = 0; n < 3; n++) {
    expect(await runLake(['backup', backups, '--keep', '2', '--data', data])).toMatchObject({
      code: 0,
      stderr: '',
    })
  }
  const kept = readdirSync(backups).toSorted()
  expect(kept).toHaveLength(2)
  // One of the two goes bad on its disk, and then the lake itself.
  damage(join(backups, kept[1]!, 'lake.sqlite'), 20_000)
  damage(join(data, 'lake.sqlite'), 40_960)

  const started = await runLake(['--port', '0', '--data', data])
  expect(started).toMatchObject({ code: 1, stdout: '' })
  expect(started.stderr).toMatch(/lake\.sqlite is damaged/)
  expect(started.stderr).not.toMatch(stack)

  const checked = await runLake(['check', '--data', data])
  expect(checked.code).toBe(1)
  expect(checked.stderr).toMatch(
    /lake\.sqlite is damaged: \d+ of \d+ parts of it are not as they were/,
  )
  expect(checked.stdout).toMatch(/\d+ of the \d+ documents that can be found in it can be read/)
  expect(checked.stdout).toContain(`is gone or damaged: ${join(backups, kept[1]!)}`)
  expect(checked.stdout).toContain(`is whole: npm run lake -- restore ${join(backups, kept[0]!)}`)
  expect(checked.stderr + checked.stdout).not.toMatch(stack)

  const again = await runLake(['backup', backups, '--keep', '2', '--data', data])
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toMatch(/It was not backed up, and earlier backups were kept/)
  expect(readdirSync(backups).toSorted()).toEqual(kept)

  const file = join(temporaryFolder(), 'saved.ndjson')
  const saved = await runLake(['salvage', file, '--data', data])
  expect(saved.stdout).toMatch(/documents of "production" written/)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(lines.length).toBeGreaterThan(30)

  for (const command of [
    ['rewind', '2026-01-01T00:00:00Z'],
    ['export', '-'],
    ['token', 'list'],
  ]) {
    const refused = await runLake([...command, '--data', data])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('damaged') })
    expect(refused.stderr).not.toMatch(stack)
  }

  const restored = join(temporaryFolder(), 'restored')
  expect(await runLake(['restore', join(backups, kept[0]!), '--data', restored])).toMatchObject({
    code: 0,
  })
  expect(await runLake(['check', '--data', restored])).toMatchObject({ code: 0, stderr: '' })
  const bad = await runLake(['restore', join(backups, kept[1]!), '--data', `${restored}-2`])
  expect(bad).toMatchObject({ code: 1 })
})

test('damage that SQLite alone would carry into a backup is found in the copy', async () => {
  const running = join(temporaryFolder(), 'running')
  await fillLake(running, 60)
  const lake = await spawnLake(running)
  try {
    damage(join(running, 'lake.sqlite'), 40_960)
    const backup = await runLake(['backup', join(running, 'copy'), '--data', running])
    expect(backup).toMatchObject({ code: 1, stdout: '' })
    expect(backup.stderr).toMatch(/is damaged: .*It was not backed up/s)
    expect(readdirSync(running)).not.toContain('copy')
  } finally {
    await lake.kill()
  }
})

test.runIf(process.getuid?.() === 0)(
  'a file that this user may not open is said to be so',
  async () => {
    const foreign = join(temporaryFolder(), 'foreign')
    await fillLake(foreign, 10)
    const nobody = 65_534
    chmodSync(join(foreign, '..'), 0o755)
    chownSync(foreign, nobody, nobody)
    const bin = fileURLToPath(new URL('../bin.ts', import.meta.url))
    const child = spawn(process.execPath, [bin, '--port', '0', '--data', foreign], {
      uid: nobody,
      gid: nobody,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: '' },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await once(child, 'close')
    expect(child.exitCode).toBe(1)
    expect(said).toMatch(/cannot be (written|opened)/)
    expect(said).not.toMatch(stack)
  },
)
