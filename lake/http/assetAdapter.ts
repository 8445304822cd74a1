import { join } from 'node:path'

import type { Context } from 'hono'

import { requireWriter } from '../access/actors.ts'
import type { AssetLake } from '../assets/index.ts'
import type { LakeCore } from '../core.ts'
import type { LakeDocument } from '../model.ts'
import type { LakeEnv } from './env.ts'

/** Below the data folder. */
export function assetFolder(dataDir: string): string {
  return join(dataDir, 'assets')
}

/** The lake as uploads and the serving of pictures see it. */
export function assetAdapter(lake: LakeCore): AssetLake {
  return {
    folder: assetFolder(lake.options.dataDir),
    projectId: lake.options.projectId,
    hasDataset: (name) => lake.store.datasets.get(name) !== undefined,
    authorizeCreate: (c) => requireWriter((c as Context<LakeEnv>).get('actor')),
    async createIfNotExists(datasetName, document, actor): Promise<LakeDocument> {
      const { documents } = await lake.committer.commit({
        dataset: lake.dataset(datasetName),
        actor,
        mutations: [{ createIfNotExists: document }],
      })
      const stored = documents.get(document._id)
      if (stored) return stored
      throw new Error(`The lake did not keep the asset document "${document._id}"`)
    },
  }
}
