import { once } from 'node:events'
import { createClinicalClient } from '@clinical-content/client'
import { createWebsite } from '@clinical-content/example-website'
import { guardHost } from '@clinical-content/lake'
import { createAdaptorServer } from '@hono/node-server'
import { isWebsitePath } from './addresses.ts'
import { assertPortIsFree } from './port.ts'
import { createProgress } from './progress.ts'
import type { Running } from './running.ts'
import type { StartOptions } from './startOptions.ts'
import { buildStudio } from './studioBuild.ts'
import { studioPages } from './studioPages.ts'

/**
 * The same Studio and website on Sanity's hosted Content Lake: nothing is stored here, and the Studio
 * asks for a Sanity account. The project must allow `http://localhost:<port>` as a CORS origin.
 * Throws an Error whose message is one sentence for a person.
 */
export async function startHosted(
  root: string,
  { port }: Pick<StartOptions, 'port'>,
  backend: { projectId: string; dataset: string },
): Promise<Running> {
  const progress = createProgress()
  await assertPortIsFree(port)
  const address = `http://localhost:${port}`
  const website = createWebsite({
    client: createClinicalClient(backend),
    basePath: '/site',
    studioUrl: '/',
  })
  const { folder } = await buildStudio(root, progress.building)
  const studio = studioPages(folder, 'hosted')
  const server = createAdaptorServer({
    fetch(request) {
      if (!isOwnHost(request)) return new Response('Use http://localhost here.\n', { status: 403 })
      return isWebsitePath(request) ? website.fetch(request) : studio.fetch(request)
    },
    overrideGlobalObjects: false,
  })
  server.listen(port, 'localhost')
  await once(server, 'listening')
  progress.ready({
    Studio: `${address}/`,
    Website: `${address}/site/`,
    API: `https://${backend.projectId}.api.sanity.io/v2025-02-19/`,
  })
  return {
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}

/** A page whose own name was made to point here (DNS rebinding) still sends its own name. */
function isOwnHost(request: Request): boolean {
  try {
    guardHost(request, { allowedOrigins: [], allowedHosts: [] })
    return true
  } catch {
    return false
  }
}
