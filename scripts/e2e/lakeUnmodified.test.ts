import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlainStudio, type PlainStudio } from './testing/plainStudio.ts'
import { openDocument, publish, textbox } from './testing/studio.ts'

// Nothing of ours in the page at all: `projectId`, `dataset` and `apiHost`, as Sanity has them.
describe('a Studio that only knows where its API is', () => {
  let studio: PlainStudio
  beforeAll(async () => {
    studio = await openPlainStudio({ workspace: 'host' })
    await studio.client.create({ _id: 'emma', _type: 'book', title: 'Emma' })
  })
  afterAll(() => studio[Symbol.asyncDispose]())

  test('opens, edits and publishes a document', async () => {
    const { page, client, address } = studio
    await openDocument(page, address, { id: 'emma', type: 'book' })
    await expect.poll(() => textbox(page, 'title').isEditable()).toBe(true)
    await textbox(page, 'title').fill('Emma, a novel')
    await expect.poll(() => client.fetch('*[_id == "drafts.emma"][0].title')).toBe('Emma, a novel')
    await publish(page)
    expect(await client.fetch('*[_type == "book"]{_id, title}')).toEqual([
      { _id: 'emma', title: 'Emma, a novel' },
    ])
  })

  test('stays live in two tabs, which together hold more event streams than HTTP/1.1 has room for', async () => {
    const { page, address, client } = studio
    const second = await page.context().newPage()
    await openDocument(second, address, { id: 'emma', type: 'book' })
    await client.createOrReplace({ _id: 'drafts.emma', _type: 'book', title: 'By a colleague' })
    for (const tab of [page, second]) {
      await expect.poll(() => textbox(tab, 'title').inputValue()).toBe('By a colleague')
    }
  })

  test('the lake had an answer to everything, and nothing went wrong', () => {
    expect(studio.faults()).toEqual([])
  })
})
