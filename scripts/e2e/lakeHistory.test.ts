import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlainStudio, type PlainStudio } from './testing/plainStudio.ts'
import { chooseOfPane, openDocument, textbox } from './testing/studio.ts'

const published = {
  _id: 'sense',
  _type: 'book',
  title: 'Sense',
  subtitle: 'A story',
  publisher: { name: 'Egerton', city: 'London' },
  chapters: [
    { _key: 'one', _type: 'chapter', title: 'The family', pages: 12 },
    { _key: 'two', _type: 'chapter', title: 'The house', pages: 9 },
  ],
}
const emma = { _id: 'emma', _type: 'book', title: 'Emma' }
const persuasion = { _id: 'persuasion', _type: 'book', title: 'Persuasion' }

describe('history, changes and the clipboard, in the Studio as Sanity ships it', () => {
  let studio: PlainStudio
  beforeAll(async () => {
    studio = await openPlainStudio()
    const books = studio.client.transaction()
    for (const book of [published, emma, persuasion]) books.create(book)
    await books.commit()
  })
  afterAll(() => studio[Symbol.asyncDispose]())

  test('changes are reviewed field by field; one of them is undone, then all', async () => {
    const { page } = studio
    await openSense()
    await edit('title', 'Sense and Sensibility')
    await edit('subtitle', 'A novel')
    await chooseOfPane(page, 'History')
    await page.locator('#changes-tab').click()

    const changes = page.locator('#review-panel')
    await changes.getByText('and Sensibility').waitFor()
    await changes.getByText('novel').waitFor()
    await changes.getByTestId('single-change-revert-button-title').click()
    await page.getByTestId('confirm-popover-confirm-button').click()
    await expect.poll(draft).toMatchObject({ title: 'Sense', subtitle: 'A novel' })
    await expect.poll(() => textbox(page, 'title').inputValue()).toBe('Sense')
    await expect.poll(() => changes.getByTestId(/revert-button/).count()).toBe(1)

    await edit('title', 'Sense and Sensibility')
    await expect.poll(() => changes.getByTestId(/revert-button/).count()).toBe(2)
    await changes.getByRole('button', { name: 'Revert all' }).click()
    await page.getByRole('button', { name: 'Revert all' }).last().click()
    await expect.poll(draft).toMatchObject({ title: 'Sense', subtitle: 'A story' })
  })

  test('history lists who did what, shows an old revision, and restores it', async () => {
    const { page, client, address } = studio
    const id = 'drafts.with-a-past'
    await client.create({ ...published, _id: id, title: 'Sense, first' })
    await client.patch(id).set({ title: 'Sense, second' }).unset(['chapters[0]']).commit()
    await openDocument(page, address, { id: 'with-a-past', type: 'book' })
    await expect.poll(() => textbox(page, 'title').inputValue()).toBe('Sense, second')
    await chooseOfPane(page, 'History')
    const created = page.getByTestId('timeline-item-button').filter({ hasText: 'Draft created' })
    await created.getByText('LA').first().waitFor()
    await created.click()

    await expect.poll(() => textbox(page, 'title').inputValue()).toBe('Sense, first')
    expect(await textbox(page, 'title').isEditable()).toBe(false)
    await page
      .getByTestId('pane-footer')
      .getByRole('button', { name: /Revert/ })
      .click()
    await page.getByRole('button', { name: 'Confirm' }).last().click()
    await expect
      .poll(() => client.getDocument(id))
      .toMatchObject({ title: 'Sense, first', chapters: published.chapters })
  })

  test('a field is copied and pasted, within a document and into another', async () => {
    const { page, address, client } = studio
    await openSense()
    await chooseOfField('subtitle', 'Copy field')
    await expect.poll(clipboard).toBe('A story')
    await chooseOfField('title', 'Paste field')
    await expect.poll(draft).toMatchObject({ title: 'A story' })

    await chooseOfField('chapters', 'Copy field')
    await expect.poll(clipboard).not.toBe('A story')
    await openDocument(page, address, { id: 'emma', type: 'book' })
    await chooseOfField('chapters', 'Paste field')
    const chapters = () => client.fetch('*[_id == "drafts.emma"][0].chapters[]{_key, title, pages}')
    await expect.poll(chapters).toMatchObject([
      { title: 'The family', pages: 12 },
      { title: 'The house', pages: 9 },
    ])
    // As the original's keys must not come twice in one array, pasted items have new ones.
    expect((await chapters()).map(({ _key }: { _key: string }) => _key)).not.toContain('one')
  })

  test('a document is copied and pasted into another', async () => {
    const { page, address, client } = studio
    // The last test ended in Emma.
    await chooseOfPane(page, 'Copy document')
    await expect.poll(clipboard).toContain('Emma')
    await openDocument(page, address, { id: 'persuasion', type: 'book' })
    await expect.poll(() => textbox(page, 'title').isEditable()).toBe(true)
    await chooseOfPane(page, 'Paste document')
    await expect
      .poll(() => client.fetch('*[_id == "drafts.persuasion"][0]'))
      .toMatchObject({
        title: 'Emma',
        chapters: [{ title: 'The family' }, { title: 'The house' }],
      })
  })

  test('the lake had an answer to everything, and nothing went wrong', () => {
    expect(studio.faults()).toEqual([])
  })

  async function openSense(): Promise<void> {
    await openDocument(studio.page, studio.address, { id: 'sense', type: 'book' })
    await expect.poll(() => textbox(studio.page, 'title').isEditable()).toBe(true)
  }

  async function edit(field: 'title' | 'subtitle', value: string): Promise<void> {
    await textbox(studio.page, field).fill(value)
    await expect.poll(draft).toMatchObject({ [field]: value })
  }

  async function chooseOfField(name: string, item: string): Promise<void> {
    const field: Locator = studio.page.getByTestId(`field-${name}`)
    await field.scrollIntoViewIfNeeded()
    await field.hover()
    await field.getByTestId('field-actions-trigger').first().click()
    const chosen = studio.page.getByRole('menuitem', { name: item })
    await chosen.click()
    await chosen.waitFor({ state: 'detached' })
  }

  function clipboard(): Promise<string> {
    return studio.page.evaluate(() => navigator.clipboard.readText())
  }

  function draft() {
    return studio.client.fetch('*[_id == "drafts.sense"][0]')
  }
})
