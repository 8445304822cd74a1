import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { SanityClient } from '@sanity/client'
import { expect, test } from 'vitest'

import { backupLake } from '../maintenance/backup.ts'
import { CrashWriter } from '../testing/crashWriter.ts'
import { runLake, spawnLake } from '../testing/process.ts'
import { seeded, type Random } from '../testing/random.ts'
import { clientOf, temporaryFolder } from '../testing/testLake.ts'

/**
 * For a long night: `LAKE_KILLS=500`; `LAKE_SEED` gives other moments. What a kill shows is that
 * every moment leaves a whole lake; that a power cut does too rests on `synchronous = FULL`.
 */
const killCount = Number(process.env['LAKE_KILLS'] ?? 4)
const seed = Number(process.env['LAKE_SEED'] ?? 1)
/** Side by side, each on its own data. */
const lakes = 2
const writerCount = 4
/** A lake is killed after at most so many acknowledged transactions… */
const mostWritten = 20
/** …and so many milliseconds: about what one more takes, from its request to its answer. */
const longestWait = 30

test(
  'killed at any moment under load, nothing acknowledged is lost and nothing is half there',
  { timeout: 240_000 + killCount * 30_000 },
  async () => {
    const runs = await Promise.all(
      Array.from({ length: lakes }, (_, lake) =>
        killAgainAndAgain(Math.ceil(killCount / lakes), seeded(seed + lake)),
      ),
    )
    for (const run of runs) {
      expect(run.faults).toEqual([])
      expect(run.check).toMatchObject({ code: 0, stdout: expect.stringContaining('all is well') })
      expect(run.acknowledged).toBeGreaterThan(0)
      expect(run.lost).toEqual([])
    }
    const sum = (count: (run: Run) => number) => runs.reduce((total, run) => total + count(run), 0)
    if (process.env['LAKE_KILLS']) {
      console.info(
        `${sum((run) => run.kills)} kills, ${sum((run) => run.acknowledged)} acknowledged transactions, ${sum((run) => run.unanswered)} stored but cut off before their answer, ${sum((run) => run.looks)} looks while writing, ${sum((run) => run.backups)} backups meanwhile, each whole`,
      )
    }
  },
)

interface Run {
  kills: number
  acknowledged: number
  /** Stored whole, though the writer never heard so. */
  unanswered: number
  /** Queries answered while the writers wrote. */
  looks: number
  /** Begun while the writers wrote, most of them not done when the lake was killed. */
  backups: number
  faults: string[]
  /** Acknowledged transactions that the history does not have. */
  lost: string[]
  check: { code: number | null; stdout: string; stderr: string }
}

async function killAgainAndAgain(kills: number, random: Random): Promise<Run> {
  const data = temporaryFolder()
  // A fixed address: else every start on a new port would rewrite every asset document.
  const start = () => spawnLake(data, ['--public-url', 'http://lake.localhost'])
  const writers = Array.from({ length: writerCount }, (_, index) => new CrashWriter(`w${index}`))
  const faults: string[] = []
  let looks = 0
  let backups = 0
  try {
    for (let round = 0; round < kills && faults.length === 0; round++) {
      const lake = await start()
      try {
        const client = clientOf(lake.url, 'local', { maxRetries: 0, perspective: 'raw' })
        faults.push(...(await faultsAfterRestart(client, writers)))
        const moment = randomMoment(random)
        const load = Promise.all([
          look(client, faults).then((count) => (looks += count)),
          ...writers.map((writer) => writer.writeUntilCut(client, round, moment.acknowledged)),
        ])
        const copy = join(data, `backup-${round}`)
        const backup = backupLake(data, copy, new Date().toISOString())
        await Promise.race([moment.come, load])
        await lake.kill()
        await load
        // It has looked at its copy; whether the file is of one moment, the copy's own check says.
        await backup
        backups++
        rmSync(copy, { recursive: true })
      } finally {
        await lake.kill()
      }
    }
    const lake = await start()
    const client = clientOf(lake.url, 'local', { perspective: 'raw' })
    faults.push(...(await faultsAfterRestart(client, writers)))
    const lost = await notInHistory(client, writers)
    expect(await lake.stop()).toBe(0)
    const acknowledged = writers.reduce((total, writer) => total + writer.acknowledged.length, 0)
    const stored = writers.reduce((total, writer) => total + writer.n, 0)
    return {
      kills,
      acknowledged,
      unanswered: stored - acknowledged,
      looks,
      backups,
      faults,
      lost,
      check: await runLake(['check', '--data', data]),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/**
 * Counted in work first, so that a slow machine is killed at work too. Time decides where in the
 * work; it is what is tested, and nothing is waited for.
 */
function randomMoment(random: Random): { acknowledged(): void; come: Promise<void> } {
  const enough = Promise.withResolvers<void>()
  let left = Math.floor(random() * (mostWritten + 1))
  const longest = random() * longestWait
  if (left === 0) enough.resolve()
  return {
    acknowledged() {
      if (--left <= 0) enough.resolve()
    },
    come: enough.promise.then(() => setTimeout(longest)),
  }
}

async function faultsAfterRestart(
  client: SanityClient,
  writers: readonly CrashWriter[],
): Promise<string[]> {
  const faults = (await Promise.all(writers.map((writer) => writer.faults(client)))).flat()
  const total = await client.fetch<number | null>('*[_id == "ledger"][0].total')
  const written = writers.reduce((sum, writer) => sum + writer.n, 0)
  if ((total ?? 0) !== written) faults.push(`the ledger counts ${total}, written were ${written}`)
  return faults
}

/** Reads while the others write: never is a transaction seen half done. @returns how often it looked */
async function look(client: SanityClient, faults: string[]): Promise<number> {
  for (let looks = 0; ; looks++) {
    const seen = await client
      .fetch<{ members: { group: string; n: number }[]; total: number | null }>(
        '{"members": *[_type == "member"]{group, n}, "total": *[_id == "ledger"][0].total}',
      )
      .catch((error: unknown) => {
        if (error instanceof Error && 'statusCode' in error) throw error
        return undefined
      })
    if (!seen) return looks
    const groups = Map.groupBy(seen.members, ({ group }) => group)
    const counts = Array.from(groups.values(), (members) => new Set(members.map(({ n }) => n)))
    const total = counts.reduce((sum, [n = 0]) => sum + n, 0)
    if (counts.some((different) => different.size > 1) || total !== (seen.total ?? 0)) {
      faults.push(`half a transaction was seen: ${JSON.stringify(seen)}`)
    }
  }
}

async function notInHistory(
  client: SanityClient,
  writers: readonly CrashWriter[],
): Promise<string[]> {
  const lost: string[] = []
  for (const { group, acknowledged } of writers) {
    const logged = new Set<string>()
    let fromTransaction = acknowledged[0]
    while (fromTransaction !== undefined) {
      const text = await client.request<string>({
        url: `/data/history/production/transactions/${group}-a`,
        query: { excludeContent: 'true', limit: '100', fromTransaction },
        json: false,
      })
      // The lines of readTransactions.
      const ids = text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id)
      const last = ids.at(-1)
      for (const id of ids) logged.add(id)
      fromTransaction = last === fromTransaction ? undefined : last
    }
    lost.push(...acknowledged.filter((tx) => !logged.has(tx)))
  }
  return lost
}
