import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tokenFor } from '@clinical-content/migrate'
import type { SanityClient } from '@sanity/client'
import type { BrowserContext } from 'playwright-core'
import { freePort } from '../../start/port.ts'
import { lakeClient } from './lakeClient.ts'
import { printedSignIn, startCommand } from './startCommand.ts'

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
  const run = () => startCommand(root, 'scripts/start/cli.ts', startArgs)
  let running = run()
  await running.ready
  const address = `http://localhost:${port}`
  return {
    address,
    dataDir,
    output: () => running.output(),
    client: (dataset) => lakeClient(address, dataset, tokenFor(address, undefined, dataDir)),
    printedAddress: () => printedSignIn(running),
    async signIn(context) {
      const page = await context.newPage()
      await page.goto(printedSignIn(running))
      await page.getByTestId('studio-navbar').waitFor()
      await page.close()
    },
    async kill() {
      running.child.kill('SIGKILL')
      await running.exited
    },
    async restart() {
      running = run()
      await running.ready
    },
    interrupt,
    async stop() {
      const code = await interrupt()
      if (!keepData) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }

  function interrupt(): Promise<number | null> {
    running.child.kill('SIGINT')
    return running.exited
  }
}
