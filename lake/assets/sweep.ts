import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { assetId, readFileName, type AssetKind } from './names.ts'

/** What sweeping needs of the lake. */
export interface SweepLake {
  readonly folder: string
  datasets(): readonly string[]
  exists(dataset: string, id: string): boolean
  /** When the document last changed, if it ever was there. */
  lastChanged(dataset: string, id: string): Date | undefined
}

/** A deleted asset can be restored from the history for this long, in milliseconds. */
const keepFor = 30 * 24 * 60 * 60 * 1000

/**
 * Removes the bytes of assets whose document was deleted more than 30 days ago,
 * or never came to be (the lake was killed between the bytes and the document).
 *
 * @returns The files removed.
 */
export async function sweepAssets(lake: SweepLake, now: Date): Promise<string[]> {
  const removed: string[] = []
  for (const dataset of lake.datasets()) {
    for (const kind of ['image', 'file'] as const) {
      for (const path of await filesOf(join(lake.folder, dataset, `${kind}s`))) {
        const unwanted = await unwantedSince(lake, dataset, kind, path)
        if (!unwanted || now.getTime() - unwanted.getTime() < keepFor) continue
        await rm(path, { force: true })
        removed.push(path)
      }
    }
  }
  return removed
}

/** Undefined for a file that is wanted, or is not ours to judge. */
async function unwantedSince(
  lake: SweepLake,
  dataset: string,
  kind: AssetKind,
  path: string,
): Promise<Date | undefined> {
  const name = readFileName(kind, basename(path))
  // The folder is a part of the name: a file anywhere else was put there by someone else.
  if (!name || basename(dirname(path)) !== name.sha1.slice(0, 2)) return undefined
  const id = assetId(name)
  if (lake.exists(dataset, id)) return undefined
  return lake.lastChanged(dataset, id) ?? (await stat(path)).mtime
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
