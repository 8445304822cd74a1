import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'

import { requireThisMachine } from '../access/openLake.ts'
import { endSoon, outliveOutput } from '../ending.ts'
import { createLake } from '../lake.ts'
import { serveLake } from '../serve.ts'
import { readAccessFile } from './accessFile.ts'
import type { CliOptions } from './options.ts'
import { UsageError } from './usage.ts'

/** Runs the lake until it is told to stop. */
export async function serveCommand(options: CliOptions): Promise<number> {
  const tls = options.tls && readTls(options.tls)
  // Before anything is made, so that a start that cannot be leaves nothing behind.
  await requireThisMachine(options.anonymous, options.host)
  const lake = await createLake({
    ...readAccessFile(options.access),
    dataDir: options.data,
    projectId: options.project,
    datasets: options.datasets,
    anonymous: options.anonymous,
    team: options.team,
    trustedProxies: options.trustedProxies,
    allowedOrigins: options.allowedOrigins,
    allowedHosts: options.allowedHosts,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    log: (message, error) => console.error(message, error ?? ''),
  })
  try {
    const server = await serveLake({
      lake,
      port: options.port,
      hostname: options.host,
      ...(tls ? { tls } : {}),
    })
    outliveOutput()
    // Before anyone is told where the lake is, and so could want it to stop.
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    console.log(`Content Lake "${options.project}" at ${server.url}, data in ${options.data}`)
    if (lake.team) {
      const address = options.publicUrl ?? server.url
      console.log(`People sign in at ${address}${lake.signInPath()}`)
      const first = lake.firstInvitationPath()
      if (first !== undefined)
        console.log(`The first administrator joins at ${address}${first} (once)`)
    } else if (lake.anonymous === 'public') {
      console.log(`A browser becomes its administrator at ${server.url}${lake.signInPath()} (once)`)
    }
    await stopped
    endSoon()
    console.log('Stopping…')
    await Promise.all([server.close(), lake.close()])
  } catch (error) {
    await lake.close()
    throw error
  }
  return 0
}

/** @throws UsageError when a file cannot be read, or the two are no certificate and its key */
function readTls(files: { cert: string; key: string }): { cert: Buffer; key: Buffer } {
  try {
    const tls = { cert: readFileSync(files.cert), key: readFileSync(files.key) }
    createSecureContext(tls)
    return tls
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`--tls-cert ${files.cert}, --tls-key ${files.key}: ${reason}`, { cause })
  }
}
