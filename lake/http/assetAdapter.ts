import { join } from 'node:path'

import type { Context } from 'hono'

import { localAdministrator, requireWriter } from '../access/actors.ts'
import { rebaseAssets, sweepAssets } from '../assets/index.ts'
import type { LakeCore } from '../core.ts'
import type { LakeDocument } from '../model/types.ts'
import type { LakeEnv } from './env.ts'
import type { AssetLake } from './routes/assetLake.ts'

/** Below the data folder. */
export function assetFolder(dataDir: string): string {
  return join(dataDir, 'assets')
}

/** The lake as uploads and the serving of pictures see it. */
export function assetAdapter(lake: LakeCore): AssetLake {
  return {
    folder: assetFolder(lake.options.dataDir),
    projectId: lake.options.projectId,
    address: () => lake.address,
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

/** Has the addresses of all assets follow the lake's. @throws LakeError `diskFull` */
export async function moveAssets(lake: LakeCore, address: string): Promise<void> {
  await rebaseAssets(
    {
      datasets: () => lake.store.datasets.list().map(({ name }) => name),
      assets: (name) => {
        const { key } = lake.dataset(name)
        const ids = assetPrefixes.flatMap((prefix) =>
          lake.store.documents.idsWithPrefix(key, prefix),
        )
        return lake.store.documents.getMany(key, ids)
      },
      commit: (name, mutations) =>
        lake.committer.commit({
          dataset: lake.dataset(name),
          actor: localAdministrator,
          mutations,
        }),
    },
    address,
  )
}

const assetPrefixes = ['image-', 'file-']

/** Removes the bytes of assets that are gone for good; `sweepAssets` says when. */
export async function sweepUnwanted(lake: LakeCore): Promise<void> {
  const keyOf = (name: string) => lake.dataset(name).key
  await sweepAssets(
    {
      folder: assetFolder(lake.options.dataDir),
      datasets: () => lake.store.datasets.list().map(({ name }) => name),
      exists: (name, id) => lake.store.documents.exists(keyOf(name), id),
      lastChanged(name, id) {
        const [last] = lake.store.transactions.ofDocuments(keyOf(name), [id], { reverse: true })
        return last && new Date(last.timestamp)
      },
    },
    lake.options.now(),
  )
}
