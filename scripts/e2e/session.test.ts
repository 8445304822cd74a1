import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { SanityClient } from '@sanity/client'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root, startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { chooseAction, chooseOfPane, openDocument, publish, textbox } from './testing/studio.ts'

// What a Studio session asks of a lake, beside the evening of author.test.ts.
describe('a Studio session on the embedded lake', () => {
  let app: App
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let lake: SanityClient

  beforeAll(async () => {
    app = await startApp({ args: ['--empty'] })
    lake = app.client()
    browser = await launchBrowser()
    context = await openContext(browser)
    await app.signIn(context)
    page = await context.newPage()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  beforeEach(async () => {
    await lake.delete({ query: '*[_type == "topic" && defined(parent)]' })
    await lake.delete({ query: '*[_type == "topic"]' })
    await lake.createOrReplace(topic('ankle', 'Ankle'))
  })

  test('signs in as the local user, with no login page', async () => {
    await page.goto(app.address)
    await page.getByTestId('studio-navbar').waitFor()
    await page.getByTestId('studio-navbar').getByText('LA').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/attention')
  })

  test('lists, searches and sorts', async () => {
    await lake.create(topic('wrist', 'Wrist'))
    await lake.create(topic('knee', 'Knee'))
    await page.goto(`${app.address}/structure/topic`)
    const list = page.getByTestId('document-list-pane')
    await list.getByText('Wrist').waitFor()

    const titles = async () =>
      (await list.getByTestId('default-preview__header').allInnerTexts()).map(
        (title) => title.split('\n')[0],
      )
    expect(await titles()).toEqual(['Ankle', 'Knee', 'Wrist'])

    const search = page.getByTestId('document-list-search').locator('input')
    await search.fill('wri')
    await expect.poll(titles).toEqual(['Wrist'])
    await search.fill('')
    await expect.poll(titles).toEqual(['Ankle', 'Knee', 'Wrist'])

    await page.getByTestId('pane-context-menu-button').click()
    await page.getByRole('menuitem', { name: 'Sort by Last Edited' }).click()
    await expect.poll(titles).toEqual(['Knee', 'Wrist', 'Ankle'])
  })

  test('discards changes', async () => {
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await edit('Ankles')
    await chooseAction(page, 'Discard changes')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Discard/ })
      .click()
    await expect.poll(() => textbox(page, 'title').inputValue()).toBe('Ankle')
    expect(await lake.fetch('*[_id == "drafts.ankle"]')).toEqual([])
  })

  test('publishes and unpublishes', async () => {
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await edit('Ankles')
    await publish(page)
    expect(await lake.fetch('*[_id == "ankle"][0].title')).toBe('Ankles')

    await page.getByTestId('document-header-Published-chip').click()
    await page.getByTestId('pane-footer').getByRole('button', { name: 'Unpublish' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Unpublish/ })
      .click()
    await expect
      .poll(() => lake.fetch('*[_type == "topic"]{_id, title}'))
      .toEqual([{ _id: 'drafts.ankle', title: 'Ankles' }])
  })

  test('duplicates', async () => {
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await chooseAction(page, 'Duplicate')
    await expect
      .poll(() => lake.fetch<string[]>('*[_type == "topic"].title'))
      .toEqual(['Ankle', 'Ankle'])
  })

  test('deletes, but not what others refer to, and names them', async () => {
    await lake.create({
      ...topic('sprain', 'Sprained ankle'),
      parent: { _type: 'reference', _ref: 'ankle' },
    })
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await chooseAction(page, /^Delete/)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Sprained ankle').waitFor()
    await dialog.getByRole('button', { name: 'Delete anyway' }).click()
    await page.getByText(/other documents that refers? to it/).waitFor()
    expect(await lake.fetch('*[_id == "ankle"]._id')).toEqual(['ankle'])

    await lake.delete('sprain')
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await chooseAction(page, /^Delete/)
    await dialog.getByRole('button', { name: /^Delete/ }).click()
    await expect.poll(() => lake.fetch('*[_type == "topic"]')).toEqual([])
  })

  test('chooses a reference by searching for it', async () => {
    await lake.create(topic('sprain', 'Sprained ankle'))
    await openDocument(page, app.address, { id: 'sprain', type: 'topic' })
    const parent = page
      .getByTestId('field-parent')
      .or(page.locator('[data-testid*="parent"]'))
      .first()
    await parent.scrollIntoViewIfNeeded()
    await page.getByTestId('reference-input').getByRole('combobox').fill('Ank')
    await page.getByTestId('autocomplete-popover').getByText('Ankle', { exact: true }).click()
    await expect.poll(() => lake.fetch('*[_id == "drafts.sprain"][0].parent._ref')).toBe('ankle')
  })

  test('restores an earlier version from history', async () => {
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await edit('Ankles')
    await publish(page)
    await edit('Something else')
    await chooseOfPane(page, 'History')
    await page
      .getByRole('button', { name: /Published.*(ago|now)/s })
      .first()
      .click()
    await page
      .getByRole('button', { name: /Revert/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Confirm' }).last().click()
    await expect.poll(() => lake.fetch('*[_id == "drafts.ankle"][0].title')).toBe('Ankles')
  })

  test('shows who else is in the document', async () => {
    const colleague = await context.newPage()
    await openDocument(colleague, app.address, { id: 'ankle', type: 'topic' })
    await openDocument(page, app.address, { id: 'ankle', type: 'topic' })
    await expect.poll(() => page.getByTestId('document-list-pane').getByText('LA').count()).toBe(1)
    await colleague.close()
  })

  test('withdraws a consent: the story is gone from the public at once', async () => {
    const consent = {
      _type: 'consent',
      status: 'given',
      recordedOn: '2026-01-05',
      record: { _type: 'reference', _ref: 'consent.one', _weak: true },
    }
    await lake
      .transaction()
      .createOrReplace({
        _id: 'story',
        _type: 'caseStudy',
        title: 'Back on the allotment',
        slug: { _type: 'slug', current: 'back-on-the-allotment' },
        person: { _type: 'caseStudyPerson', alias: 'Robin' },
        consent,
      })
      .createOrReplace({
        _id: 'consent.one',
        _type: 'consentRecord',
        caseStudy: { _type: 'reference', _ref: 'story', _weak: true },
      })
      .commit()
    await openDocument(page, app.address, { id: 'story', type: 'caseStudy' })
    await chooseAction(page, /Withdraw consent/)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/How did the person tell you/).fill('By telephone')
    await dialog.getByRole('button', { name: 'Withdraw and hide the story' }).click()

    await expect
      .poll(() => lake.fetch('*[_type == "caseStudy"]{_id, "status": consent.status}'))
      .toEqual([{ _id: 'drafts.story', status: 'withdrawn' }])
    expect(await lake.fetch('*[_id == "consent.one"][0].withdrawalHow')).toBe('By telephone')
  })

  test('erases a story for good, once its name is typed, and says what is left to do', async () => {
    const copy = join(dirname(app.dataDir), 'before')
    await backup(app.dataDir, copy)
    await openDocument(page, app.address, { id: 'story', type: 'caseStudy' })
    await chooseAction(page, /Erase for good/)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Story, drafts, versions and private records: 3').waitFor()
    await dialog.getByText(copy).waitFor()
    await dialog.getByText('Keep the private record').click()
    await dialog.getByText('Story, drafts, versions and private records: 2').waitFor()
    await dialog.getByText('Keep the private record').click()
    await dialog.getByText('Story, drafts, versions and private records: 3').waitFor()
    const button = dialog.getByRole('button', { name: 'Erase for good' })
    await dialog.getByLabel('To confirm, type “Robin”').fill('Rob')
    expect(await button.isDisabled()).toBe(true)
    await dialog.getByLabel('To confirm, type “Robin”').fill('robin ')
    await button.click()
    await dialog.getByText('Erased, with its history').waitFor()
    await dialog.getByText(copy).waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await dialog.waitFor({ state: 'detached' })

    const left = '*[_id in ["story", "drafts.story", "consent.one"]]._id'
    expect(await lake.fetch(left, {}, { perspective: 'raw' })).toEqual([])
  })

  test('the Studio asked nothing that the lake has no answer to', () => {
    expect(app.output()).not.toContain('has no answer')
  })

  async function edit(title: string): Promise<void> {
    await textbox(page, 'title').fill(title)
    await expect.poll(() => lake.fetch('*[_id == "drafts.ankle"][0].title')).toBe(title)
  }
})

async function backup(dataDir: string, folder: string): Promise<void> {
  const bin = join(root, 'lake/bin.ts')
  await promisify(execFile)(process.execPath, [bin, 'backup', folder, '--data', dataDir])
}

function topic(id: string, title: string) {
  return {
    _id: id,
    _type: 'topic',
    title,
    kind: 'bodyArea',
    slug: { _type: 'slug', current: id },
  }
}
