/**
 * Many inputs, once:
 *
 *   npm run fuzz -- [http|groq|pictures|frames] [<how many, default 1000000>] [<seed, default 1>]
 */
import { seeded } from '../random.ts'
import { fuzzers, type Door } from './fuzzers.ts'

const [door, count = '1000000', seed = '1'] = process.argv.slice(2)
const doors = Object.keys(fuzzers).filter((name): name is Door => !door || name === door)
const mostFaults = 20
for (const name of doors) {
  const fuzzer = await fuzzers[name](seeded(Number(seed)))
  const started = performance.now()
  let faults = 0
  let n = 0
  for (; n < Number(count) && faults < mostFaults; n++) {
    const fault = await fuzzer.attempt()
    if (fault === undefined) continue
    faults++
    console.error(`${name}, input ${n} of seed ${seed}: ${fault.slice(0, 2000)}`)
  }
  await fuzzer.close()
  const seconds = (performance.now() - started) / 1000
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${name}: ${n} inputs of seed ${seed} in ${seconds.toFixed(0)} s (${Math.round(n / seconds)} a second, ${memory} MB), ${faults} faults`,
  )
  if (faults > 0) process.exitCode = 1
}
