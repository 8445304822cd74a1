import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'

import { createLake, serveLake, type Lake, type LakeOptions, type LakeServer } from '../index.ts'
import { checkLake } from '../maintenance/check.ts'
import { openStore } from '../store/index.ts'

/** A real lake on a temporary folder, served over real HTTP on a free port. */
export interface TestLake extends AsyncDisposable {
  lake: Lake
  server: LakeServer
  dataDir: string
  /** An official client of it. */
  client(config?: ClientConfig): SanityClient
  /** `fetch` of a path with JSON in and out, e.g. `GET /v1/ping`. */
  json(path: string, init?: RequestInit): Promise<{ status: number; body: unknown }>
}

/** @param port where it is served; a lake that comes back after a restart takes the one it had */
export async function startTestLake(
  options: Partial<LakeOptions> = {},
  port = 0,
): Promise<TestLake> {
  const dataDir = options.dataDir ?? temporaryFolder()
  const lake = await createLake({ log: console.error, ...options, dataDir })
  const server = await serveLake({ lake, port, hostname: '127.0.0.1' })
  return {
    lake,
    server,
    dataDir,
    client: (config) => clientOf(server.url, lake.projectId, config),
    async json(path, init) {
      const response = await fetch(`${server.url}${path}`, init)
      return { status: response.status, body: await response.json() }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([server.close(), lake.close()])
      if (process.env['LAKE_CHECK']) await checkClosed(dataDir)
    },
  }
}

/** `LAKE_CHECK=1 npm run test:unit`: whatever tests do to a lake, `check` raises no false alarm. */
async function checkClosed(dataDir: string): Promise<void> {
  const store = openStore(dataDir)
  try {
    const { faults } = await checkLake(store, dataDir)
    if (faults.length > 0) throw new Error(`check says of ${dataDir}:\n${faults.join('\n')}`)
  } finally {
    store.close()
  }
}

const folders: string[] = []

/** Gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  folders.push(folder)
  return folder
}

/** After every file (vitest.config.ts); the module may be shared by several. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function clientOf(url: string, projectId: string, config: ClientConfig = {}): SanityClient {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    projectId,
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    ...config,
  })
}
