import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { privateFile, privateFolder } from '../model/fileModes.ts'

/** Writes a file that only its owner can ever read, whole or not at all. */
export function writePrivateFile(file: string, text: string): void {
  const half = `${file}.half`
  // A file that is there already would keep its mode.
  rmSync(half, { force: true })
  writeFileSync(half, text, { mode: privateFile, flag: 'wx' })
  renameSync(half, file)
}

/** Makes an empty file unless there is one, so that what SQLite writes beside it has its mode. */
export function createPrivate(file: string): void {
  closeSync(openSync(file, 'a', privateFile))
}

/**
 * Takes a file, or a folder with all that is in it, away from everybody but its owner. A folder that
 * is closed already is taken to hold nothing that is open: it is the last to be closed.
 */
export function makePrivate(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  // What a link leads to is not the lake's.
  if (!found || found.isSymbolicLink() || (found.mode & 0o077) === 0) return
  if (found.isDirectory()) for (const name of readdirSync(path)) makePrivate(join(path, name))
  try {
    chmodSync(path, found.isDirectory() ? privateFolder : privateFile)
  } catch (error) {
    // A volume that knows no modes, or belongs to somebody else who lets this user write to it.
    if (!(error instanceof Error && 'code' in error && unable.has(String(error.code)))) throw error
  }
}

const unable = new Set(['EPERM', 'ENOTSUP', 'EROFS', 'ENOSYS'])
