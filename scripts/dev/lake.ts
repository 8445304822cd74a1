/**
 * The lake of `npm run dev`, in a process of its own:
 * `lake.ts PORT PUBLIC_URL OPTIONS`, the last as JSON.
 */
import { serveLake } from '@clinical-content/lake'
import { openHouseLake } from '../start/houseLake.ts'
import { createProgress } from '../start/progress.ts'
import type { StartOptions } from '../start/startOptions.ts'
import { runAsChild } from './child.ts'

const [port, publicUrl = '', json = ''] = process.argv.slice(2)
// dev.ts writes it.
const options = JSON.parse(json) as Omit<StartOptions, 'port'>
const { lake, furnish } = await openHouseLake({ ...options, publicUrl }, createProgress())
const server = await serveLake({ lake, port: Number(port) })
// Commands on this machine find it, and its token, by the address that is printed.
await lake.servedAt(publicUrl)
await furnish(server.url)
runAsChild(lake.signInPath(), async () => {
  await server.close()
  await lake.close()
})
