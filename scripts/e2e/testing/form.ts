import type { Locator, Page } from 'playwright-core'
import { again, chooseFrom, itemMs, paneIsSettled } from './studio.ts'

/** A new document of a type, opened as the "+" of its list does. Resolves with its id. */
export async function createDocument(page: Page, address: string, type: string): Promise<string> {
  await page.goto(`${address}/intent/create/type=${type}/`)
  await paneIsSettled(page)
  await page.getByTestId('group-tab-all-fields').first().click()
  const [, id = ''] = /;([\w-]+)/.exec(page.url()) ?? []
  return id
}

/** A field of the document, or of the dialog that is open, by its last name. */
export function field(scope: Page | Locator, name: string): Locator {
  return scope.getByTestId(new RegExp(`^field-(.*\\.)?${name}$`)).first()
}

export async function enter(scope: Page | Locator, name: string, words: string): Promise<void> {
  await field(scope, name).getByRole('textbox').first().fill(words)
}

/** Types into an editor of Portable Text. */
export async function write(page: Page, editor: Locator, words: string): Promise<void> {
  await editor.locator('[contenteditable="true"]').first().click()
  await page.keyboard.type(words)
}

/** Adds to a list of objects, or of words, and leaves it to be filled in. */
export async function addItem(scope: Page | Locator, name: string): Promise<void> {
  await field(scope, name)
    .getByTestId(/^add-(single|multiple)-+(object|primitive)-button$/)
    .click()
}

/** Chooses a page to refer to, by its title. */
export async function refer(page: Page, scope: Locator, title: string): Promise<void> {
  const found = page.getByTestId('autocomplete-popover').getByText(title).first()
  await again(async () => {
    await scope.getByTestId('autocomplete').last().fill('', { timeout: itemMs })
    await scope.getByTestId('autocomplete').last().fill(title, { timeout: itemMs })
    await found.click({ timeout: itemMs })
  })
  await scope.getByTestId('preview').or(scope.getByText(title)).first().waitFor()
}

/** Presses "Generate" for the web address and waits for it. */
export async function generateSlug(page: Page): Promise<void> {
  const slug = field(page, 'slug')
  await slug.getByRole('button', { name: 'Generate' }).click()
  await slug.locator('input:not([value=""])').first().waitFor()
}

export async function uploadPicture(page: Page, scope: Locator, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    scope
      .getByTestId(/^file-input-upload-button/)
      .first()
      .click(),
  ])
  await chooser.setFiles(file)
  await scope.locator('img').first().waitFor()
}

/** The dialog in which a block of the text, or an item of a list, is filled in. */
function blockDialog(page: Page): Locator {
  return page.getByTestId('nested-object-dialog')
}

/** Puts a block behind the text, by the name the menu has for it. */
export async function insertBlock(page: Page, name: string): Promise<Locator> {
  const editor = page.getByTestId('field-body').first()
  const words = `Insert ${name} (block)`
  // As many as the toolbar has room for stand in it; the others in its menu.
  const inToolbar = editor.getByRole('button', { name: words })
  if (await inToolbar.isVisible()) await inToolbar.click()
  else await chooseFrom(editor.getByTestId('insert-menu-button').last(), words)
  const dialog = blockDialog(page)
  await dialog.waitFor()
  return dialog
}

export async function closeDialog(page: Page): Promise<void> {
  const dialog = blockDialog(page)
  await dialog.getByRole('button', { name: 'Close dialog' }).last().click()
  await dialog.waitFor({ state: 'detached' })
}
