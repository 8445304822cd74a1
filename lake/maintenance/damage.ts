import { join, resolve } from 'node:path'

import { LakeError } from '../errors.ts'
import { lakeFile } from '../store/open.ts'
import { readSeal } from '../store/seal.ts'
import { remainsOf } from '../store/wreck.ts'
import { knownBackups, type KnownBackup } from './knownBackups.ts'
import { verifyManifest } from './manifest.ts'

/** The error, if it is of a damaged lake, with what to do about it. */
export async function withAdvice(error: unknown, dataDir: string): Promise<unknown> {
  if (!(error instanceof LakeError) || error.code !== 'damaged') return error
  if (error.cause instanceof LakeError) return error
  const backups = await judgedBackups(dataDir)
  // Else it never was a lake.
  if (!readSeal(dataDir) && backups.length === 0) return error
  const advice = [
    'It was left as it is, and nothing is written to it. npm run lake -- check says what of it can still be read, and npm run lake -- salvage FILE writes that out.',
    ...backupAdvice(backups),
  ]
  return new LakeError('damaged', [error.message, ...advice].join('\n'), { cause: error })
}

/** What of a damaged lake can be read, and which backup is good, in sentences. */
export async function describeDamage(dataDir: string): Promise<string[]> {
  const lost: string[] = []
  const doubtful: string[] = []
  let count = 0
  for (const { dataset, id, document, isDoubtful } of remainsOf(join(dataDir, lakeFile))) {
    count++
    if (!document) lost.push(`${dataset}: ${id}`)
    else if (isDoubtful) doubtful.push(`${dataset}: ${id}`)
  }
  return [
    count === 0
      ? 'No document of it can be read.'
      : `${count - lost.length} of the ${count} documents that can be found in it can be read: npm run lake -- salvage FILE writes them out.`,
    ...(lost.length > 0 ? [`Lost: ${list(lost)}`] : []),
    ...(doubtful.length > 0 ? [`Perhaps not as they were written: ${list(doubtful)}`] : []),
    ...backupAdvice(await judgedBackups(dataDir)),
  ]
}

const mostNamed = 20

function list(names: readonly string[]): string {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

interface JudgedBackup extends KnownBackup {
  isGood: boolean
}

/** The newest first, as far as the first that is good. */
async function judgedBackups(dataDir: string): Promise<JudgedBackup[]> {
  const judged: JudgedBackup[] = []
  const known = await knownBackups(dataDir)
  for (const backup of known.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    const isGood = await verifyManifest(backup.folder).then(
      () => true,
      () => false,
    )
    judged.push({ ...backup, isGood })
    if (isGood) break
  }
  return judged
}

function backupAdvice(backups: readonly JudgedBackup[]): string[] {
  const good = backups.find(({ isGood }) => isGood)
  return [
    ...backups
      .filter(({ isGood }) => !isGood)
      .map(({ folder, createdAt }) => `The backup of ${createdAt} is gone or damaged: ${folder}`),
    good
      ? `The backup of ${good.createdAt} is whole: npm run lake -- restore ${resolve(good.folder)} --data NEW-FOLDER`
      : 'No backup this lake has made is there and whole: look for a copy made by other means.',
  ]
}
