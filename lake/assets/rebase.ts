import { localAdministrator } from '../access/actors.ts'
import type { Needs } from '../core.ts'
import type { LakeDocument, Mutation } from '../model/types.ts'

/** Documents a transaction; more would hold up others. */
const batch = 500

/**
 * Makes the `url` of every stored asset lead to `address`. Readers take a
 * document's `url` as it is, so it has to follow when the lake moves to another
 * port or name. Documents that are right already are left alone.
 *
 * @param address - Origin, e.g. `http://localhost:3333`.
 * @throws LakeError `diskFull`
 */
export async function rebaseAssets(
  lake: Needs<'committer', 'datasets' | 'documents'>,
  address: string,
): Promise<void> {
  for (const dataset of lake.store.datasets.list()) {
    const moved: Mutation[] = []
    for (const { _id: id, url, path } of assetsOf(lake, dataset.key)) {
      if (typeof path !== 'string') continue
      const right = assetUrl(address, path)
      if (url !== right) moved.push({ patch: { id, set: { url: right } } })
    }
    for (let from = 0; from < moved.length; from += batch) {
      const mutations = moved.slice(from, from + batch)
      await lake.committer.commit({ dataset, actor: localAdministrator, mutations })
    }
  }
}

/** Every `sanity.imageAsset` and `sanity.fileAsset`. */
function assetsOf({ store }: Needs<never, 'documents'>, dataset: number): Iterable<LakeDocument> {
  const ids = ['image-', 'file-'].flatMap((kind) => store.documents.idsWithPrefix(dataset, kind))
  return store.documents.getMany(dataset, ids)
}

export function assetUrl(address: string, path: string): string {
  return new URL(`/${path}`, address).href
}
