import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { LakeError } from '../errors.ts'
import { localAccessFile } from '../store/localAccess.ts'
import type { CliOptions } from './options.ts'

/** `sign-in`: prints an address that signs a browser in to the running lake, once. */
export async function signInCommand({ data }: CliOptions): Promise<number> {
  const { address, token } = await readAccess(data)
  const answer = await fetch(`${address}/v1/auth/codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => undefined)
  if (!answer?.ok) throw notRunning(data)
  // What our own route answers.
  const { path } = (await answer.json()) as { path: string }
  console.log(`${address}${path}`)
  return 0
}

async function readAccess(data: string): Promise<{ address: string; token: string }> {
  try {
    // What `store/localAccess.ts` has written.
    return JSON.parse(await readFile(join(data, localAccessFile), 'utf8')) as {
      address: string
      token: string
    }
  } catch {
    throw notRunning(data)
  }
}

function notRunning(data: string): LakeError {
  return new LakeError(
    'refused',
    `No lake is running on ${data}: start it first, or say where its data is with --data.`,
  )
}
