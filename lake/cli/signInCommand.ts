import { LakeError } from '../errors.ts'
import { readLocalAccess } from './localAccessFile.ts'
import type { CliOptions } from './options.ts'

/** `sign-in`: prints an address that signs a browser in to the running lake, once. */
export async function signInCommand({ data }: CliOptions): Promise<number> {
  const access = await readLocalAccess(data)
  if (!access) throw notRunning(data)
  const { address, token } = access
  const answer = await fetch(`${address}/v1/auth/codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => undefined)
  if (answer?.status === 404) throw team()
  if (!answer?.ok) throw notRunning(data)
  // What our own route answers.
  const { path } = (await answer.json()) as { path: string }
  console.log(`${address}${path}`)
  return 0
}

function notRunning(data: string): LakeError {
  return new LakeError(
    'refused',
    `No lake is running on ${data}: start it first, or say where its data is with --data.`,
  )
}

function team(): LakeError {
  return new LakeError(
    'refused',
    'This lake is a team’s, and people sign in as themselves: "people invite" makes a link for somebody new, "people reset E-MAIL" one for a new password.',
  )
}
