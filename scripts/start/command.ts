import { parseArgs } from 'node:util'
import { endSoon, outliveOutput } from '@clinical-content/lake'
import type { Running } from './running.ts'
import type { StartOptions } from './startOptions.ts'

/**
 * Runs what a command starts until it is told to stop, and ends the process: 0 stopped, 1 failed with
 * one sentence, 2 wrong use, 130 a second Ctrl-C.
 */
export async function runCommand(
  usage: string,
  start: (options: StartOptions) => Promise<Running>,
): Promise<void> {
  outliveOutput()
  try {
    const running = await start(readOptions(usage, process.argv.slice(2)))
    const stop = () => {
      // A second Ctrl-C should not wait for anything.
      process.once('SIGINT', () => process.exit(130))
      endSoon()
      void running.close().then(() => process.exit(0), fail)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  } catch (error) {
    fail(error)
  }
}

function readOptions(usage: string, args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3333' },
        data: { type: 'string', default: '.lake' },
        empty: { type: 'boolean', default: false },
        'allow-origin': { type: 'string', multiple: true, default: [] },
        team: { type: 'boolean', default: false },
        host: { type: 'string', default: 'localhost' },
        'public-url': { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'trust-proxy': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new TypeError(`--port ${values.port} is not a port (1 to 65535).`)
    }
    return {
      port,
      dataDir: values.data,
      empty: values.empty,
      allowedOrigins: values['allow-origin'],
      team: values.team,
      host: values.host,
      publicUrl: values['public-url'],
      tls: bothOrNone(values['tls-cert'], values['tls-key']),
      trustedProxies: values['trust-proxy'],
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}

function bothOrNone(cert: string | undefined, key: string | undefined): StartOptions['tls'] {
  if (cert === undefined && key === undefined) return undefined
  if (cert !== undefined && key !== undefined) return { cert, key }
  throw new TypeError('--tls-cert and --tls-key go together.')
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
