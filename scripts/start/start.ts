import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWebsite } from '@clinical-content/example-website'
import { createClinicalClient } from '@clinical-content/client'
import { clinicAccess } from '@clinical-content/rules'
import { createLake, holdsLake, serveLake, type Lake } from '@clinical-content/lake'
import { isWebsitePath } from './addresses.ts'
import { startHosted } from './hosted.ts'
import { clearSeedPending, isSeedPending, markSeedPending } from './pendingSeed.ts'
import { assertPortIsFree } from './port.ts'
import { createProgress } from './progress.ts'
import type { Running } from './running.ts'
import { buildStudio } from './studioBuild.ts'
import { gettingReady, isStudioPage, notSignedIn } from './studioDoor.ts'
import { studioPages } from './studioPages.ts'

export interface StartOptions {
  port: number
  /** The folder the content is kept in; made when missing. */
  dataDir: string
  /** Begin without the example clinic. */
  empty: boolean
  /** Origins beside its own whose pages may use the lake: a Studio or a frontend in development. */
  allowedOrigins: string[]
}

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

async function startOnLake({
  port,
  dataDir,
  empty,
  allowedOrigins,
}: StartOptions): Promise<Running> {
  const progress = createProgress()
  const folder = resolve(dataDir)
  // The folder itself says nothing: a volume that was just mounted is there, and may not be empty.
  const isFirstRun = !holdsLake(folder)
  // Before anything is made or opened, so that a start that cannot be leaves nothing behind.
  await assertPortIsFree(port)
  const lake = await createLake({
    ...clinicAccess,
    dataDir: folder,
    // Whoever has opened the printed address is known by a cookie; everybody else is the public.
    anonymous: 'public',
    allowedOrigins,
    log: (message) => progress.warn(message),
    // A new version of Studio that asks something new should be a named fault, not a mystery.
    onUnhandledRequest: ({ method, path }) =>
      progress.warn(`The lake has no answer to ${method} ${path}`),
  })
  try {
    if (isFirstRun && empty) clearSeedPending(folder)
    else if (isFirstRun) markSeedPending(folder)
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
    await makeRoomForComments(lake, address)
    const build = await buildStudio(root, progress.building)
    studio = studioPages(build.folder, 'embedded')
    if (isSeedPending(folder)) {
      progress.say('Bringing in the example clinic …')
      // Loaded only when needed: a second start is ready sooner without it.
      const { seedExampleClinic } = await import('./seedExampleClinic.ts')
      await seedExampleClinic(address, lake.localToken)
      clearSeedPending(folder)
    }
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

function signInNote(address: string): string {
  return (
    `The Studio's address signs one browser in, once; after that ${address}/ is enough there.\n` +
    'Another one: npm run lake -- sign-in'
  )
}

/**
 * The dataset comments are kept in. The Studio has it made by the first comment, of which tabs that
 * are open by then would not hear.
 */
async function makeRoomForComments(lake: Lake, address: string): Promise<void> {
  const made = await lake.fetch(
    new Request(`${address}/vX/comments/production/setup`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lake.localToken}` },
    }),
  )
  if (!made.ok) throw new Error(`No room could be made for comments: ${await made.text()}`)
}
