import { once } from 'node:events'
import { createServer } from 'node:net'

/** Throws an Error with one sentence for a person when something listens on `port` already. */
export async function assertPortIsFree(port: number): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, 'localhost')
    await once(probe, 'listening')
  } catch (error) {
    throw new Error(`Port ${port} is taken: stop what uses it, or choose another with --port.`, {
      cause: error,
    })
  }
  probe.close()
  await once(probe, 'close')
}
