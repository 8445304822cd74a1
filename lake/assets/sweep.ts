import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { assetId, readFileName, storedFile, type AssetKind, type AssetName } from './names.ts'
import { renditionFolder } from './renderCache.ts'

/** What sweeping needs of the lake. */
export interface SweepLake {
  readonly folder: string
  datasets(): readonly string[]
  exists(dataset: string, id: string): boolean
  /** When the document last changed, if it ever was there. */
  lastChanged(dataset: string, id: string): Date | undefined
}

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
export async function sweepAssets(lake: SweepLake, now: Date): Promise<string[]> {
  const removed: string[] = []
  for (const dataset of lake.datasets()) {
    for (const kind of ['image', 'file'] as const) {
      for (const path of await filesOf(join(lake.folder, dataset, `${kind}s`))) {
        const name = ownFile(kind, path)
        if (!name || lake.exists(dataset, assetId(name))) continue
        await forgetRenditions(lake.folder, dataset, name)
        const last = lake.lastChanged(dataset, assetId(name))
        // An upload writes the bytes first.
        const from = last?.getTime() ?? (await stat(path)).mtimeMs
        if (now.getTime() - from < (last ? keepFor : day)) continue
        await rm(path, { force: true })
        removed.push(path)
      }
    }
  }
  return removed
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
