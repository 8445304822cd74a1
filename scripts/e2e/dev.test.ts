import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokenFor } from '@clinical-content/migrate'
import { expect, test } from 'vitest'
import { freePort } from '../start/port.ts'
import { root } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { lakeClient } from './testing/lakeClient.ts'

// How soon an edit is on the screen is measured by `npm run dev:measure`, which changes sources.
test('npm run dev: Studio, website and API on one port, until Ctrl-C', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'))
  const dataDir = join(folder, 'lake')
  const port = await freePort()
  const address = `http://localhost:${port}`
  const args = ['scripts/dev/cli.ts', '--port', String(port), '--data', dataDir]
  const dev = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  dev.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await expect.poll(() => output).toContain('Ctrl-C')

  const lake = lakeClient(address, 'production', tokenFor(address, undefined, dataDir))
  expect(await (await fetch(`${address}/site/`)).text()).toContain('Saltlark Clinic')
  const picture = await lake.fetch<string>('*[_type == "sanity.imageAsset"][0].url')
  expect(picture.startsWith(`${address}/images/`)).toBe(true)

  const browser = await launchBrowser()
  const page = await (await openContext(browser)).newPage()
  await page.goto(/http:\S+\/sign-in\?code=\S+/.exec(output)?.[0] ?? 'no address was printed')
  await page.getByTestId('studio-navbar').waitFor()
  await page.goto(`${address}/structure/topic`)
  const list = page.getByTestId('document-list-pane')
  await list.getByText('Ankle', { exact: true }).waitFor()
  // Live, through the same port.
  await lake.create({ _id: 'new', _type: 'topic', title: 'A new topic' })
  await list.getByText('A new topic').waitFor()
  await browser.close()

  const ended = once(dev, 'exit')
  dev.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  await expect(fetch(address)).rejects.toThrow('fetch failed')
  rmSync(folder, { recursive: true })
})
