import { fileURLToPath } from 'node:url'
import { createWebsite } from '@clinical-content/example-website'
import { createClinicalClient } from '@clinical-content/client'
import { serveLake } from '@clinical-content/lake'
import { isWebsitePath } from './addresses.ts'
import { startHosted } from './hosted.ts'
import { openHouseLake } from './houseLake.ts'
import { assertPortIsFree } from './port.ts'
import { createProgress, signInNote } from './progress.ts'
import type { Running } from './running.ts'
import type { StartOptions } from './startOptions.ts'
import { buildStudio } from './studioBuild.ts'
import { gettingReady, isStudioPage, notSignedIn } from './studioDoor.ts'
import { studioPages } from './studioPages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs the whole house in this process on one port: the built Studio at `/`, Sanity's HTTP API at
 * `/v…/`, the example website at `/site/`. Resolves once all three answer. With
 * `CLINICAL_CONTENT_PROJECT_ID` set, the API is Sanity's hosted Content Lake and nothing is stored here.
 * Throws an Error whose message is one sentence for a person (a LakeError where the data is at fault).
 */
export function start(options: StartOptions): Promise<Running> {
  const { CLINICAL_CONTENT_PROJECT_ID: projectId, CLINICAL_CONTENT_DATASET: dataset } = process.env
  return projectId
    ? startHosted(root, options.port, { projectId, dataset: dataset || 'production' })
    : startOnLake(options)
}

async function startOnLake({ port, ...options }: StartOptions): Promise<Running> {
  const progress = createProgress()
  // Before anything is made or opened, so that a start that cannot be leaves nothing behind.
  await assertPortIsFree(port)
  const { lake, furnish } = await openHouseLake(options, progress)
  try {
    const address = `http://localhost:${port}`
    const website = createWebsite({
      client: createClinicalClient({ projectId: 'local', dataset: 'production', apiHost: address }),
      basePath: '/site',
      studioUrl: '/',
    })
    let studio: { fetch(request: Request): Response | Promise<Response> } | undefined
    const server = await serveLake({
      lake,
      port,
      fallback(request, visitor) {
        if (isWebsitePath(request)) return website.fetch(request)
        if (!visitor.role.staff && isStudioPage(request)) return notSignedIn(request)
        return studio ? studio.fetch(request) : gettingReady()
      },
    })
    await furnish(address)
    const build = await buildStudio(root, progress.building)
    studio = studioPages(build.folder, 'embedded')
    progress.ready(
      {
        Studio: `${address}${lake.signInPath()}`,
        Website: `${address}/site/`,
        API: `${address}/v2025-02-19/`,
      },
      signInNote(address),
    )
    return {
      async close() {
        await server.close()
        await lake.close()
      },
    }
  } catch (error) {
    await lake.close()
    throw error
  }
}
