import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlainStudio, type PlainStudio } from './testing/plainStudio.ts'
import { openDocument } from './testing/studio.ts'

// One conversation about one document, in order.
describe('comments and tasks, in the Studio as Sanity ships it', () => {
  let studio: PlainStudio
  beforeAll(async () => {
    studio = await openPlainStudio()
    await studio.client.create({ _id: 'emma', _type: 'book', title: 'Emma', year: 1816 })
    await openDocument(studio.page, studio.address, { id: 'emma', type: 'book' })
  })
  afterAll(() => studio[Symbol.asyncDispose]())

  test('the first comment on a field makes the dataset it is kept in', async () => {
    const { page, client } = studio
    expect((await client.datasets.list()).map(({ name }) => name)).toEqual(['production'])
    const field = page.getByTestId('field-title')
    await field.hover()
    await field.getByRole('button', { name: 'Add comment' }).click()
    await page.keyboard.type('Is this the whole title?')
    await page.getByTestId('comment-input-send-button').click()

    await thread().getByText('Is this the whole title?').waitFor()
    await thread().getByText('Local administrator').waitFor()
    await expect.poll(comments).toMatchObject([
      {
        text: 'Is this the whole title?',
        status: 'open',
        authorId: 'local-administrator',
        target: { path: { field: 'title' }, document: { _ref: 'emma', _dataset: 'production' } },
      },
    ])
    await page.getByRole('button', { name: 'Got it' }).click()
  })

  test('a colleague is mentioned in the reply', async () => {
    const { page } = studio
    const input = thread().getByTestId('comment-input-editable')
    await input.click()
    await page.keyboard.type('Ask @')
    const colleagues = page.getByTestId('comments-mentions-menu')
    await colleagues.getByText('Local administrator').waitFor()
    // What stands beside those who may not read the document.
    expect(await colleagues.getByText('Unauthorized').count()).toBe(0)
    await page.keyboard.press('Enter')
    await thread().getByTestId('comment-input-send-button').click()

    await thread().getByText('@Local administrator').waitFor()
    await expect
      .poll(comments)
      .toMatchObject([
        { status: 'open' },
        { text: expect.stringMatching(/^Ask/), mentioned: ['local-administrator'], isReply: true },
      ])
  })

  test('a comment is given a reaction, and worded better', async () => {
    const { page } = studio
    await hover(firstComment())
    await firstComment().getByRole('button', { name: 'Add reaction' }).click()
    await page.getByRole('menuitem', { name: 'React with Thumbs up' }).click()
    await expect
      .poll(comments)
      .toMatchObject([{ reactions: [{ userId: 'local-administrator' }] }, {}])

    await chooseOf(firstComment(), 'Edit comment')
    await firstComment().getByTestId('comment-input-editable').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Or is there more?')
    await firstComment().getByTestId('comment-input-send-button').click()
    await firstComment().getByText('Is this the whole title? Or is there more?').waitFor()
    await firstComment().getByText('(edited)').waitFor()
    await expect
      .poll(comments)
      .toMatchObject([{ text: 'Is this the whole title? Or is there more?' }, {}])
  })

  test('another tab hears of it all', async () => {
    const { page, address } = studio
    const colleague = await page.context().newPage()
    await openDocument(colleague, address, { id: 'emma', type: 'book' })
    const count = colleague
      .getByTestId('field-title')
      .getByRole('button', { name: 'Open comments' })
    await expect.poll(() => count.innerText()).toBe('2')
    await colleague.close()
  })

  test('the thread is resolved, found among the resolved, and deleted', async () => {
    const { page } = studio
    await hover(firstComment())
    await firstComment().getByTestId('comments-list-item-status-button').click()
    await expect.poll(comments).toMatchObject([{ status: 'resolved' }, { status: 'resolved' }])
    await expect.poll(() => thread().count()).toBe(0)

    await page.getByRole('button', { name: 'Open', exact: true }).last().click()
    await page.getByRole('menuitem', { name: 'Resolved' }).click()
    await thread().waitFor()
    await chooseOf(firstComment(), 'Delete comment')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect.poll(comments).toEqual([])
    await expect.poll(() => thread().count()).toBe(0)
  })

  test('a task is created at the document, and assigned', async () => {
    const { page } = studio
    await page.getByTestId('tasks-toolbar').click()
    await page.getByRole('button', { name: 'New task', exact: true }).click()
    await page.getByPlaceholder('Task title').fill('Check the year')
    await page.getByText('Select assignee').click()
    await page.getByRole('menuitem', { name: 'Local administrator' }).click()
    await page.getByRole('button', { name: 'Create Task' }).click()
    await page.getByText('Task created').waitFor()

    await page.getByTestId('pane-footer').getByText('1 open task').waitFor()
    expect(await tasks()).toMatchObject([
      {
        title: 'Check the year',
        status: 'open',
        assignedTo: 'local-administrator',
        target: { documentType: 'book', document: { _ref: 'emma' } },
      },
    ])
  })

  test('the task is ticked off', async () => {
    const { page } = studio
    const task = page.getByTestId('tasks-list-item').filter({ hasText: 'Check the year' })
    await task.getByRole('checkbox').click({ force: true })
    await expect.poll(tasks).toMatchObject([{ status: 'closed' }])
    await expect.poll(() => page.getByText('1 open task').count()).toBe(0)
  })

  test('the lake had an answer to everything, and nothing went wrong', () => {
    expect(studio.faults()).toEqual([])
  })

  function thread(): Locator {
    return studio.page.getByTestId('comments-list-item')
  }

  function firstComment(): Locator {
    return thread().getByTestId('comments-list-item-layout').first()
  }

  async function chooseOf(comment: Locator, name: string): Promise<void> {
    await hover(comment)
    await comment.getByRole('button', { name: 'Open comment actions menu' }).click()
    await studio.page.getByRole('menuitem', { name }).click()
  }

  function comments(): Promise<unknown> {
    return studio.addon.fetch(
      `*[_type == "comment"] | order(_createdAt) {
        "text": pt::text(message), status, authorId, target, reactions,
        "mentioned": message[].children[_type == "mention"].userId,
        "isReply": defined(parentCommentId)
      }`,
    )
  }

  function tasks(): Promise<unknown> {
    return studio.addon.fetch('*[_type == "tasks.task"]{title, status, assignedTo, target}')
  }
})

/** Its buttons show while the pointer is on it. */
async function hover(comment: Locator): Promise<void> {
  await comment.hover()
  await comment.getByRole('button', { name: 'Open comment actions menu' }).waitFor()
}
