import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { root, type App } from './app.ts'
import { openContext } from './browser.ts'

/** A browser in which somebody is signed in with an account of their own. */
export async function signedInAs(
  app: App,
  browser: Browser,
  person: string,
): Promise<BrowserContext> {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'lake/bin.ts'),
      'token',
      'create',
      person,
      '--role',
      'administrator',
      '--person',
      person,
      '--data',
      app.dataDir,
    ],
    { cwd: root, encoding: 'utf8' },
  )
  const token = stdout.trim().split('\n').at(-1)
  const context = await openContext(browser)
  const { path } = await app
    .client()
    .request<{ path: string }>({ url: '/auth/codes', method: 'POST' })
  const page = await context.newPage()
  await page.goto(app.address + path)
  await page.getByTestId('studio-navbar').waitFor()
  await page.close()
  await context.addInitScript((secret) => {
    localStorage.setItem('__studio_auth_token_local', JSON.stringify({ token: secret }))
  }, token)
  return context
}
