/**
 * How fast the lake is, as ratios within one run on one machine.
 *
 *   npm run bench [-- <largest dataset, default 100000>]
 */
import { benchHttp } from './http.ts'
import { benchPool } from './pool.ts'
import { benchQueries } from './query.ts'
import { benchStrangers } from './strangers.ts'

const largest = Number(process.argv[2] ?? 100_000)
await benchPool()
await benchHttp()
await benchStrangers()
await benchQueries(largest)
