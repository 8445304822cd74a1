import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLake, serveLake, type Lake } from '@clinical-content/lake'
import { buildStudio } from '../../start/studioBuild.ts'
import { studioPages } from '../../start/studioPages.ts'
import { root } from './app.ts'

/** `examples/plain-studio`, built by `sanity build`, and a lake of its own, on one port. */
export interface PlainStudio extends AsyncDisposable {
  lake: Lake
  /** Origin of the lake. The Studio is at `/lake`, and by the host name of its project at `/host`. */
  address: string
}

export async function startPlainStudio(port = 0): Promise<PlainStudio> {
  const { folder } = await buildStudio(root, () => console.log('Building the plain Studio …'), {
    studio: 'examples/plain-studio',
    output: 'examples/plain-studio/dist',
    sources: ['examples/plain-studio', 'lake/browser', 'package-lock.json'],
  })
  // Without our page's policy: a Studio as Sanity ships it, doing whatever it does.
  const pages = studioPages(folder, 'hosted')
  const dataDir = mkdtempSync(join(tmpdir(), 'plain-studio-'))
  const lake = await createLake({ dataDir, log: console.error })
  const server = await serveLake({ lake, port, fallback: (request) => pages.fetch(request) })
  return {
    lake,
    address: server.url,
    async [Symbol.asyncDispose]() {
      await Promise.all([server.close(), lake.close()])
      rmSync(dataDir, { recursive: true })
    },
  }
}
