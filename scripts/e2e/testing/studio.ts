import type { Locator, Page } from 'playwright-core'

/** Opens a document in the Studio as a link in an e-mail would, and waits until it can be edited. */
export async function openDocument(
  page: Page,
  address: string,
  { id, type }: { id: string; type: string },
): Promise<void> {
  await page.goto(`${address}/intent/edit/id=${id};type=${type}/`)
  await page.getByTestId('form-view').waitFor()
}

export function textbox(page: Page, fieldName: string): Locator {
  return page.getByTestId(`field-${fieldName}`).getByRole('textbox').first()
}

/** Presses Publish once the Studio allows it, and waits until there is no draft any more. */
export async function publish(page: Page): Promise<void> {
  await page.getByTestId('action-publish').click()
  await page.getByTestId('action-published').waitFor()
}

/** Records a clinical review through the dialog at the foot of the document. */
export async function markAsReviewed(page: Page, reviewer: string): Promise<void> {
  await page.getByRole('button', { name: 'Mark as reviewed…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reviewed by').selectOption({ label: reviewer })
  await dialog.getByRole('button', { name: 'Mark as reviewed' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens the menu beside the main button and chooses from it. */
export async function chooseAction(page: Page, name: string | RegExp): Promise<void> {
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', { name }).click()
}
