import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { keepEvidence } from './testing/evidence.ts'
import { signedInAs } from './testing/colleague.ts'
import { markAsReviewed, openDocument, paneIsSettled, publish, textbox } from './testing/studio.ts'

const article = { id: 'knee', type: 'article' }

// Two people, in order: each test goes on where the one before stopped.
describe('a small correction to a reviewed page', { timeout: 120_000 }, () => {
  let app: App
  let browser: Browser
  let jo: Page
  let ada: Page
  let lake: SanityClient

  beforeAll(async () => {
    app = await startApp({ args: ['--empty'] })
    lake = app.client()
    await writeClinic(lake)
    browser = await launchBrowser()
    const first = await openContext(browser)
    await app.signIn(first)
    jo = await first.newPage()
    ada = await (await signedInAs(app, browser, 'Ada Moss')).newPage()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  keepEvidence(() => ada)

  test('the page is reviewed and published', async () => {
    await openDocument(jo, app.address, article)
    await markAsReviewed(jo, 'Rowan Example')
    await publish(jo)
    expect(await website()).toContain('Page last reviewed')
  })

  test('changed, it is held back, and what has changed is one click away', async () => {
    await textbox(jo, 'title').fill('Sore knees: what helps')
    await jo.getByTestId('review-notice').getByText('has changed since').waitFor()
    await jo.getByRole('button', { name: 'Show what changed' }).click()
    const difference = jo.getByTestId('difference')
    await difference.waitFor()
    expect(await difference.innerText()).toContain('Title: changed')
    expect(await difference.locator('del').innerText()).toBe('knes')
    expect(await difference.locator('ins').innerText()).toBe('knees')
  })

  test('one person asks to let it through, and cannot allow it', async () => {
    const form = jo.getByTestId('small-correction')
    await form.getByLabel('What did you correct?').fill('A spelling in the title.')
    await form.getByRole('button', { name: 'Ask a second person' }).click()
    await jo.getByRole('button', { name: 'Show what changed' }).click()
    await form.getByText('Somebody else has to allow it').waitFor()
    expect(await form.getByRole('button', { name: 'Allow it' }).count()).toBe(0)
    await jo.keyboard.press('Escape')
  })

  test('the page is on the list of what needs attention', async () => {
    await ada.goto(`${app.address}/attention/changed-since-review`)
    const row = ada.getByTestId('attention-row').filter({ hasText: 'Sore knees' })
    expect(await row.innerText()).toMatch(/^Changed since the review of \d/)
    await row.click()
    await paneIsSettled(ada)
  })

  test('another compares and allows it; the review holds for the corrected words', async () => {
    await ada.getByRole('button', { name: 'Small correction: compare and answer' }).click()
    const form = ada.getByTestId('small-correction')
    await form.getByText('“A spelling in the title.”').waitFor()
    await form.getByLabel('I have compared the words').check()
    await form.getByRole('button', { name: 'Allow it' }).click()
    await ada.getByTestId('pane-footer').getByText('Reviewed', { exact: true }).waitFor()
    await publish(ada)
    const shown = await website()
    expect(shown).toContain('Sore knees: what helps')
    expect(shown).toContain('Page last reviewed')
    const [kept] = await lake.fetch<Record<string, unknown>[]>(
      '*[_id == "knee"][0].review.corrections',
    )
    expect(kept).toMatchObject({
      reason: 'A spelling in the title.',
      askedBy: { id: expect.any(String) },
      allowedBy: { name: 'Ada Moss' },
    })
  })

  test('one word more, and it holds no longer', async () => {
    await openDocument(jo, app.address, article)
    await textbox(jo, 'title').fill('Sore knees: what always helps')
    await jo.getByTestId('review-notice').getByText('has changed since').waitFor()
    const footer = jo.getByTestId('pane-footer')
    await footer.getByText('Changed since review').waitFor()
    expect(await footer.getByTestId('action-publish').count()).toBe(0)
  })

  async function website(): Promise<string> {
    return (await fetch(`${app.address}/site/articles/sore-knees`)).text()
  }
})

async function writeClinic(lake: SanityClient): Promise<void> {
  await lake.create({
    _id: 'clinic',
    _type: 'clinic',
    name: 'Saltlark Clinic',
    publishingPolicy: { _type: 'publishingPolicy', changedSinceReview: 'block' },
  })
  for (const given of ['Kit', 'Rowan']) {
    const id = given.toLowerCase()
    await lake.create({
      _id: id,
      _type: 'author',
      name: { _type: 'personName', given, family: 'Example' },
      slug: { _type: 'slug', current: id },
      active: true,
      registrations: [{ _key: 'a', _type: 'registration', regulator: 'hcpc', number: 'PH000009' }],
    })
  }
  await lake.create({
    _id: 'drafts.knee',
    _type: 'article',
    title: 'Sore knes: what helps',
    slug: { _type: 'slug', current: 'sore-knees' },
    kind: 'guide',
    summary: 'Keep moving, a little more each day.',
    authors: [{ _type: 'reference', _key: 'a', _ref: 'kit' }],
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'a', text: 'Walk on level ground.', marks: [] }],
      },
    ],
    citations: [
      { _type: 'citation', _key: 'a', kind: 'guideline', title: 'A guideline', year: 2026 },
    ],
  })
}
