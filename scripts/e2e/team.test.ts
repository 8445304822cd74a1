import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { openDocument } from './testing/studio.ts'

const password = 'marble kettle orchard 9'
const kit = { name: 'Kit Ferro', email: 'kit@saltlark.example' }

// Saltlark Clinic's first day with a server of its own.
describe('a team on one server', { timeout: 240_000 }, () => {
  let app: App
  let browser: Browser
  /** Ines Marlow, who looks after the server. */
  let ines: Page
  /** Kit Ferro, who writes and reviews. */
  let kits: BrowserContext
  let kitsPage: Page

  beforeAll(async () => {
    app = await startApp({ args: ['--empty', '--team'] })
    const lake = app.client()
    await lake.create({
      _id: 'author-kit',
      _type: 'author',
      name: { _type: 'personName', given: 'Kit', family: 'Ferro' },
      slug: { _type: 'slug', current: 'kit-ferro' },
      profession: 'Physiotherapist',
      active: true,
    })
    await lake.create({ _id: 'drafts.knee', _type: 'article', title: 'After a knee sprain' })
    await lake.create({ _id: 'consent.one', _type: 'consentRecord', evidence: 'a signed form' })
    browser = await launchBrowser()
    ines = await (await openContext(browser)).newPage()
    kits = await openContext(browser)
    kitsPage = await kits.newPage()
  })

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('whoever started it joins by the printed link, and nobody else by it', async () => {
    const link = /http:\/\/\S+\/join\?invitation=\S+/.exec(app.output())?.[0] ?? ''
    await join(ines, link, { name: 'Ines Marlow', email: 'ines@saltlark.example' })
    await ines.getByTestId('studio-navbar').getByText('IM').waitFor()
    await kitsPage.goto(link)
    await kitsPage.getByText('This link is over').waitFor()
    expect(await kitsPage.getByRole('textbox').count()).toBe(0)
  })

  test('a colleague is invited with role and author page, and comes in beside', async () => {
    await ines.goto(`${app.address}/people`)
    const form = ines.locator('form').filter({ hasText: 'Make a link' })
    await form.getByLabel('Role').selectOption('Author')
    await form.getByLabel('E-mail address').fill(kit.email)
    await form.getByLabel('Id of the document').fill('author-kit')
    await form.getByRole('button', { name: 'Make a link' }).click()
    const link = await ines.getByLabel('The link').inputValue()
    await kitsPage.goto(link)
    await kitsPage.getByText('You were invited as Author').waitFor()
    expect(await kitsPage.getByLabel('E-mail address').inputValue()).toBe(kit.email)
    await kitsPage.getByLabel('Your name').fill(kit.name)
    await kitsPage.getByLabel('Password').fill(password)
    await kitsPage.getByRole('button', { name: 'Join' }).click()
    await kitsPage.getByTestId('studio-navbar').getByText('KF').waitFor()
  })

  test('the review dialog proposes Kit, and the review is recorded under Kit', async () => {
    await openDocument(kitsPage, app.address, { id: 'knee', type: 'article' })
    const notice = kitsPage.getByTestId('review-notice')
    await notice.getByRole('button', { name: 'Mark as reviewed…' }).click()
    const dialog = kitsPage.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('Reviewed by').inputValue()).toBe('author-kit')
    await dialog.getByLabel('has read the page as it stands now').check()
    await dialog.getByRole('button', { name: 'Mark as reviewed' }).click()
    await dialog.waitFor({ state: 'detached' })
    const me = await ask(kitsPage, '/v1/users/me')
    expect(me.body).toMatchObject({ name: kit.name, role: 'author', documentId: 'author-kit' })
    const stored = () =>
      app
        .client()
        .fetch<unknown>(
          '*[_id == "drafts.knee"][0].review{"by": reviewedBy._ref, "user": recordedBy}',
          {},
          { perspective: 'raw' },
        )
    await expect.poll(stored).toMatchObject({
      by: 'author-kit',
      // What `users/me` answered.
      user: { id: (me.body as { id: string }).id, name: kit.name },
    })
  })

  test('an author reads no consent record, and manages nobody', async () => {
    const query = encodeURIComponent('count(*[_type == "consentRecord"])')
    const count = `/v2025-02-19/data/query/production?perspective=raw&query=${query}`
    // The pages of the team let nothing be fetched; the Studio's do.
    await ines.goto(app.address)
    await ines.getByTestId('studio-navbar').waitFor()
    expect((await ask(ines, count)).body).toMatchObject({ result: 1 })
    expect((await ask(kitsPage, count)).body).toMatchObject({ result: 0 })
    await kitsPage.goto(`${app.address}/people`)
    await kitsPage.getByText('Only an administrator').waitFor()
  })

  test('signing out in the Studio ends the session, and signing in leads back there', async () => {
    await kitsPage.goto(`${app.address}/structure/article`)
    await kitsPage.getByTestId('studio-navbar').getByText('KF').click()
    await kitsPage.getByText('Sign out', { exact: true }).click()
    await kitsPage.getByText('Sign in with your password').waitFor()
    expect((await ask(kitsPage, '/v1/users/me')).status).toBe(401)
    await kitsPage.goto(`${app.address}/structure/article`)
    await signIn(kitsPage, 'not the password')
    await kitsPage.getByRole('alert').getByText('do not belong together').waitFor()
    await signIn(kitsPage, password)
    await kitsPage.getByTestId('studio-navbar').getByText('KF').waitFor()
    expect(new URL(kitsPage.url()).pathname).toMatch(/^\/structure\/article/)
  })

  test('a colleague who is let in no more: their tab stops within two seconds, and asks to sign in', async () => {
    await openDocument(kitsPage, app.address, { id: 'knee', type: 'article' })
    // Beside the Studio's own streams, one whose end can be seen.
    const ended = kitsPage.evaluate(async () => {
      const stored = localStorage.getItem('__studio_auth_token_local') ?? '{}'
      const { token } = JSON.parse(stored) as { token?: string }
      const stream = await fetch('/v1/data/listen/production?query=*', {
        headers: { authorization: `Bearer ${token}` },
      })
      document.title = `listening ${stream.status}`
      await stream.text()
      return Date.now()
    })
    await expect.poll(() => kitsPage.title()).toBe('listening 200')
    await ines.goto(`${app.address}/people`)
    const row = ines.getByRole('listitem').filter({ hasText: kit.name })
    await row.locator('summary').click()
    await row.getByRole('button', { name: 'Let in no more' }).click()
    await ines.getByText('may not sign in since').waitFor()
    const disabled = Date.now()
    expect((await ended) - disabled).toBeLessThan(2000)
    await kitsPage.getByText('Sign in with your password').waitFor()
    await kitsPage.getByText('Sign in with your password').click()
    await signIn(kitsPage, password)
    await kitsPage.getByRole('alert').getByText('do not belong together').waitFor()
  })
})

async function join(page: Page, link: string, { name, email }: typeof kit): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByTestId('studio-navbar').waitFor()
}

async function signIn(page: Page, typed: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(kit.email)
  await page.getByLabel('Password').fill(typed)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** As a page of the Studio asks: with its cookie. */
function ask(page: Page, path: string): Promise<{ status: number; body: unknown }> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address)
    return { status: answer.status, body: (await answer.json()) as unknown }
  }, path)
}
