import { join } from 'node:path'
import { createClinicalClient } from '@clinical-content/client'
import { toHtml } from '@clinical-content/client/html'
import { reviewedContent } from '@clinical-content/rules'
import type { Author } from '@clinical-content/schemas/types'
import type { SanityClient, SanityDocument } from '@sanity/client'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root, startApp, type App } from './testing/app.ts'
import { launchBrowser, openContext } from './testing/browser.ts'
import { migrateCommand } from './testing/migrateCommand.ts'
import {
  chooseAction,
  markAsReviewed,
  openDocument,
  publish,
  putCaretAtEndOf,
  textbox,
} from './testing/studio.ts'
import { watch, type Watch } from './testing/watch.ts'

/** Drafts that one test has for itself, as the migration made them; ids of what will be published. */
interface Post {
  article: string
  author: string
  slug: string
  title: string
  aliases: string[]
}

const reviewer = {
  _id: 'author-reviewer',
  _type: 'author',
  name: { _type: 'personName', given: 'Rowan', family: 'Example' },
  slug: { _type: 'slug', current: 'rowan-example' },
  active: true,
  registrations: [{ _key: 'hcpc', _type: 'registration', regulator: 'hcpc', number: 'PH000009' }],
} satisfies Pick<Author, '_id' | '_type' | 'name' | 'slug' | 'active' | 'registrations'>

// What happens to one post, each step at a copy of its own.
describe('a migrated post becomes a reviewed article', { timeout: 240_000 }, () => {
  let app: App
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let seen: Watch
  let migration: ReturnType<typeof migrateCommand>
  let migrated: SanityDocument[]
  let posts = 0

  beforeAll(async () => {
    app = await startApp({ args: ['--empty'] })
    migration = migrateCommand(
      'text',
      'examples/clinic/posts/ankle-sprain.txt',
      '--to',
      app.address,
      '--data',
      app.dataDir,
    )
    migrated = await lake().fetch('*[_type in ["article", "author", "caseStudy"]]')
    await lake().create(reviewer)
    browser = await launchBrowser()
    context = await openContext(browser)
    seen = watch(context)
    await app.signIn(context)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  beforeEach(async () => {
    page = await context.newPage()
  })

  afterEach(async () => {
    for (const open of context.pages()) await open.close()
    const inVain = [...seen.outside(), ...app.output().matchAll(/.* has no answer .*/g)]
    if (inVain.length > 0) throw new Error(`The Studio asked in vain: ${inVain.join('\n')}`)
  })

  test('the post arrives as drafts, with every word accounted for', async () => {
    expect(migration.output).toContain(' 0 lost')
    expect(migration.exitCode).toBe(0)
    expect(migrated.every(({ _id }) => _id.startsWith('drafts.'))).toBe(true)
    expect(migrated.map(({ _type }) => _type).toSorted()).toEqual([
      'article',
      'author',
      'caseStudy',
      'caseStudy',
    ])
  })

  test('the Studio lists it among what needs attention', async () => {
    const { title } = await bringIn()
    await page.goto(app.address)
    await page.getByTestId('attention-not-reviewed').click()
    const row = page.getByTestId('attention-row').filter({ hasText: title })
    await expect.poll(() => row.innerText()).toMatch(/^Never reviewed, last edited on \d/)
    await page.getByRole('link', { name: /^Needs attention \(\d+\)$/ }).waitFor()
  })

  test('nobody can publish it before a clinician has reviewed it', async () => {
    const { article } = await bringIn()
    await openArticle(article)
    await page
      .getByTestId('pane-footer')
      .getByRole('button', { name: 'Mark as reviewed…' })
      .waitFor()
    await page.getByTestId('pane-footer').getByText('Not clinically reviewed').waitFor()
    expect(await page.getByTestId('action-publish').count()).toBe(0)
  })

  test('a second tab sees the result of each keystroke', async () => {
    const { article } = await bringIn()
    await openArticle(article)
    const secondTab = await context.newPage()
    await openArticle(article, secondTab)
    const here = textbox(page, 'title')
    const there = textbox(secondTab, 'title')
    const before = await here.inputValue()
    await here.click()
    await page.keyboard.press('End')
    for (const letter of ' (new)') {
      await page.keyboard.type(letter)
      const expected = await here.inputValue()
      await expect.poll(() => there.inputValue()).toBe(expected)
    }
    await here.fill(before)
    await expect.poll(() => there.inputValue()).toBe(before)
  })

  test('a heading is put right in the text', async () => {
    const { article } = await bringIn()
    await openArticle(article)
    const heading = page.getByTestId('field-body').getByTestId('text-style--h2').first()
    await putCaretAtEndOf(page, heading)
    await page.keyboard.type(' and what it is not')
    await expect
      .poll(() =>
        lake().fetch<string>('*[_id == $id][0].body[style == "h2"][0].children[0].text', {
          id: `drafts.${article}`,
        }),
      )
      .toBe('What a sprain is and what it is not')
  })

  test('a word is made a link', async () => {
    const { article } = await bringIn()
    await openArticle(article)
    const body = page.getByTestId('field-body')
    await body
      .getByTestId('text-style--normal')
      .first()
      .dblclick({ position: { x: 10, y: 10 } })
    // The pane is too narrow for the whole toolbar; the rest is in its menu.
    await body
      .getByTestId('action-menu-auto-collapse-menu')
      .getByTestId('action-menu-button')
      .click()
    await page.getByRole('menuitem', { name: 'Link' }).click()
    const dialog = page.getByTestId('popover-edit-dialog')
    await dialog
      .getByTestId(/\.href$/)
      .getByRole('textbox')
      .fill('https://www.nhs.uk/conditions/sprains-and-strains/')
    await expect
      .poll(() =>
        lake().fetch<string[]>('*[_id == $id][0].body[].markDefs[_type == "link"].href', {
          id: `drafts.${article}`,
        }),
      )
      .toContain('https://www.nhs.uk/conditions/sprains-and-strains/')
    await dialog.getByTestId('close-popover-edit-dialog-button').click()
  })

  test('a picture is uploaded', async () => {
    const { article } = await bringIn()
    const heroAsset = () =>
      lake().fetch<string | null>('*[_id == $id][0].heroImage.asset._ref', {
        id: `drafts.${article}`,
      })
    await openArticle(article)
    const hero = page.getByTestId('image-input').first()
    await hero.scrollIntoViewIfNeeded()
    const before = await heroAsset()
    await hero.getByTestId('options-menu-button').click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByTestId(/^file-input-upload-button/).click(),
    ])
    await chooser.setFiles(join(root, 'examples/clinic/pictures/frozen-shoulder.webp'))
    await expect.poll(heroAsset).not.toBe(before)
    expect(await heroAsset()).toMatch(/^image-[0-9a-f]{40}-1600x1000-webp$/)
    await page.getByTestId('image-input').first().locator('img').first().waitFor()
  })

  test('the reviewer leaves a note at a sentence; the author reads and resolves it', async () => {
    const { article } = await bringIn()
    await openArticle(article)
    // Open before there is any comment, and not loaded again.
    const secondTab = await context.newPage()
    await openArticle(article, secondTab)
    await secondTab.getByRole('button', { name: 'Comments', exact: true }).click()

    const sentence = page.getByTestId('field-body').getByTestId('text-style--normal').first()
    await sentence.scrollIntoViewIfNeeded()
    await sentence.click({ clickCount: 3 })
    await page.getByTestId('inline-comment-button').click()
    const input = page.getByTestId('comment-input').filter({ visible: true })
    await input.getByTestId('comment-input-editable').click()
    await page.keyboard.type('Is this true of children too?')
    await input.getByTestId('comment-input-send-button').click()
    await page.getByTestId('comments-list-item').getByText('of children too?').waitFor()
    await page.getByRole('button', { name: 'Comments', exact: true }).click()

    const note = secondTab.getByTestId('comments-list-item')
    await note.getByText('of children too?').waitFor()
    await note.hover()
    await note.getByTestId('comments-list-item-status-button').click()
    const comments = app.client('production-comments')
    await expect
      .poll(() =>
        comments.fetch(
          '*[_type == "comment" && target.document._ref == $article]{status, "at": target.path.field}',
          { article },
        ),
      )
      .toEqual([{ status: 'resolved', at: 'body' }])
  })

  test('a clinician reviews it, and it is published once its author is', async () => {
    const { article, author } = await bringIn()
    await openArticle(article)
    const secondTab = await context.newPage()
    await openDocument(secondTab, app.address, { id: author, type: 'author' })
    await publish(secondTab)
    await markAsReviewed(page, 'Rowan Example')
    await publish(page)
    expect(await lake().fetch('*[_id == $id][0].origin.clinicallyReviewed', { id: article })).toBe(
      true,
    )
  })

  test('the website and the client show it at once, without the two stories', async () => {
    const { article, slug, aliases } = await bringIn()
    await publishReviewed(article)
    const client = createClinicalClient({
      projectId: 'local',
      dataset: 'production',
      apiHost: app.address,
    })
    const read = await client.articles.bySlug(slug)
    const html = toHtml(read?.body ?? [])
    const website = await fetch(`${app.address}/site/articles/${slug}`)
    const websitePage = await website.text()

    expect(aliases).toHaveLength(2)
    expect(website.status).toBe(200)
    for (const shown of [html, websitePage]) {
      expect(shown).toContain('What a sprain is')
      for (const alias of aliases) expect(shown).not.toContain(alias)
      expect(shown).not.toContain('Real-life')
    }
    expect(websitePage).toContain('HCPC')
    expect(websitePage).toContain('Page last reviewed')
    expect(websitePage).toContain('Rowan Example')
  })

  test('a review is told only while the page says what was read', async () => {
    const { article, slug } = await bringIn()
    await publishReviewed(article)
    await openArticle(article)
    const footer = page.getByTestId('pane-footer')
    const title = textbox(page, 'title')
    const shown = async () => (await fetch(`${app.address}/site/articles/${slug}`)).text()
    const read = await title.inputValue()
    expect(await shown()).toContain('Page last reviewed')

    await title.fill(`${read}: never rest`)
    await footer.getByText('Changed since review').waitFor()
    await page.getByTestId('review-notice').getByText('has changed since').waitFor()
    // The next step is to read the page again; a small correction can go out before that.
    await chooseAction(page, 'Publish')
    await expect.poll(shown).toContain('never rest')
    const changed = await shown()
    expect(changed).not.toContain('Page last reviewed')
    expect(changed).not.toContain('"lastReviewed"')

    await title.fill(read)
    await footer.getByText('Reviewed', { exact: true }).waitFor()
    await publish(page)
    expect(await shown()).toContain('Page last reviewed')
  })

  test('after a kill -9 and a restart nothing that was acknowledged is missing', async () => {
    await bringIn()
    const before = await lake().fetch('*[!(_id in path("_.**"))] | order(_id)')
    const writer = lake()
    const acknowledged: string[] = []
    const writing = (async () => {
      for (let count = 0; ; count += 1) {
        const { _id } = await writer.create({
          _id: `topic-${count}`,
          _type: 'topic',
          title: `Topic ${count}`,
        })
        acknowledged.push(_id)
      }
    })().catch(() => 'the server is gone')
    await expect.poll(() => acknowledged.length).toBeGreaterThan(20)
    await app.kill()
    await writing
    await app.restart()

    const stored = await lake().fetch<string[]>('*[_type == "topic"]._id')
    expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([])
    const ids = before.map(({ _id }: { _id: string }) => _id)
    expect(await lake().fetch('*[_id in $ids] | order(_id)', { ids })).toEqual(before)
  })

  test('the open Studio comes back by itself and goes on saving', async () => {
    const { article } = await bringIn()
    await openArticle(article)
    await app.kill()
    await app.restart()
    const title = textbox(page, 'title')
    await expect.poll(() => title.isEditable()).toBe(true)
    await title.fill('Sprained ankle: healing and looking after it')
    await expect
      .poll(() => lake().fetch('*[_id == $id][0].title', { id: `drafts.${article}` }))
      .toBe('Sprained ankle: healing and looking after it')
  })

  /** Whoever started the app; a token holds until it is started again. */
  function lake(): SanityClient {
    return app.client()
  }

  /** The post, once more and under names of its own. */
  async function bringIn(): Promise<Post> {
    const suffix = `-${++posts}`
    let text = JSON.stringify(migrated)
    for (const { _id } of migrated) {
      const id = _id.replace('drafts.', '')
      text = text.replaceAll(id, id + suffix)
    }
    const transaction = lake().transaction()
    const copies: SanityDocument[] = JSON.parse(text)
    for (const { _rev, _createdAt, _updatedAt, ...copy } of copies) {
      transaction.create({
        ...copy,
        slug: { _type: 'slug', current: `${copy['slug'].current}${suffix}` },
        ...(copy['title'] && { title: `${copy['title']} (${posts})` }),
      })
    }
    await transaction.commit()
    const [article] = copies.filter(({ _type }) => _type === 'article')
    const [author] = copies.filter(({ _type }) => _type === 'author')
    if (!article || !author) throw new Error(`Not an article and its author: ${text}`)
    return {
      article: article._id.replace('drafts.', ''),
      author: author._id.replace('drafts.', ''),
      slug: `${article['slug'].current}${suffix}`,
      title: `${article['title']} (${posts})`,
      aliases: copies.flatMap(({ person }) => (person ? [person.alias] : [])),
    }
  }

  /** As a clinician who has read it does in the Studio, and its author as it is. */
  async function publishReviewed(id: string): Promise<void> {
    const draft = await lake().getDocument(`drafts.${id}`)
    const authors: { _ref: string }[] = draft?.['authors']
    const stories = await lake().fetch<SanityDocument[]>('*[_type == "caseStudy"]')
    const review = {
      _type: 'review',
      lastReviewed: new Date().toISOString().slice(0, 10),
      nextReviewDue: '2999-01-01',
      reviewedBy: { _type: 'reference', _ref: reviewer._id },
      ...reviewedContent(draft, (story) => stories.find(({ _id }) => _id === `drafts.${story}`)),
    }
    await lake()
      .patch(`drafts.${id}`, { set: { review, 'origin.clinicallyReviewed': true } })
      .commit()
    for (const publishedId of [...authors.map(({ _ref }) => _ref), id]) {
      await lake().action({
        actionType: 'sanity.action.document.publish',
        draftId: `drafts.${publishedId}`,
        publishedId,
      })
    }
  }

  function openArticle(id: string, tab = page): Promise<void> {
    return openDocument(tab, app.address, { id, type: 'article' })
  }
})
