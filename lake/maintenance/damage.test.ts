import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from 'vitest'

import { createLake } from '../index.ts'
import { openSql } from '../store/sql.ts'
import {
  damagedCopy,
  fillKilledLake,
  fillLake,
  openAndCompare,
  readAll,
  type Outcome,
} from '../testing/damagedLake.ts'
import { seeded } from '../testing/random.ts'
import { temporaryFolder } from '../testing/testLake.ts'

/** Once: `DAMAGED_LAKES=200 npx vitest run --project unit lake/maintenance/damage.test.ts`. */
const copies = Number(process.env['DAMAGED_LAKES'] ?? 24)
const seed = Number(process.env['LAKE_SEED'] ?? 1)

let folder: string
let told: string
let toldByKilled: string
beforeAll(async () => {
  folder = temporaryFolder()
  await fillLake(join(folder, 'closed'))
  await fillKilledLake(join(folder, 'killed'))
  told = await tells('closed')
  toldByKilled = await tells('killed')
})

async function tells(name: string): Promise<string> {
  const copy = copyOf(name)
  const lake = await createLake({ dataDir: copy, datasets: ['production', 'other'] })
  const text = await readAll(lake)
  await lake.close()
  return text
}

let made = 0
function copyOf(name: string): string {
  const copy = join(folder, `${name}-${made++}`)
  cpSync(join(folder, name), copy, { recursive: true })
  return copy
}

async function damageAll(name: string, expected: string) {
  const random = seeded(seed)
  const counts: Record<Outcome['kind'], number> = { right: 0, refused: 0, wrong: 0, broken: 0 }
  const bad: unknown[] = []
  for (let n = 0; n < copies; n++) {
    const copy = join(folder, `${name}-damaged`)
    const how = damagedCopy(join(folder, name), copy, random)
    const outcome = await openAndCompare(copy, expected)
    counts[outcome.kind]++
    if (outcome.kind === 'wrong' || outcome.kind === 'broken') bad.push({ n, how, outcome })
    rmSync(copy, { recursive: true })
  }
  if (process.env['DAMAGED_LAKES']) console.info(name, counts)
  return { counts, bad }
}

describe('a damaged lake', { timeout: 120_000 + copies * 5000 }, () => {
  test('that was closed is opened right or refused in sentences, wherever the damage is', async () => {
    const { counts, bad } = await damageAll('closed', told)
    expect(bad).toEqual([])
    expect(counts.refused).toBeGreaterThan(copies / 2)
  })

  test('that was killed is so too', async () => {
    const { counts, bad } = await damageAll('killed', toldByKilled)
    expect(bad).toEqual([])
    expect(counts.refused).toBeGreaterThan(0)
  })
})

describe('a lake is refused in a sentence', () => {
  const refusals: [what: string, from: string, damage: (copy: string) => void, says: RegExp][] = [
    [
      'when its file is cut short',
      'closed',
      (copy) => truncateSync(join(copy, 'lake.sqlite'), 70_000),
      /lake\.sqlite is cut short: it has 70000 bytes of \d+\.\n.*salvage/s,
    ],
    [
      'when its file is empty',
      'closed',
      (copy) => truncateSync(join(copy, 'lake.sqlite'), 0),
      /lake\.sqlite is empty, though there was a lake here/,
    ],
    [
      'when its file is gone',
      'closed',
      (copy) => rmSync(join(copy, 'lake.sqlite')),
      /lake\.sqlite is gone, though there was a lake here/,
    ],
    [
      'when the write-ahead log of a lake that was killed is gone',
      'killed',
      (copy) => {
        rmSync(join(copy, 'lake.sqlite-wal'))
        rmSync(join(copy, 'lake.sqlite-shm'))
      },
      /lake\.sqlite-wal is gone, though the lake was not closed/,
    ],
    [
      'when transactions in the write-ahead log are lost',
      'killed',
      (copy) => {
        rmSync(join(copy, 'lake.sqlite-shm'))
        const log = readFileSync(join(copy, 'lake.sqlite-wal'))
        log.fill(7, 5000, 5016)
        writeFileSync(join(copy, 'lake.sqlite-wal'), log)
      },
      /lake\.sqlite-wal is damaged: .* the \d+ transactions after it are lost/,
    ],
    [
      'when its file is a text',
      'closed',
      (copy) => {
        rmSync(join(copy, 'lake.seal'))
        writeFileSync(join(copy, 'lake.sqlite'), 'Dear reader,\n'.repeat(500))
      },
      /lake\.sqlite is not a lake's file\.$/,
    ],
    [
      'when its file is a folder',
      'closed',
      (copy) => {
        rmSync(join(copy, 'lake.sqlite'))
        mkdirSync(join(copy, 'lake.sqlite'))
      },
      /lake\.sqlite cannot be opened for writing: check its rights/,
    ],
    [
      'when its file is of another program',
      'closed',
      (copy) => {
        rmSync(join(copy, 'lake.seal'))
        rmSync(join(copy, 'lake.sqlite'))
        const other = openSql(join(copy, 'lake.sqlite'))
        other.db.exec('CREATE TABLE recipe (name TEXT)')
        other.close()
      },
      /is an SQLite file, but not a lake's/,
    ],
    [
      'when another program wrote to it',
      'closed',
      (copy) => {
        const other = openSql(join(copy, 'lake.sqlite'))
        other.db.exec("UPDATE document SET type = 'x' WHERE id = 'article-1'")
        other.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        other.close()
      },
      /parts of it are not as they were when it was closed/,
    ],
  ]
  test.each(refusals)('%s', async (_what, from, damage, says) => {
    const copy = copyOf(from)
    damage(copy)
    const opening = createLake({ dataDir: copy })
    await expect(opening).rejects.toMatchObject({ name: 'LakeError' })
    await expect(opening).rejects.toThrow(says)
    // And again: what is said once is not forgotten.
    await expect(createLake({ dataDir: copy })).rejects.toThrow(says)
  })

  test('and the file is left as it was', async () => {
    const copy = copyOf('closed')
    const file = join(copy, 'lake.sqlite')
    const bytes = readFileSync(file)
    bytes[bytes.length - 100] = 1 ^ (bytes[bytes.length - 100] ?? 0)
    writeFileSync(file, bytes)
    await expect(createLake({ dataDir: copy })).rejects.toThrow(/is damaged/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

test('a lake that turns out to be damaged while it runs answers so, and takes no more changes', async () => {
  const copy = copyOf('closed')
  const lake = await createLake({ dataDir: copy, datasets: ['production', 'other'] })
  const ask = (path: string, body?: object) =>
    lake.fetch(
      new Request(`http://localhost/v2025-02-19/data/${path}`, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      }),
    )
  const other = openSql(join(copy, 'lake.sqlite'))
  other.db.exec("UPDATE document SET json = substr(json, 1, 40) WHERE id = 'article-1'")
  other.close()
  const read = await ask('doc/production/article-1')
  expect(read.status).toBe(500)
  expect(await read.text()).toMatch(/The data file is damaged: a document cannot be read/)
  const written = await ask('mutate/production', { mutations: [{ create: { _type: 't' } }] })
  expect(written.status).toBe(500)
  expect(await written.text()).toMatch(/damaged, and nothing more is written to it/)
  await lake.close()
  await expect(createLake({ dataDir: copy })).rejects.toThrow(/"article-1" cannot be read/)
})

test.each([
  ['behind the last change', '2020-01-01T00:00:00Z', /days after this machine's clock/],
  ['far ahead of it', '2031-01-01T00:00:00Z', /days after the last change .* if it is wrong, stop/],
])('a clock %s is told at the start', async (_where, now, says) => {
  const logged: string[] = []
  const lake = await createLake({
    dataDir: copyOf('closed'),
    now: () => new Date(now),
    log: (message) => logged.push(message),
  })
  await lake.close()
  expect(logged.filter((line) => says.test(line))).toHaveLength(1)
})

test('a clock that is right is not spoken of', async () => {
  const logged: string[] = []
  const lake = await createLake({
    dataDir: copyOf('closed'),
    log: (message) => logged.push(message),
  })
  await lake.close()
  expect(logged).toEqual([])
})
