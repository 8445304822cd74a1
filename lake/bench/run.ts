/**
 * How fast the lake is, as ratios within one run on one machine (docs/benchmarks.md).
 *
 *   npm run bench -- [--quick] [--json] [--largest N]
 *
 * `--quick`: small datasets, few rounds, some minutes; `--largest`: 100000 when left out, up to 1000000;
 * `--json`: the goals' table alone, for programs.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measureGoals, type Results, type Row } from './goals.ts'
import { benchHttp } from './http.ts'
import { benchPool } from './pool.ts'
import { benchQueries } from './query.ts'
import { benchStrangers } from './strangers.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    largest: { type: 'string', default: '100000' },
  },
})
const largest = values.quick ? 3000 : Number(values.largest)
if (!Number.isInteger(largest) || largest < 1) {
  throw new Error(`--largest is a number of articles, not "${values.largest}"`)
}
const sizes = (values.quick ? [300, 1000, 3000] : [1000, 10_000, 100_000, 1_000_000]).filter(
  (size) => size <= largest,
)

if (!values.json && !values.quick) {
  await benchPool()
  await benchHttp()
  await benchStrangers()
  await benchQueries(Math.min(largest, 100_000))
}
const [before] = loadavg()
const results = await measureGoals(sizes, values.quick ? 5 : 15)
const [after] = loadavg()
if (values.json) console.log(JSON.stringify({ ...results, load: [before, after] }, null, 2))
else print(results)

function print({ rows }: Results): void {
  console.log(`\nLoad of the machine before and after: ${before?.toFixed(1)}, ${after?.toFixed(1)}`)
  console.log('| Work | Against | Ratio | Goal | Lake | Other |\n|---|---|---|---|---|---|')
  for (const { work, against, ratio, goal, lake, other } of rows) {
    const wanted = !goal ? '' : 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`
    console.log(
      `| ${work} | ${against} | ${ratio.toPrecision(3)}${met(goal, ratio)} | ${wanted} | ${lake} | ${other} |`,
    )
  }
}

function met(goal: Row['goal'], ratio: number): string {
  if (!goal) return ''
  const isMet = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost
  return isMet ? '' : ' (not met)'
}
