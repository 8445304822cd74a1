import type { Locator, Page } from 'playwright-core'

/** How often a button is pressed again, and how long an item of a menu is waited for, in ms. */
const attempts = 6
export const itemMs = 5000

/** Opens a document in the Studio as a link in an e-mail would, and waits until it can be edited. */
export async function openDocument(
  page: Page,
  address: string,
  { id, type }: { id: string; type: string },
): Promise<void> {
  await page.goto(`${address}/intent/edit/id=${id};type=${type}/`)
  await paneIsSettled(page)
}

/**
 * Waits until the form of a document stays. The Studio builds its pane anew once it knows that there
 * may be comments, and closes the menus and dialogs that were opened before.
 */
export async function paneIsSettled(page: Page): Promise<void> {
  await page.getByTestId('form-view').waitFor()
  await page.getByRole('button', { name: 'Comments', exact: true }).waitFor()
  await page.getByTestId('form-view').waitFor()
}

export function textbox(page: Page, fieldName: string): Locator {
  return page.getByTestId(`field-${fieldName}`).getByRole('textbox').first()
}

/**
 * Presses Publish once the Studio allows it, and waits until the lake has done it; again when the
 * Studio, which checks a page a moment after each key, refused it for what has just been put right.
 */
export async function publish(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      response.request().postData()?.includes('sanity.action.document.publish') ?? false,
  )
  // Where the button cannot be pressed, that is the error to be told, not that no answer came.
  answered.catch(() => undefined)
  const refused = page.getByText('Please fix the validation errors before publishing')
  await page.getByTestId('action-publish').click()
  for (let attempt = 1; attempt < attempts; attempt++) {
    const first = await Promise.race([answered, refused.waitFor().then(() => undefined)])
    if (first) break
    await refused.waitFor({ state: 'detached' })
    await page.getByTestId('action-publish').click()
  }
  const answer = await answered
  if (!answer.ok()) throw new Error(`Publishing was refused: ${await answer.text()}`)
  await page
    .getByTestId('pane-footer')
    .getByText(/published/i)
    .waitFor()
}

/** Puts the caret behind the last letter of a block, once the editor's own selection has settled there. */
export async function putCaretAtEndOf(page: Page, block: Locator): Promise<void> {
  await block.scrollIntoViewIfNeeded()
  await block.click()
  let settled = 0
  while (settled < 5) {
    await page.keyboard.press('End')
    settled = (await block.evaluate(caretIsAtEnd)) ? settled + 1 : 0
  }
}

function caretIsAtEnd(element: Element): boolean {
  const selection = document.getSelection()
  return (
    selection !== null &&
    selection.isCollapsed &&
    element.contains(selection.anchorNode) &&
    selection.anchorOffset === (selection.anchorNode?.textContent ?? '').length
  )
}

/** Records a clinical review through the button in the banner, where a clinician sees that it is missing. */
export async function markAsReviewed(page: Page, reviewer: string): Promise<void> {
  const button = page
    .getByTestId('review-notice')
    .getByRole('button', { name: 'Mark as reviewed…' })
  await button.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reviewed by').selectOption({ label: reviewer })
  await dialog.getByLabel('has read the page as it stands now').check()
  await dialog.getByRole('button', { name: 'Mark as reviewed' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens the menu beside the main button and chooses from it. */
export async function chooseAction(page: Page, name: string | RegExp): Promise<void> {
  await chooseFrom(page.getByTestId('pane-footer').getByTestId('action-menu-button'), name)
}

/** Opens the menu at the head of the document and chooses from it. */
export async function chooseOfPane(page: Page, name: string | RegExp): Promise<void> {
  await chooseFrom(page.getByTestId('pane-context-menu-button').last(), name)
}

/** Opens a menu and chooses from it; once more when the Studio closes it by drawing its pane anew. */
export async function chooseFrom(menu: Locator, name: string | RegExp): Promise<void> {
  const item = menu.page().getByRole('menuitem', { name })
  await again(async () => {
    if (!(await item.isVisible())) await menu.click({ timeout: itemMs })
    await item.click({ timeout: itemMs })
  })
}

/** Does what a person does once more when the Studio drew its pane anew under their hands. */
export async function again(act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}
