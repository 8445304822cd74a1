import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { localAccessFile, type LocalAccessFile } from '../store/localAccess.ts'

/** What the lake that runs on this data has written for programs of its owner; undefined when none runs. */
export async function readLocalAccess(data: string): Promise<LocalAccessFile | undefined> {
  try {
    // What `store/localAccess.ts` has written.
    return JSON.parse(await readFile(join(data, localAccessFile), 'utf8')) as LocalAccessFile
  } catch {
    return undefined
  }
}
