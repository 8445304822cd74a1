/**
 * `npm run dev:measure`: how long after a file of `plugins/` is saved the change is on the screen of a
 * Studio that `npm run dev` serves, in Chromium. Two kinds of edit, each several times; both files are
 * put back. Exits with 1 when half of the edits of a kind took longer than `limit`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../e2e/testing/browser.ts'
import { freePort } from '../start/port.ts'
import { startDev } from './dev.ts'

const times = 7
/** In milliseconds, on a machine that does nothing else: "about a second". */
const limit = 1500

interface Edit {
  kind: string
  file: string
  from: string
  /** What stands there after the edit number `n`. */
  to: (n: number) => string
  /** What is then on the screen. */
  selector: (n: number) => string
}

const edits: Edit[] = [
  {
    kind: 'a React component',
    file: 'plugins/attention/ListMenu.tsx',
    from: 'as="nav"',
    to: (n) => `as="nav" data-edit="${n}"`,
    selector: (n) => `[data-edit="${n}"]`,
  },
  {
    kind: 'words, which are no component',
    file: 'plugins/attention/strings.ts',
    from: "'Never reviewed'",
    to: (n) => `'Never reviewed ${n}'`,
    selector: (n) => `text="Never reviewed ${n}"`,
  },
]

const port = await freePort()
const folder = mkdtempSync(join(tmpdir(), 'dev-measure-'))
const dev = await startDev({
  port,
  dataDir: join(folder, 'lake'),
  empty: true,
  allowedOrigins: [],
  team: false,
  host: 'localhost',
  trustedProxies: [],
})
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
  await page.goto(dev.signInAddress, { timeout: 300_000 })
  // The first screen is loaded after the Studio's own; what is saved before that is no edit of a page.
  await page.getByTestId('attention-not-reviewed').waitFor({ timeout: 300_000 })
  for (const edit of edits) {
    const taken = await measure(page, edit)
    const median = taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Infinity
    console.log(`${edit.kind}: ${median} ms (${taken.join(', ')})`)
    if (median > limit) process.exitCode = 1
  }
} finally {
  await browser.close()
  await dev.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(page: Page, { file, from, to, selector }: Edit): Promise<number[]> {
  const before = readFileSync(file, 'utf8')
  if (!before.includes(from)) throw new Error(`${file} has no ${from} to be edited any more.`)
  const putBack = () => writeFileSync(file, before)
  process.once('exit', putBack)
  const taken: number[] = []
  try {
    for (let n = 1; n <= times; n++) {
      const saved = performance.now()
      writeFileSync(file, before.replace(from, to(n)))
      await page.locator(selector(n)).first().waitFor({ timeout: 60_000 })
      taken.push(Math.round(performance.now() - saved))
    }
    return taken
  } finally {
    putBack()
    process.removeListener('exit', putBack)
  }
}
