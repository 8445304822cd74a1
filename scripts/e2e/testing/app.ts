import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tokenFor } from '@clinical-content/migrate'
import type { SanityClient } from '@sanity/client'
import type { BrowserContext } from 'playwright-core'
import { freePort } from '../../start/port.ts'
import { lakeClient } from './lakeClient.ts'

/** The whole house as `npm start` runs it: its own process, port and data folder. */
export interface App {
  address: string
  dataDir: string
  /** An official client with the rights of whoever started it; a new one after each restart. */
  client(dataset?: string): SanityClient
  /** Signs one browser in, once. */
  printedAddress(): string
  /** Signs a browser in, as opening the printed address does. */
  signIn(context: BrowserContext): Promise<void>
  output(): string
  /** Ends the process the hard way, as a power cut would. */
  kill(): Promise<void>
  /** Starts the process again on the same port and data. */
  restart(): Promise<void>
  /** Ends the process as Ctrl-C does. Returns the exit code. */
  interrupt(): Promise<number | null>
  /** The same, and removes the data unless it is to be kept. */
  stop(): Promise<number | null>
}

export const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface AppOptions {
  /** Further arguments of `npm start`. */
  args?: string[]
  /** A folder of a temporary one, not there yet, if not given. */
  dataDir?: string
  keepData?: boolean
}

export async function startApp(options: AppOptions = {}): Promise<App> {
  const { args = [], keepData = false } = options
  const dataDir =
    options.dataDir ?? join(mkdtempSync(join(tmpdir(), 'clinical-content-e2e-')), 'lake')
  const port = await freePort()
  const startArgs = ['--port', String(port), '--data', dataDir, ...args]
  let running = await spawnStart(startArgs)
  const address = `http://localhost:${port}`
  return {
    address,
    dataDir,
    output: () => running.output(),
    client: (dataset) => lakeClient(address, dataset, tokenFor(address, undefined, dataDir)),
    printedAddress,
    async signIn(context) {
      const page = await context.newPage()
      await page.goto(printedAddress())
      await page.getByTestId('studio-navbar').waitFor()
      await page.close()
    },
    async kill() {
      running.child.kill('SIGKILL')
      await running.exited
    },
    async restart() {
      running = await spawnStart(startArgs)
    },
    interrupt,
    async stop() {
      const code = await interrupt()
      if (!keepData) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }

  function printedAddress(): string {
    const printed = /http:\/\/\S+\/sign-in\?code=\S+/.exec(running.output())?.[0]
    if (printed) return printed
    throw new Error(`npm start has printed no address to sign in with:\n${running.output()}`)
  }

  function interrupt(): Promise<number | null> {
    running.child.kill('SIGINT')
    return running.exited
  }
}

interface Running {
  child: ChildProcess
  exited: Promise<number | null>
  output(): string
}

/** Runs `npm start`'s command and resolves once it has printed its addresses. */
function spawnStart(args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [join(root, 'scripts/start/cli.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes('Ctrl-C')) resolve({ child, exited, output: () => output })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then((code) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
  })
}
