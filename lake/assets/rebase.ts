import type { LakeDocument, Mutation } from '../model/types.ts'

/** What moving the assets to another address needs of the lake. */
export interface RebaseLake {
  datasets(): readonly string[]
  /** Every `sanity.imageAsset` and `sanity.fileAsset`. */
  assets(dataset: string): Iterable<LakeDocument>
  commit(dataset: string, mutations: Mutation[]): Promise<unknown>
}

/** Documents a transaction; more would hold up others. */
const batch = 500

/**
 * Makes the `url` of every stored asset lead to `address`. Readers take a
 * document's `url` as it is, so it has to follow when the lake moves to another
 * port or name. Documents that are right already are left alone.
 *
 * @param address - Origin, e.g. `http://localhost:3333`.
 */
export async function rebaseAssets(lake: RebaseLake, address: string): Promise<void> {
  for (const dataset of lake.datasets()) {
    const moved: Mutation[] = []
    for (const { _id: id, url, path } of lake.assets(dataset)) {
      if (typeof path !== 'string') continue
      const right = assetUrl(address, path)
      if (url !== right) moved.push({ patch: { id, set: { url: right } } })
    }
    for (let from = 0; from < moved.length; from += batch) {
      await lake.commit(dataset, moved.slice(from, from + batch))
    }
  }
}

export function assetUrl(address: string, path: string): string {
  return new URL(`/${path}`, address).href
}
