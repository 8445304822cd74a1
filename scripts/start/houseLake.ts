import { resolve } from 'node:path'
import { clinicAccess } from '@clinical-content/rules'
import { createLake, holdsLake, type Lake } from '@clinical-content/lake'
import { clearSeedPending, isSeedPending, markSeedPending } from './pendingSeed.ts'
import type { Progress } from './progress.ts'
import type { StartOptions } from './startOptions.ts'

export type HouseLakeOptions = Pick<
  StartOptions,
  'allowedOrigins' | 'dataDir' | 'empty' | 'publicUrl' | 'team' | 'trustedProxies'
>

/** The lake of this house: with room for comments, and with the example clinic after a first run. */
export interface HouseLake {
  lake: Lake
  /** What is still to be done once it is served at `address`. */
  furnish(address: string): Promise<void>
}

/** @throws LakeError where the data is at fault */
export async function openHouseLake(
  { dataDir, empty, allowedOrigins, publicUrl, team, trustedProxies }: HouseLakeOptions,
  progress: Progress,
): Promise<HouseLake> {
  const folder = resolve(dataDir)
  // The folder itself says nothing: a volume that was just mounted is there, and may not be empty.
  const isFirstRun = !holdsLake(folder)
  const lake = await createLake({
    ...clinicAccess,
    dataDir: folder,
    // Whoever has signed in, or opened the printed address, is known by a cookie; everybody else is
    // the public.
    anonymous: 'public',
    team,
    trustedProxies,
    allowedOrigins,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    log: (message) => progress.warn(message),
    // A new version of Studio that asks something new should be a named fault, not a mystery.
    onUnhandledRequest: ({ method, path }) =>
      progress.warn(`The lake has no answer to ${method} ${path}`),
  })
  if (isFirstRun && empty) clearSeedPending(folder)
  else if (isFirstRun) markSeedPending(folder)
  return {
    lake,
    async furnish(address) {
      await makeRoomForComments(lake, address)
      if (!isSeedPending(folder)) return
      progress.say('Bringing in the example clinic …')
      // Loaded only when needed: a second start is ready sooner without it.
      const { seedExampleClinic } = await import('./seedExampleClinic.ts')
      await seedExampleClinic(address, lake.localToken)
      clearSeedPending(folder)
    },
  }
}

/**
 * The dataset comments are kept in. The Studio has it made by the first comment, of which tabs that
 * are open by then would not hear.
 */
async function makeRoomForComments(lake: Lake, address: string): Promise<void> {
  const made = await lake.fetch(
    new Request(`${address}/vX/comments/production/setup`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lake.localToken}` },
    }),
  )
  if (!made.ok) throw new Error(`No room could be made for comments: ${await made.text()}`)
}
