import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { LakeError } from '../errors.ts'
import { isRecord } from '../mutations/parse.ts'

const manifestFile = 'backup.json'

/** What a backup must hold: path (with `/`) to the SHA-256 of the file, in hexadecimal. */
export interface Manifest {
  /** ISO 8601, UTC. */
  createdAt: string
  files: Record<string, string>
}

export async function writeManifest(folder: string, createdAt: string): Promise<Manifest> {
  const files: Manifest['files'] = {}
  for (const path of await filesBelow(folder)) files[path] = await sha256(join(folder, path))
  const manifest = { createdAt, files }
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/**
 * Reads the manifest and compares every file with it.
 *
 * @throws LakeError `damaged`, naming the first file that is missing or not as it was
 */
export async function verifyManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const [path, expected] of Object.entries(manifest.files)) {
    const actual = await sha256(join(folder, path)).catch(() => undefined)
    if (actual === expected) continue
    const problem = actual === undefined ? 'is missing' : 'is not as it was backed up'
    throw new LakeError('damaged', `${join(folder, path)} ${problem}: use another backup.`)
  }
  return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, manifestFile)
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new LakeError(
      'damaged',
      `${folder} is not a backup: it has no readable ${manifestFile}.`,
      {
        cause,
      },
    )
  }
  if (isRecord(value) && typeof value['createdAt'] === 'string' && isRecord(value['files'])) {
    const entries = Object.entries(value['files']).map(([path, hash]) => [path, String(hash)])
    // A path that leads out of the folder was not written by `writeManifest`.
    if (entries.every(([path]) => path !== undefined && !path.split('/').includes('..'))) {
      return {
        createdAt: value['createdAt'],
        files: Object.fromEntries(entries) as Manifest['files'],
      }
    }
  }
  throw new LakeError('damaged', `${file} is damaged: use another backup.`)
}

/** Paths below the folder, with `/`, but for the manifest. */
async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const files: string[] = []
  for (const name of names.toSorted()) {
    const path = relative(folder, join(folder, name)).split(sep).join('/')
    if (path !== manifestFile && (await stat(join(folder, name))).isFile()) files.push(path)
  }
  return files
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
