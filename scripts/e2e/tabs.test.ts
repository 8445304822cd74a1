import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { openDocument, textbox } from './testing/studio.ts'

let app: App
let browser: Browser
let lake: SanityClient

beforeAll(async () => {
  app = await startApp({ args: ['--empty'] })
  browser = await launchBrowser()
  lake = app.client()
})

afterAll(async () => {
  await browser.close()
  await app.stop()
})

// A browser gives a host six connections, and one Studio tab wants seven event streams.
test('four tabs with open documents all stay live', async () => {
  const ids = ['topic-one', 'topic-two', 'topic-three', 'topic-four']
  for (const id of ids) {
    await lake.create({ _id: id, _type: 'topic', title: id, slug: { _type: 'slug', current: id } })
  }
  const context = await openContext(browser)
  await app.signIn(context)
  const tabs: Page[] = []
  for (const id of ids) {
    const tab = await context.newPage()
    await openDocument(tab, app.address, { id, type: 'topic' })
    tabs.push(tab)
  }

  for (const [at, id] of ids.entries()) {
    // Somebody else's edit reaches the tab …
    await lake.createOrReplace({
      _id: `drafts.${id}`,
      _type: 'topic',
      title: `${id}, by a colleague`,
      slug: { _type: 'slug', current: id },
    })
    const title = textbox(tabs[at] as Page, 'title')
    await expect.poll(() => title.inputValue()).toBe(`${id}, by a colleague`)
    // … and the tab's edit reaches the lake.
    await title.fill(`${id}, by me`)
    await expect
      .poll(() => lake.fetch('*[_id == $id][0].title', { id: `drafts.${id}` }))
      .toBe(`${id}, by me`)
  }
})
