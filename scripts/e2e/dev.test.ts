import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../start/port.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { copyHouse } from './testing/houseCopy.ts'
import { printedSignIn, startCommand, type StartedCommand } from './testing/startCommand.ts'

/** In ms, for what hangs. */
const patience = 240_000

// In a copy of the sources, so that no edit is left in the tree, nor seen by another test.
describe('npm run dev', { timeout: patience }, () => {
  const house = copyHouse()
  const dataDir = mkdtempSync(join(tmpdir(), 'clinical-content-dev-'))
  let dev: StartedCommand
  let address: string
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    const port = String(await freePort())
    address = `http://localhost:${port}`
    dev = startCommand(house.folder, 'scripts/dev/cli.ts', [
      '--port',
      port,
      '--data',
      dataDir,
      '--empty',
    ])
    await dev.ready
    browser = await launchBrowser()
    context = await openContext(browser)
    page = await context.newPage()
    await page.goto(printedSignIn(dev))
    // The first screen comes after the Studio's own: what is saved before that edits no page.
    await page.getByTestId('attention-not-reviewed').waitFor()
  }, patience)

  afterAll(async () => {
    await browser?.close()
    await end(dev)
    house.remove()
    rmSync(dataDir, { recursive: true, force: true })
  }, patience)

  test('the printed address signs the browser in, by a cookie of the lake behind it', async () => {
    const [cookie] = await context.cookies(address)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    const me = await page.request.get(`${address}/v2025-02-19/users/me`)
    expect(await me.json()).toMatchObject({ roles: [{ name: 'administrator' }] })
    const stranger = await openContext(browser)
    const asked = await stranger.request.get(`${address}/v2025-02-19/users/me`)
    expect(asked.status()).toBe(401)
    await stranger.close()
  })

  test('a component that is saved is in the open page', async () => {
    await markPage()
    edit('plugins/attention/ListMenu.tsx', 'as="nav"', 'as="nav" title="Edited"')
    await page.getByTitle('Edited').waitFor()
    expect(await isMarked()).toBe(true)
  })

  test('so are words, which are no component', async () => {
    await markPage()
    edit('plugins/attention/strings.ts', "'Never reviewed'", "'Not read by anybody'")
    await page.getByTestId('attention-not-reviewed').getByText('Not read by anybody').waitFor()
    expect(await isMarked()).toBe(true)
  })

  test('a schema that changes is in the Studio, and its types follow', async () => {
    const types = join(house.folder, 'schemas/generated/sanity.types.ts')
    expect(readFileSync(types, 'utf8')).not.toContain('nickname')
    edit(
      'schemas/documents/topic.ts',
      '  fields: [\n',
      "  fields: [\n    defineField({ name: 'nickname', type: 'string', group: 'topic' }),\n",
    )
    await expect
      .poll(() => readFileSync(types, 'utf8'), { timeout: patience })
      .toContain('nickname?: string')
    await page.goto(`${address}/intent/create/type=topic/`)
    await page.getByTestId('field-nickname').waitFor()
  })

  test('the website starts again with what it says now', async () => {
    await expect.poll(website).toContain('</html>')
    edit('examples/website/pages/layout.ts', '<html lang', '<html data-edited lang')
    await expect.poll(website).toContain('<html data-edited')
  })

  test('the lake starts again, and the browser is still signed in', async () => {
    const before = dev.output().length
    edit('lake/serve.ts', '/** `/v2025-02-19/…`', '/** Edited. `/v2025-02-19/…`')
    await expect
      .poll(() => dev.output().slice(before))
      .toContain('[lake] starts again: lake/serve.ts')
    await expect.poll(signedInStatus).toBe(200)
  })

  test('Ctrl-C ends all of it', async () => {
    dev.child.kill('SIGINT')
    expect(await dev.exited).toBe(0)
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })

  /** What the website shows; nothing while it starts. */
  async function website(): Promise<string> {
    const answer = await page.request.get(`${address}/site/`)
    return answer.ok() ? answer.text() : ''
  }

  async function signedInStatus(): Promise<number> {
    return (await page.request.get(`${address}/v2025-02-19/users/me`)).status()
  }

  /** A page that is loaded again has no mark any more. */
  function markPage(): Promise<void> {
    return page.evaluate(() => document.documentElement.setAttribute('data-mark', ''))
  }

  function isMarked(): Promise<boolean> {
    return page.evaluate(() => document.documentElement.hasAttribute('data-mark'))
  }

  function edit(file: string, from: string, to: string): void {
    const path = join(house.folder, file)
    const before = readFileSync(path, 'utf8')
    if (!before.includes(from)) throw new Error(`${file} has no ${from} to be edited any more.`)
    writeFileSync(path, before.replace(from, to))
  }
})

/** As Ctrl-C does, which its own processes end with; the hard way when that takes too long. */
async function end({ child, exited }: StartedCommand): Promise<void> {
  const hard = setTimeout(() => child.kill('SIGKILL'), 30_000)
  child.kill('SIGINT')
  await exited
  clearTimeout(hard)
}
