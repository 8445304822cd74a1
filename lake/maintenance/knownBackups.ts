import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { isRecord } from '../mutations/parse.ts'
import { holdsDocument } from '../store/copy.ts'
import { lakeFile } from '../store/open.ts'
import { writePrivateFile } from '../store/privateFiles.ts'

/** A backup that `backup` wrote, while it is still there. */
export interface KnownBackup {
  folder: string
  /** ISO 8601, UTC. */
  createdAt: string
}

const register = 'backups.json'

/** Writes down where a backup is: who must erase something has to know. */
export async function rememberBackup(dataDir: string, backup: KnownBackup): Promise<void> {
  const known = (await knownBackups(dataDir)).filter(({ folder }) => existsSync(folder))
  const all = [...known, { ...backup, folder: resolve(backup.folder) }]
  writePrivateFile(join(dataDir, register), `${JSON.stringify(all, null, 2)}\n`)
}

/** Those that hold any of these documents, or what happened to them. */
export async function backupsHolding(
  dataDir: string,
  dataset: string,
  ids: readonly string[],
): Promise<KnownBackup[]> {
  return (await knownBackups(dataDir)).filter(({ folder }) => {
    const file = join(folder, lakeFile)
    return existsSync(file) && holdsDocument(file, dataset, ids)
  })
}

/** All that were ever made from this folder; nothing when the register cannot be read. */
export async function knownBackups(dataDir: string): Promise<KnownBackup[]> {
  try {
    const known: unknown = JSON.parse(await readFile(join(dataDir, register), 'utf8'))
    return Array.isArray(known) ? known.filter(isKnownBackup) : []
  } catch {
    return []
  }
}

function isKnownBackup(value: unknown): value is KnownBackup {
  return (
    isRecord(value) && typeof value['folder'] === 'string' && typeof value['createdAt'] === 'string'
  )
}
