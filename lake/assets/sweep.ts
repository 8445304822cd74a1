import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Needs } from '../core.ts'
import type { CommittedTransaction } from '../model/types.ts'
import { assetFolder, assetId, readAssetId, readFileName, storedFile } from './names.ts'
import type { AssetKind, AssetName } from './names.ts'
import { renditionFolder } from './renderCache.ts'

const day = 24 * 60 * 60 * 1000
/** A deleted asset can be restored from the history for this long, in milliseconds. */
const keepFor = 30 * day

/**
 * Removes the bytes of assets whose document was deleted more than 30 days ago, and those of which
 * no history tells: purged, or never come to be (the lake was killed between the bytes and the
 * document). What was rendered from a picture goes as soon as its document has.
 *
 * @returns The files removed.
 */
export async function sweepAssets({
  options,
  store,
}: Needs<'options', 'datasets' | 'documents' | 'transactions'>): Promise<string[]> {
  const folder = assetFolder(options.dataDir)
  const now = options.now().getTime()
  const removed: string[] = []
  for (const dataset of store.datasets.list()) {
    for (const kind of ['image', 'file'] as const) {
      for (const path of await filesOf(join(folder, dataset.name, `${kind}s`))) {
        const name = ownFile(kind, path)
        const id = name && assetId(name)
        if (!name || !id || store.documents.exists(dataset.key, id)) continue
        await forgetRenditions(folder, dataset.name, name)
        const [last] = store.transactions.ofDocuments(dataset.key, [id], { reverse: true })
        // An upload writes the bytes first.
        const from = last ? Date.parse(last.timestamp) : (await stat(path)).mtimeMs
        if (now - from < (last ? keepFor : day)) continue
        await rm(path, { force: true })
        removed.push(path)
      }
    }
  }
  return removed
}

/** Removes the bytes of assets whose past went with them (`purge`). */
export async function forgetPurged(
  lake: Needs<'dataset' | 'options', 'documents'>,
  { dataset, purged = [] }: CommittedTransaction,
): Promise<void> {
  const { key } = lake.dataset(dataset)
  const folder = assetFolder(lake.options.dataDir)
  for (const id of purged) {
    const name = readAssetId(id)
    if (!name || lake.store.documents.exists(key, id)) continue
    await forgetAsset(folder, dataset, name)
  }
}

/** Removes an asset's bytes and whatever was made of them. */
export async function forgetAsset(folder: string, dataset: string, name: AssetName): Promise<void> {
  await rm(storedFile(folder, dataset, name), { force: true })
  await forgetRenditions(folder, dataset, name)
}

async function forgetRenditions(folder: string, dataset: string, { sha1 }: AssetName) {
  await rm(renditionFolder(folder, { dataset, sha1 }), { recursive: true, force: true })
}

/** Undefined for a file that is not ours to judge. */
function ownFile(kind: AssetKind, path: string): AssetName | undefined {
  const name = readFileName(kind, basename(path))
  // The folder is a part of the name: a file anywhere else was put there by someone else.
  return name && basename(dirname(path)) === name.sha1.slice(0, 2) ? name : undefined
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
