import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { signedInAs } from './testing/colleague.ts'
import { paneIsSettled, publish } from './testing/studio.ts'

describe('an overdue page is signed off between two patients', () => {
  let app: App
  let browser: Browser
  let page: Page
  let lake: SanityClient

  beforeAll(async () => {
    app = await startApp({ args: ['--empty'] })
    lake = app.client()
    for (const given of ['Kit', 'Rowan']) await lake.create(author(given))
    await lake.create(overduePage)
    browser = await launchBrowser()
    await app.signIn(await openContext(browser))
    page = await (await signedInAs(app, browser, 'Rowan Example')).newPage()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  test('from opening the Studio to published, in at most six clicks', async () => {
    let clicks = 0
    await page.exposeFunction('countClick', () => clicks++)
    await page.addInitScript(() => {
      addEventListener('pointerdown', () => void Reflect.get(globalThis, 'countClick')(), true)
    })
    await page.goto(app.address)
    const row = page.getByTestId('attention-row').filter({ hasText: 'Sore knees' })
    await expect.poll(() => row.innerText()).toMatch(/^Overdue since 1 March 2026/)
    await row.click()

    await paneIsSettled(page)
    const notice = page.getByTestId('review-notice')
    await notice.getByRole('button', { name: 'Mark as reviewed…' }).click()
    const dialog = page.getByRole('dialog')
    // Whoever is signed in is proposed.
    await expect.poll(() => dialog.getByLabel('Reviewed by').inputValue()).toBe('rowan')
    await dialog.getByLabel('has read the page as it stands now').click()
    await dialog.getByRole('button', { name: 'Mark as reviewed' }).click()
    await dialog.waitFor({ state: 'detached' })
    await publish(page)

    const { nextReviewDue } = await lake.fetch<{ nextReviewDue: string }>(
      '*[_id == "knee"][0].review',
    )
    expect(Date.parse(nextReviewDue)).toBeGreaterThan(Date.now())
    expect(clicks).toBeLessThanOrEqual(6)
  })

  test('and is gone from the list', async () => {
    await page.goto(`${app.address}/attention/overdue`)
    await page.getByText('Nothing waits here').waitFor()
    expect(await page.getByTestId('attention-row').count()).toBe(0)
  })
})

function author(given: string) {
  const id = given.toLowerCase()
  return {
    _id: id,
    _type: 'author',
    name: { _type: 'personName', given, family: 'Example' },
    slug: { _type: 'slug', current: id },
    active: true,
    registrations: [{ _key: 'a', _type: 'registration', regulator: 'hcpc', number: 'PH000009' }],
  }
}

const overduePage = {
  _id: 'knee',
  _type: 'article',
  title: 'Sore knees: what helps',
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
    {
      _type: 'citation',
      _key: 'a',
      kind: 'guideline',
      title: 'A guideline',
      year: 2024,
      url: 'https://example.org/guideline',
    },
  ],
  review: {
    _type: 'review',
    lastReviewed: '2024-03-01',
    nextReviewDue: '2026-03-01',
    reviewedBy: { _type: 'reference', _ref: 'rowan' },
  },
}
