import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLake } from '../index.ts'
import { createQueryEngine, type QueryEngine } from '../query/engine.ts'
import { openStore } from '../store/index.ts'

const queries = 2000
const rounds = 5
const manyAskers = 32

interface Round {
  cpuMs: number
  /** The slowest of a hundred, beside what a full queue of median queries takes. */
  tail: number
}

/**
 * What it costs that many ask at once: quick queries, none like another, asked by one and by many in
 * turn, so that whatever else the machine does falls on both.
 */
export async function benchPool(): Promise<void> {
  let started = 0
  const count = () => void started++
  process.on('worker', count)
  const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
  const cpu = process.cpuUsage()
  for (let i = 0; i < 5; i++) await (await createLake({ dataDir: join(folder, `${i}`) })).close()
  console.log(
    `\nFive empty lakes opened and closed: ${sinceMs(cpu).toFixed(0)} ms of CPU, ${started} threads`,
  )

  const store = openStore(join(folder, 'lake'))
  store.datasets.create({ name: 'bench', aclMode: 'public', createdAt: '', createdBy: '' })
  const engine = createQueryEngine({ file: store.file })
  await ask(engine, manyAskers)
  const before = started
  const one: Round[] = []
  const many: Round[] = []
  for (let i = 0; i < rounds; i++) {
    one.push(await ask(engine, 1))
    many.push(await ask(engine, manyAskers))
  }
  const [alone, together] = [middle(one, 'cpuMs'), middle(many, 'cpuMs')]
  console.log(
    `${(together / alone).toFixed(2)}×  ${together.toFixed(3)} ms  ${alone.toFixed(3)} ms  CPU a quick query when ${manyAskers} ask at once, beside one who asks`,
  )
  console.log(
    `${middle(many, 'tail').toFixed(2)}×  the slowest of a hundred of those, beside ${manyAskers} times the median of one who asks; ${started - before} threads started`,
  )
  await engine.close()
  store.close()
  process.off('worker', count)
  rmSync(folder, { recursive: true })
}

let distinct = 0
let medianAlone = 0

async function ask(engine: QueryEngine, askers: number): Promise<Round> {
  const times: number[] = []
  let left = queries
  const cpu = process.cpuUsage()
  await Promise.all(
    Array.from({ length: askers }, async () => {
      while (left-- > 0) {
        const began = performance.now()
        await engine.queryText({ dataset: 'bench', query: `[{"v": ${distinct++}}][].v` })
        times.push(performance.now() - began)
      }
    }),
  )
  times.sort((a, b) => a - b)
  if (askers === 1) medianAlone = times[times.length >> 1] ?? 0
  const slowest = times[Math.floor(times.length * 0.99)] ?? 0
  return { cpuMs: sinceMs(cpu) / queries, tail: slowest / (askers * medianAlone) }
}

function sinceMs(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1000
}

function middle(all: readonly Round[], of: keyof Round): number {
  return all.map((round) => round[of]).sort((a, b) => a - b)[all.length >> 1] ?? 0
}
