import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './testing/app.ts'
import { openPlainStudio, type PlainStudio } from './testing/plainStudio.ts'
import { openDocument } from './testing/studio.ts'

const pictures = join(root, 'examples/clinic/pictures')

describe('pictures and files, in the Studio as Sanity ships it', () => {
  let studio: PlainStudio
  let plain: string
  beforeAll(async () => {
    studio = await openPlainStudio()
    const { client, page, address } = studio
    const asset = await client.assets.upload('image', picture('gout-and-food.webp'), {
      filename: 'breakfast.webp',
    })
    plain = asset._id
    await client.assets.upload('file', Buffer.from('%PDF-1.4 once'), { filename: 'terms.pdf' })
    await client.create({ _id: 'emma', _type: 'book', title: 'Emma' })
    await openDocument(page, address, { id: 'emma', type: 'book' })
  })
  afterAll(() => studio[Symbol.asyncDispose]())

  test('a picture is uploaded, and shown', async () => {
    const { page } = studio
    const input = page.getByTestId('image-input')
    await input
      .getByTestId('file-button-input')
      .setInputFiles(join(pictures, 'frozen-shoulder.webp'))
    await expect.poll(cover).toMatchObject({ originalFilename: 'frozen-shoulder.webp' })
    const shown = input.locator('img').first()
    await shown.waitFor()
    await expect
      .poll(() =>
        shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
      )
      .toBeGreaterThan(0)
  })

  test('a picture is picked from those that are there', async () => {
    const dialog = await browsePictures()
    await expect.poll(() => dialog.locator('img').count()).toBe(2)
    // The newest comes first.
    await dialog
      .getByRole('button')
      .filter({ has: dialog.page().locator('img') })
      .last()
      .click()
    await expect.poll(cover).toMatchObject({ _id: plain })
  })

  test('a picture that is in use cannot be deleted, and the user is shown where', async () => {
    const { page, client } = studio
    const dialog = await browsePictures()
    await dialog.locator('#asset-menu').last().click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    const refusal = page.getByRole('dialog', { name: 'Delete file' })
    await refusal.getByText('breakfast.webp cannot be deleted').waitFor()
    await refusal.getByText('Emma').waitFor()
    expect(await refusal.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true)
    await refusal.getByRole('button', { name: 'Cancel' }).click()
    await expect(client.delete(plain)).rejects.toMatchObject({ statusCode: 409 })
  })

  test('one that nothing uses is deleted', async () => {
    const { page, client } = studio
    const dialog = page.getByRole('dialog', { name: 'Select image' })
    await dialog.locator('#asset-menu').first().click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    const confirmation = page.getByRole('dialog', { name: 'Delete file' })
    await confirmation.getByText('You are about to delete').waitFor()
    await confirmation.getByRole('button', { name: 'Delete' }).click()
    await expect
      .poll(() => client.fetch('*[_type == "sanity.imageAsset"].originalFilename'))
      .toEqual(['breakfast.webp'])
    await expect.poll(() => dialog.locator('img').count()).toBe(1)
    await dialog.getByRole('button', { name: 'Close dialog' }).click()
  })

  test('a file is picked, and another uploaded in its place', async () => {
    const { page } = studio
    await page.getByTestId('file-object-input-browse-button-sanity-default').click()
    const dialog = page.getByRole('dialog', { name: 'Select file' })
    await dialog.getByText('terms.pdf').click()
    await expect.poll(sample).toMatchObject({ originalFilename: 'terms.pdf', size: 13 })

    await page.getByTestId('file-name').waitFor()
    await page.getByTestId('options-menu-button').last().click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Upload' }).click(),
    ])
    await chooser.setFiles({
      name: 'chapter-one.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('It was a dark and stormy night.'),
    })
    await expect.poll(sample).toMatchObject({ originalFilename: 'chapter-one.txt' })
    const { url } = await sample()
    expect(await (await fetch(url)).text()).toBe('It was a dark and stormy night.')
  })

  test('the lake had an answer to everything, and nothing went wrong', () => {
    expect(studio.faults()).toEqual([])
  })

  async function browsePictures(): Promise<Locator> {
    const { page } = studio
    await page.getByTestId('image-input').getByTestId('options-menu-button').click()
    await page.getByTestId('image-object-input-browse-button').click()
    return page.getByRole('dialog', { name: 'Select image' })
  }

  function cover() {
    return studio.client.fetch('*[_id == "drafts.emma"][0].cover.asset->')
  }

  function sample() {
    return studio.client.fetch('*[_id == "drafts.emma"][0].sample.asset->')
  }
})

function picture(name: string): Buffer {
  return readFileSync(join(pictures, name))
}
