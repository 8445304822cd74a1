import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLake, serveLake } from '@clinical-content/lake'
import type { SanityClient } from '@sanity/client'
import type { Page } from 'playwright-core'
import { selfSigned } from '../../../lake/testing/certificate.ts'
import { buildStudio } from '../../start/studioBuild.ts'
import { studioPages } from '../../start/studioPages.ts'
import { root } from './app.ts'
import { launchBrowser, openContext } from './browser.ts'
import { lakeClient } from './lakeClient.ts'
import { studioCallsHome, watch } from './watch.ts'

/** `examples/plain-studio` in a browser, and a lake of its own. */
export interface PlainStudio extends AsyncDisposable {
  /** Where the Studio is; `openDocument` and the like take it. */
  address: string
  page: Page
  /** What the lake holds, as the official client reads it. */
  client: SanityClient
  /** The same for the dataset of comments and tasks. */
  addon: SanityClient
  /**
   * Requests the lake had no answer to, what went wrong in the browser, and requests that would have
   * left the machine but for the named few an unmodified Studio makes.
   */
  faults(): string[]
}

export interface PlainStudioOptions {
  /** See `watch`. */
  expected?: readonly RegExp[]
  /**
   * Which of its workspaces: `lake` (the default) has what `embeddedLake()` gives it; `host` has
   * Sanity's own settings alone, and so needs HTTP/2, which browsers speak only over HTTPS.
   */
  workspace?: 'lake' | 'host'
}

export async function openPlainStudio(options: PlainStudioOptions = {}): Promise<PlainStudio> {
  const { expected, workspace = 'lake' } = options
  const pages = studioPages(await buildPlainStudio(), 'hosted')
  const dataDir = mkdtempSync(join(tmpdir(), 'plain-studio-'))
  const lake = await createLake({ dataDir, log: console.error })
  const serve = (secure: object) =>
    serveLake({ lake, port: 0, fallback: (request) => pages.fetch(request), ...secure })
  const server = await serve({})
  const secure = workspace === 'host' ? await serve({ tls: selfSigned('localhost') }) : undefined
  const browser = await launchBrowser()
  const context = await openContext(browser, {
    // Copying and pasting fields goes through the system's clipboard.
    permissions: ['clipboard-read', 'clipboard-write'],
    ignoreHTTPSErrors: true,
  })
  const seen = watch(context, expected)
  return {
    address: `${(secure ?? server).url}/${workspace}`,
    page: await context.newPage(),
    client: lakeClient(server.url),
    addon: lakeClient(server.url, 'production-comments'),
    faults: () => [
      ...lake.unhandledRequests.map(
        ({ method, path }) => `The lake has no answer to ${method} ${path}`,
      ),
      ...seen.faults(),
      ...seen.outside().filter((url) => !studioCallsHome.some(({ address }) => address.test(url))),
    ],
    async [Symbol.asyncDispose]() {
      await browser.close()
      await Promise.all([server.close(), secure?.close(), lake.close()])
      rmSync(dataDir, { recursive: true })
    },
  }
}

/**
 * The folder of the built Studio. It is served without our own page's policy: a Studio as Sanity ships
 * it, doing whatever it does.
 */
export async function buildPlainStudio(): Promise<string> {
  const { folder } = await buildStudio(root, () => console.log('Building the plain Studio …'), {
    studio: 'examples/plain-studio',
    output: 'examples/plain-studio/dist',
    sources: ['examples/plain-studio', 'lake/browser', 'package-lock.json'],
  })
  return folder
}
