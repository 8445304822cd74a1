import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlainStudio, type PlainStudio } from './testing/plainStudio.ts'
import { chooseAction, openDocument, textbox } from './testing/studio.ts'

/** Long enough for the Studio to schedule what is due then, in ms. */
const soon = 30_000

// One release from its making to its undoing, then what else can become of one.
describe('releases, in the Studio as Sanity ships it', () => {
  let studio: PlainStudio
  beforeAll(async () => {
    studio = await openPlainStudio()
    await studio.client.create({ _id: 'emma', _type: 'book', title: 'Emma' })
    await studio.client.create({ _id: 'persuasion', _type: 'book', title: 'Persuasion' })
  })
  afterAll(() => studio[Symbol.asyncDispose]())

  test('a release is created', async () => {
    const { page, address } = studio
    await page.goto(`${address}/releases`)
    await page.getByRole('button', { name: 'New release' }).click()
    await page.getByTestId('release-form-title').fill('Spring edition')
    await page.getByTestId('submit-release-button').click()

    await page.getByText('No documents').waitFor()
    expect(await releases()).toMatchObject([
      { state: 'active', metadata: { title: 'Spring edition', releaseType: 'asap' } },
    ])
  })

  test('a version of a document is added to it', async () => {
    const { page } = studio
    await page.getByRole('button', { name: 'Add document' }).click()
    await page.keyboard.type('Emma')
    await page.getByTestId('search-results').getByText('Emma').click()

    await page.getByTestId('document-table-card').getByText('Emma').waitFor()
    await page.getByText('Change (1)').waitFor()
    expect(await books()).toEqual([
      { _id: 'emma', title: 'Emma' },
      { _id: 'persuasion', title: 'Persuasion' },
      { _id: expect.stringMatching(/^versions\.r\w+\.emma$/), title: 'Emma' },
    ])
  })

  test('the version is edited, and the published document stays as it is', async () => {
    const { page, client } = studio
    await page.getByTestId('document-table-card').getByText('Emma').click()
    await page.getByTestId('form-view').waitFor()
    await expect.poll(() => textbox(page, 'title').isEditable()).toBe(true)
    await textbox(page, 'title').fill('Emma, second edition')

    await expect.poll(titleOfVersion).toBe('Emma, second edition')
    expect(await titleOf('emma')).toBe('Emma')
    const [{ name }] = await releases()
    const asReleased = await client.fetch('*[_id == "emma"][0].title', {}, { perspective: [name] })
    expect(asReleased).toBe('Emma, second edition')
  })

  test('the release is run at once', async () => {
    const { page, address } = studio
    const [{ name }] = await releases()
    await page.goto(`${address}/releases/${name}`)
    await page.getByTestId('publish-all-button').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Run release' }).click()

    await page.getByText('This release is published successfully.').waitFor()
    expect(await titleOf('emma')).toBe('Emma, second edition')
    expect(await releases()).toMatchObject([{ state: 'published' }])
    expect(await titleOfVersion()).toBeNull()
  })

  test('its activity names who did what', async () => {
    const { page } = studio
    await page.getByRole('button', { name: 'Activity' }).click()
    const activity = page.getByText(/^(Created|Published) the/)
    await expect.poll(() => activity.count()).toBe(2)
    expect(await activity.first().innerText()).toContain('Published the Spring edition release')
  })

  test('it is reverted, to what was published before it', async () => {
    const { page } = studio
    await page.getByTestId('revert-button').click()
    await page.getByText('1 document will be restored').waitFor()
    await page.getByLabel('Immediately revert the release').check({ force: true })
    await page.getByTestId('confirm-button').click()

    await expect.poll(() => titleOf('emma')).toBe('Emma')
    await expect
      .poll(releases)
      .toMatchObject([
        { state: 'published' },
        { state: 'published', metadata: { title: 'Reverting "Spring edition"' } },
      ])
  })

  test('a release is scheduled', async () => {
    const { page, client, address } = studio
    const publishAt = new Date(Date.now() + soon).toISOString()
    await makeRelease('summer', { releaseType: 'scheduled', intendedPublishAt: publishAt })
    await client.action({
      actionType: 'sanity.action.document.version.create',
      publishedId: 'persuasion',
      document: {
        _id: 'versions.summer.persuasion',
        _type: 'book',
        title: 'Persuasion, in summer',
      },
    })
    await page.goto(`${address}/releases/summer`)
    await page.getByTestId('schedule-button').click()
    await page.getByTestId('confirm-button').click()

    await page.getByRole('button', { name: 'Unschedule release' }).waitFor()
    expect(await release('summer')).toMatchObject({ state: 'scheduled', publishAt })
  })

  test('a release is archived, taken out of the archive, and deleted', async () => {
    const { page, address } = studio
    await makeRelease('autumn', { releaseType: 'undecided' })
    await page.goto(`${address}/releases/autumn`)
    await page.getByText('No documents').waitFor()
    await chooseOfRelease('archive-release-menu-item')
    await page.getByRole('dialog').getByTestId('confirm-button').click()
    await expect.poll(() => release('autumn')).toMatchObject({ state: 'archived' })

    await chooseOfRelease('unarchive-release-menu-item')
    await expect.poll(() => release('autumn')).toMatchObject({ state: 'active' })

    await chooseOfRelease('archive-release-menu-item')
    await page.getByRole('dialog').getByTestId('confirm-button').click()
    await chooseOfRelease('delete-release-menu-item')
    await page.getByRole('dialog').getByTestId('confirm-button').click()
    await expect.poll(() => release('autumn')).toBeNull()
  })

  test('a draft is scheduled by itself, and published before its time after all', async () => {
    const { page, client, address } = studio
    await openDocument(page, address, { id: 'emma', type: 'book' })
    await textbox(page, 'title').fill('Emma, scheduled')
    await expect.poll(() => titleOf('drafts.emma')).toBe('Emma, scheduled')
    await chooseAction(page, 'Schedule publish')
    await page.getByTestId('date-input').fill('Jan 1, 2035 10:00')
    await page.keyboard.press('Tab')
    await page.getByTestId('confirm-button').click()

    await page.getByText('Scheduled to be published on 1/1/2035').waitFor()
    expect(await titleOfVersion()).toBe('Emma, scheduled')
    const ofOne = '*[_type == "system.release" && metadata.cardinality == "one"]'
    expect(await client.fetch(ofOne)).toMatchObject([
      { state: 'scheduled', publishAt: expect.stringMatching(/^2035-01-01T/) },
    ])

    await chooseAction(page, 'Publish now')
    await page.getByRole('dialog').getByTestId('confirm-button').click()
    await expect.poll(() => titleOf('emma')).toBe('Emma, scheduled')
    await expect.poll(() => client.fetch(ofOne)).toMatchObject([{ state: 'published' }])
  })

  test('the scheduled release was published on time', async () => {
    await expect.poll(() => release('summer')).toMatchObject({ state: 'published' })
    const { publishAt, _updatedAt } = await release('summer')
    expect(Date.parse(_updatedAt) - Date.parse(publishAt)).toBeLessThan(5_000)
    expect(await titleOf('persuasion')).toBe('Persuasion, in summer')
    expect(await titleOf('versions.summer.persuasion')).toBeNull()
  })

  test('the lake had an answer to everything, and nothing went wrong', () => {
    expect(studio.faults()).toEqual([])
  })

  async function chooseOfRelease(item: string): Promise<void> {
    await studio.page.getByTestId('release-menu-button').click()
    await studio.page.getByTestId(item).click()
  }

  async function makeRelease(releaseId: string, metadata: object): Promise<void> {
    await studio.client.action({
      actionType: 'sanity.action.release.create',
      releaseId,
      metadata: { title: releaseId, ...metadata },
    })
  }

  function releases() {
    return studio.client.fetch('*[_type == "system.release"] | order(_createdAt)')
  }

  function release(name: string) {
    return studio.client.fetch('*[_type == "system.release" && name == $name][0]', { name })
  }

  function books() {
    return studio.client.fetch('*[_type == "book"] | order(_id) {_id, title}')
  }

  function titleOf(id: string) {
    return studio.client.fetch('*[_id == $id][0].title', { id })
  }

  /** Of the version of Emma in whatever release has one. */
  function titleOfVersion() {
    return studio.client.fetch('*[_id in path("versions.*.emma")][0].title')
  }
})
