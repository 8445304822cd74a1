import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLake, serveLake } from '@clinical-content/lake'
import { createClient, type SanityClient, type SanityDocumentStub } from '@sanity/client'

export interface TestLake {
  /** `http://localhost:…`, for `createClinicalClient({apiHost})`. */
  readonly url: string
  /** Reads and writes everything, drafts too. */
  readonly administrator: SanityClient
  write(documents: readonly TestDocument[]): Promise<void>
  close(): Promise<void>
}

export type TestDocument = SanityDocumentStub & { readonly _id: string }

/** A real Content Lake on a free port, its file in a temporary folder. */
export async function startTestLake(): Promise<TestLake> {
  const folder = await mkdtemp(join(tmpdir(), 'clinical-client-'))
  const lake = await createLake({ dataDir: folder })
  const server = await serveLake({ lake, port: 0 })
  const administrator = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: server.url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
  return {
    url: server.url,
    administrator,
    async write(documents) {
      const transaction = administrator.transaction()
      for (const document of documents) transaction.createOrReplace(document)
      await transaction.commit({ visibility: 'sync' })
    },
    async close() {
      await server.close()
      await lake.close()
      await rm(folder, { recursive: true })
    },
  }
}
