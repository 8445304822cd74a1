import { once } from 'node:events'
import { parseArgs } from 'node:util'

import { LakeError } from '../errors.ts'
import { createLake } from '../lake.ts'
import { serveLake } from '../serve.ts'

const HELP = `The embedded Content Lake: Sanity's HTTP API over SQLite.

  npm run lake -- [--port 3333] [--data .lake] [--project local] [--dataset production]…
                  [--host localhost] [--allow-origin ORIGIN]… [--allow-host NAME]…
                  [--anonymous administrator|public]

GET /v1/ping answers when it is ready. Ctrl-C finishes what is in flight and closes the file.`

/** Runs the lake until it is told to stop. Returns the exit code: 0 ok, 1 failed, 2 usage. */
export async function main(args: string[]): Promise<number> {
  let options
  try {
    options = readOptions(args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    console.error(HELP)
    return 2
  }
  if (options.help) {
    console.log(HELP)
    return 0
  }
  try {
    await run(options)
    return 0
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    console.error(error.message)
    return 1
  }
}

type Options = ReturnType<typeof readOptions>

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '3333' },
      data: { type: 'string', default: '.lake' },
      project: { type: 'string', default: 'local' },
      dataset: { type: 'string', multiple: true, default: ['production'] },
      host: { type: 'string', default: 'localhost' },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      'allow-host': { type: 'string', multiple: true, default: [] },
      anonymous: { type: 'string', default: 'administrator' },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`)
  }
  const { anonymous } = values
  if (anonymous !== 'administrator' && anonymous !== 'public') {
    throw new Error(`--anonymous must be administrator or public, not "${anonymous}"`)
  }
  return { ...values, port, anonymous } as const
}

async function run(options: Options): Promise<void> {
  const lake = await createLake({
    dataDir: options.data,
    projectId: options.project,
    datasets: options.dataset,
    anonymous: options.anonymous,
    allowedOrigins: options['allow-origin'],
    allowedHosts: options['allow-host'],
    log: (message, error) => console.error(message, error ?? ''),
  })
  try {
    const server = await serveLake({ lake, port: options.port, hostname: options.host })
    console.log(`Content Lake "${options.project}" at ${server.url}, data in ${options.data}`)
    await stopSignal()
    console.log('Stopping…')
    await Promise.all([server.close(), lake.close()])
  } catch (error) {
    await lake.close()
    throw error
  }
}

async function stopSignal(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
