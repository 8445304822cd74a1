import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { LakeError } from '../errors.ts'
import { privateFolder } from '../model/fileModes.ts'
import { makePrivate } from '../store/privateFiles.ts'
import { copyFile } from '../store/copy.ts'
import { holdsLake, lakeFile } from '../store/open.ts'
import { rememberBackup } from './knownBackups.ts'
import { verifyManifest, writeManifest, type Manifest } from './manifest.ts'

const assets = 'assets'

/**
 * Writes a backup of the lake in `dataDir` to the new folder `destination`: the file as of one
 * moment, the assets, and a manifest of checksums. The lake may be running.
 *
 * @throws LakeError `damaged` when there is no lake, `folderNotWritable` when `destination` is not new
 */
export async function backupLake(
  dataDir: string,
  destination: string,
  createdAt: string,
): Promise<Manifest> {
  requireLake(dataDir)
  const manifest = await fillNewFolder(destination, async (folder) => {
    await copyFile(join(dataDir, lakeFile), join(folder, lakeFile))
    // After the file: an asset is written before the document that names it, so none is missing.
    await copyAssets(join(dataDir, assets), join(folder, assets))
    return writeManifest(folder, createdAt)
  })
  await rememberBackup(dataDir, { folder: destination, createdAt })
  return manifest
}

/**
 * Brings a backup back into `dataDir`, which must be empty or not there. Every checksum is
 * compared first.
 *
 * @throws LakeError `damaged`, `folderNotWritable`
 */
export async function restoreLake(source: string, dataDir: string): Promise<Manifest> {
  const manifest = await verifyManifest(source)
  return fillNewFolder(dataDir, async (folder) => {
    for (const path of Object.keys(manifest.files)) await cp(join(source, path), join(folder, path))
    return manifest
  })
}

/** @throws LakeError `damaged` */
export function requireLake(dataDir: string): void {
  if (holdsLake(dataDir)) return
  throw new LakeError('damaged', `There is no lake in ${dataDir}: say where it is with --data.`)
}

/** Under another name until it is whole: half of it is never taken for it. */
async function fillNewFolder<T>(folder: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const found = await readdir(folder).catch(() => [])
  if (found.length > 0) {
    throw new LakeError('folderNotWritable', `${folder} is not empty: name a folder that is new.`)
  }
  const half = `${folder}.half`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: privateFolder })
  const result = await fill(half)
  // Copies have the mode of what they were copied from, or of the file system.
  for (const name of await readdir(half)) makePrivate(join(half, name))
  await rm(folder, { recursive: true, force: true })
  await rename(half, folder)
  return result
}

/** `.rendered` and `.temporary` can be made again. */
async function copyAssets(from: string, to: string): Promise<void> {
  const datasets = await readdir(from).catch(() => [])
  for (const name of datasets) {
    if (!name.startsWith('.')) await cp(join(from, name), join(to, name), { recursive: true })
  }
}
