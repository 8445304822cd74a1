import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * While this file is in the data folder, the example clinic is expected there and not wholly in it:
 * a first run that was interrupted goes on at the next start, and a clinic that its owner has
 * emptied stays empty.
 */
const mark = (dataDir: string): string => join(dataDir, 'example-clinic.pending')

export function markSeedPending(dataDir: string): void {
  writeFileSync(mark(dataDir), 'The example clinic is still to be brought in.\n')
}

export function isSeedPending(dataDir: string): boolean {
  return existsSync(mark(dataDir))
}

/** The clinic is wholly in, or not wanted any more. */
export function clearSeedPending(dataDir: string): void {
  rmSync(mark(dataDir), { force: true })
}
