import { once } from 'node:events'
import { createServer } from 'node:net'

/** Throws an Error with one sentence for a person when something listens on `port` already. */
export async function assertPortIsFree(port: number, host = 'localhost'): Promise<void> {
  try {
    await listenOnce(port, host)
  } catch (error) {
    throw new Error(`Port ${port} is taken: stop what uses it, or choose another with --port.`, {
      cause: error,
    })
  }
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return listenOnce(0)
}

async function listenOnce(port: number, host = 'localhost'): Promise<number> {
  const probe = createServer()
  probe.listen(port, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : port
}
