import { fileURLToPath } from 'node:url'
import { createWebsite } from '@clinical-content/example-website'
import { createClinicalClient } from '@clinical-content/client'
import { serveLake, type LakeServer } from '@clinical-content/lake'
import { isWebsitePath } from './addresses.ts'
import { startHosted } from './hosted.ts'
import { openHouseLake } from './houseLake.ts'
import { assertPortIsFree } from './port.ts'
import { createProgress, signInNote, teamNote } from './progress.ts'
import { howServed } from './reach.ts'
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
  if (!projectId) return startOnLake(options)
  if (!options.team)
    return startHosted(root, options, { projectId, dataset: dataset || 'production' })
  throw new Error('On Sanity’s hosted Content Lake people have Sanity accounts: leave --team out.')
}

async function startOnLake(options: StartOptions): Promise<Running> {
  const { port, host } = options
  const progress = createProgress()
  // Before anything is made or opened, so that a start that cannot be leaves nothing behind.
  const { address, tls, isPlainHere, ...named } = await howServed(options, port)
  await assertPortIsFree(port, host)
  const { lake, furnish } = await openHouseLake({ ...options, ...named }, progress)
  const servers: LakeServer[] = []
  const close = async () => {
    for (const server of servers) await server.close()
    await lake.close()
  }
  try {
    const website = createWebsite({
      client: createClinicalClient({
        projectId: 'local',
        dataset: 'production',
        apiHost: address,
        // In this process: the address may lead through a proxy, or need a certificate.
        resolveFetch: () => (url, init) => lake.fetch(new Request(url, init)),
      }),
      basePath: '/site',
      studioUrl: '/',
      ...named,
    })
    let studio: { fetch(request: Request): Response | Promise<Response> } | undefined
    const fallback = (request: Request, visitor: { role: { staff: boolean } }) => {
      if (isWebsitePath(request)) return website.fetch(request)
      if (!visitor.role.staff && isStudioPage(request)) return notSignedIn(request)
      return studio ? studio.fetch(request) : gettingReady()
    }
    const server = { lake, port, hostname: host, fallback, ...(tls ? { tls } : {}) }
    servers.push(await serveLake(server))
    // Commands of this machine need an address without a certificate; `local-access.json` says which.
    const inner = isPlainHere
      ? `http://localhost:${port}`
      : servers[servers.push(await serveLake({ lake, port: 0, hostname: '127.0.0.1' })) - 1]?.url
    await lake.servedAt(inner ?? address)
    await furnish(inner ?? address)
    const build = await buildStudio(root, progress.building)
    studio = studioPages(build.folder, 'embedded')
    const first = lake.firstInvitationPath()
    progress.ready(
      {
        Studio: lake.team ? `${address}/` : `${address}${lake.signInPath()}`,
        Website: `${address}/site/`,
        API: `${address}/v2025-02-19/`,
      },
      lake.team ? teamNote(first && `${address}${first}`) : signInNote(address),
    )
    return { close }
  } catch (error) {
    await close()
    throw error
  }
}
