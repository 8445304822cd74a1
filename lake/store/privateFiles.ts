import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Its owner may read and write it, and nobody else. */
export const privateFile = 0o600

/** Writes a file that only its owner can ever read, whole or not at all. */
export function writePrivateFile(file: string, text: string): void {
  const half = `${file}.half`
  // A file that is there already would keep its mode.
  rmSync(half, { force: true })
  writeFileSync(half, text, { mode: privateFile, flag: 'wx' })
  renameSync(half, file)
}
