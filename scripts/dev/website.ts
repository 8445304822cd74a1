/** The website of `npm run dev`, in a process of its own: `website.ts PORT LAKE_URL`. */
import { once } from 'node:events'
import { createClinicalClient } from '@clinical-content/client'
import { createWebsite } from '@clinical-content/example-website'
import { createAdaptorServer } from '@hono/node-server'
import { runAsChild } from './child.ts'

const [port, apiHost = ''] = process.argv.slice(2)
const website = createWebsite({
  client: createClinicalClient({ projectId: 'local', dataset: 'production', apiHost }),
  basePath: '/site',
  studioUrl: '/',
})
const server = createAdaptorServer({ fetch: website.fetch, overrideGlobalObjects: false })
server.listen(Number(port), 'localhost')
await once(server, 'listening')
runAsChild('/site/', async () => {
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
})
