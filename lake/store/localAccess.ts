import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { newSecret } from './secret.ts'
import { writePrivateFile } from './privateFiles.ts'

/**
 * For programs of whoever owns the data folder: `DIR/local-access.json`, readable by them alone, says
 * where the lake is and holds a token of the local administrator. Both end with the process.
 */
export interface LocalAccess {
  readonly token: string
  /**
   * @param address `http://localhost:3333`, by which programs of this machine reach it
   * @param publicUrl by which people do, where that is another
   */
  announce(address: string, publicUrl?: string): void
  withdraw(): void
}

export interface LocalAccessFile {
  address: string
  token: string
  publicUrl?: string
}

export const localAccessFile = 'local-access.json'

export function localAccess(folder: string): LocalAccess {
  const token = newSecret()
  const file = join(folder, localAccessFile)
  return {
    token,
    announce(address, publicUrl) {
      const access: LocalAccessFile = { address, token, ...(publicUrl ? { publicUrl } : {}) }
      writePrivateFile(file, `${JSON.stringify(access)}\n`)
    },
    withdraw: () => rmSync(file, { force: true }),
  }
}
