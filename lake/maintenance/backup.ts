import { rmSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { LakeError } from '../errors.ts'
import { privateFolder } from '../model/fileModes.ts'
import { makePrivate } from '../store/privateFiles.ts'
import { copyFile } from '../store/copy.ts'
import { openStore } from '../store/index.ts'
import { faultsAtRest, holdsLake, lakeFile, lockFile } from '../store/open.ts'
import { readSeal, sealName } from '../store/seal.ts'
import { lookQuickly } from './check.ts'
import { rememberBackup } from './knownBackups.ts'
import { verifyManifest, writeManifest, type Manifest } from './manifest.ts'

const assets = 'assets'

/**
 * Writes a backup of the lake in `dataDir` to the new folder `destination`: the file as of one
 * moment, the assets, and a manifest of checksums. The lake may be running.
 *
 * @throws LakeError `damaged` when there is no lake, or it is damaged; `folderNotWritable` when
 * `destination` is not new
 */
export async function backupLake(
  dataDir: string,
  destination: string,
  createdAt: string,
): Promise<Manifest> {
  requireLake(dataDir)
  const manifest = await fillNewFolder(destination, async (folder) => {
    refuseDamagedFile(dataDir)
    await copyFile(join(dataDir, lakeFile), join(folder, lakeFile))
    // The copy, which nobody else waits for, and which is what will be relied on.
    checkCopy(dataDir, folder)
    // After the file: an asset is written before the document that names it, so none is missing.
    await copyAssets(join(dataDir, assets), join(folder, assets))
    return writeManifest(folder, createdAt)
  })
  await rememberBackup(dataDir, { folder: destination, createdAt })
  return manifest
}

/**
 * A backup in a folder of its own below `parent`, named by its time; then removes the oldest of those
 * that are more than `keep`. One that fails removes nothing.
 *
 * @throws LakeError as `backupLake`
 */
export async function backupInto(
  dataDir: string,
  parent: string,
  createdAt: string,
  keep: number,
): Promise<Manifest & { folder: string; removed: string[] }> {
  const folder = join(parent, createdAt.replaceAll(':', '-'))
  const manifest = await backupLake(dataDir, folder, createdAt)
  const dated = (await readdir(parent)).filter((name) => datedName.test(name)).toSorted()
  const removed = dated.slice(0, -keep).map((name) => join(parent, name))
  for (const old of removed) await rm(old, { recursive: true, force: true })
  return { ...manifest, folder, removed }
}

/** `2026-11-28T18-30-00.000Z`, as `backupInto` makes them. */
const datedName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/

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

/** Of a lake that is not running: what is wrong before SQLite reads it. @throws LakeError `damaged` */
function refuseDamagedFile(dataDir: string): void {
  const [fault] = faultsAtRest(dataDir)
  if (fault) throw notBackedUp(fault)
}

/** @throws LakeError `damaged` when the copy is of something damaged */
function checkCopy(dataDir: string, folder: string): void {
  const faults = faultsOfCopy(folder)
  if (faults.length === 0) return
  throw notBackedUp(`${join(dataDir, lakeFile)} is damaged: ${faults.slice(0, 3).join('; ')}.`)
}

/** What opening would say, and what a check would, but for pictures. */
function faultsOfCopy(folder: string): string[] {
  try {
    const store = openStore(folder)
    try {
      const { faults } = lookQuickly(store)
      return faults.length > 0 ? faults : store.integrityFaults()
    } finally {
      store.close()
      for (const name of leftBeside) rmSync(join(folder, name), { force: true })
    }
  } catch (error) {
    if (error instanceof LakeError) return [error.message]
    throw error
  }
}

/** Of opening it. */
const leftBeside = [lockFile, sealName]

function notBackedUp(why: string): LakeError {
  return new LakeError(
    'damaged',
    `${why} It was not backed up, and earlier backups were kept: npm run lake -- check says what can be done, when the lake is stopped.`,
  )
}

/** @throws LakeError `damaged` */
export function requireLake(dataDir: string): void {
  // Where one was sealed, what opens it says what became of it.
  if (holdsLake(dataDir) || readSeal(dataDir)) return
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
  const result = await fill(half).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true })
    throw error
  })
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
