import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Starts a headless Chromium that makes no request of its own to the internet, and to which no name
 * beyond this machine leads anywhere.
 */
export function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=OptimizationHints,MediaRouter,Translate',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
      // Chromium's sandbox refuses to start for root, as in most containers.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  })
}

/** In ms: for what hangs, not for what is slow. A loaded machine fails no test. */
const patience = 120_000

/** A person at the browser who was never here. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options })
  context.setDefaultTimeout(patience)
  return context
}

/**
 * The path of a Chromium-family browser: `CHROMIUM_PATH` if set, else one found on the machine, else
 * one installed by Playwright's own download or, for root on Debian, by apt-get.
 * Throws an Error that says how to get one when every way fails.
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser()
  if (found) return found
  for (const [name, install] of installers) {
    console.log(`No Chromium on this machine: installing one (${name}) …`)
    install()
    const installed = findBrowser()
    if (installed) {
      console.log(`Installed ${installed}`)
      return installed
    }
  }
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. ' +
      'Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then run npm test again.',
  )
}

function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is set to ${CHROMIUM_PATH}, but there is no such file.`)
  }
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
}

const installers: [name: string, install: () => void][] = [
  ["Playwright's download", () => run(process.execPath, [playwrightCli(), 'install', 'chromium'])],
  [
    'apt-get',
    () => {
      if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
      run('apt-get', ['update', '-qq'])
      run('apt-get', ['install', '-y', '-qq', 'chromium'])
    },
  ],
]

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
}

function playwrightCli(): string {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  return join(dirname(manifest), 'cli.js')
}
