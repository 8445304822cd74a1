import { fileURLToPath } from 'node:url'
import { assertPortIsFree, freePort } from '../start/port.ts'
import { createProgress, signInNote } from '../start/progress.ts'
import type { Running } from '../start/running.ts'
import type { StartOptions } from '../start/startOptions.ts'
import { startProgram, type Program } from './program.ts'
import { startStudio } from './studio.ts'
import { regenerateTypes } from './types.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface RunningDev extends Running {
  /** Signs one browser in, once. */
  readonly signInAddress: string
}

/**
 * The whole house on one port, for whoever changes it: Sanity's own development server has the Studio,
 * and passes on what is the lake's (`/v…/`) and the website's (`/site/`), each a process that starts
 * again when a source of it changes. Resolves once all three answer.
 */
export async function startDev({ port, ...options }: StartOptions): Promise<RunningDev> {
  if (options.team || options.host !== 'localhost' || options.tls || options.publicUrl) {
    throw new Error(
      'npm run dev is for this machine and whoever sits at it: for a team, npm start.',
    )
  }
  const progress = createProgress()
  await assertPortIsFree(port)
  const address = `http://localhost:${port}`
  const ports = { lake: String(await freePort()), website: String(await freePort()) }
  const programs: Program[] = []
  const close = async () => {
    // The one in front first, so that it does not miss those behind it.
    for (const program of programs.toReversed()) await program.stop()
  }
  let signInPath: string
  try {
    const lake = startProgram({
      name: 'lake',
      root,
      script: 'scripts/dev/lake.ts',
      args: [ports.lake, address, JSON.stringify(options)],
      watch: ['lake', 'scripts/start', 'scripts/dev/lake.ts'],
    })
    programs.push(lake)
    signInPath = await lake.ready
    const lakeUrl = `http://localhost:${ports.lake}`
    const website = startProgram({
      name: 'website',
      root,
      script: 'scripts/dev/website.ts',
      args: [ports.website, lakeUrl],
      watch: ['examples/website', 'client', 'schemas/rules', 'scripts/dev/website.ts'],
    })
    const studio = startStudio(root, port, {
      lake: lakeUrl,
      website: `http://localhost:${ports.website}`,
    })
    programs.push(website, studio, regenerateTypes(root))
    await Promise.all([website.ready, studio.ready])
  } catch (error) {
    await close()
    throw error
  }
  progress.ready(
    {
      Studio: `${address}${signInPath}`,
      Website: `${address}/site/`,
      API: `${address}/v2025-02-19/`,
    },
    signInNote(address),
  )
  return { signInAddress: `${address}${signInPath}`, close }
}
