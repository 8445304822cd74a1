import { join } from 'node:path'
import { schemaTypes } from '@clinical-content/schemas'
import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, startApp, type App } from './testing/app.ts'
import { launchBrowser } from './testing/browser.ts'
import {
  addItem,
  closeDialog,
  createDocument,
  field,
  generateSlug,
  insertBlock,
  refer,
  enter,
  uploadPicture,
  write,
} from './testing/form.ts'
import { keepEvidence } from './testing/evidence.ts'
import { again, itemMs, markAsReviewed, openDocument, publish } from './testing/studio.ts'
import { watch, type Watch } from './testing/watch.ts'

/** What a Studio asks of Sanity's hosts, and the page's own policy refuses. */
const callsHome = [/sanity-cdn\.com|api\.sanity\.io/]

const picture = join(root, 'examples/clinic/pictures/frozen-shoulder.webp')

// Each begins with an empty page; what it refers to, a colleague published the day before.
describe('every type of document is written and published by hand', { timeout: 120_000 }, () => {
  let app: App
  let browser: Browser
  let page: Page
  let lake: SanityClient
  let seen: Watch

  beforeAll(async () => {
    app = await startApp({ args: ['--empty'] })
    lake = app.client()
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } })
    seen = watch(context, callsHome)
    await app.signIn(context)
    page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const day = lake.transaction()
    for (const document of madeBefore) day.createOrReplace(document)
    await day.commit()
  })

  keepEvidence(() => page)

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  /** The document as readers can get it, or null. */
  const published = (id: string) => lake.fetch('*[_id == $id][0]', { id })

  test('the clinic', async () => {
    await openDocument(page, app.address, { id: 'clinic', type: 'clinic' })
    await enter(page, 'name', 'Saltlark Clinic')
    await publish(page)
    expect(await published('clinic')).toMatchObject({ name: 'Saltlark Clinic' })
  })

  test('an author, with a registration', async () => {
    const id = await createDocument(page, app.address, 'author')
    await enter(page, 'name.given', 'Rowan')
    await enter(page, 'name.family', 'Example')
    await generateSlug(page)
    await addItem(page, 'registrations')
    await field(page, 'regulator')
      .getByRole('combobox')
      .selectOption({ label: 'HCPC: Health and Care Professions Council (GB)' })
    await enter(page, 'number', 'PH000009')
    await closeDialog(page)
    await publish(page)
    expect(await published(id)).toMatchObject({
      slug: { current: 'rowan-example' },
      registrations: [{ regulator: 'hcpc', number: 'PH000009' }],
    })
  })

  test('a topic', async () => {
    const id = await createDocument(page, app.address, 'topic')
    await enter(page, 'title', 'Shoulder pain')
    await generateSlug(page)
    await publish(page)
    expect(await published(id)).toMatchObject({ title: 'Shoulder pain' })
  })

  test('a case study, once the person has agreed and a clinician has read it', async () => {
    const id = await createDocument(page, app.address, 'caseStudy')
    await enter(page, 'title', 'Back in the pool')
    await enter(page, 'alias', 'Sam')
    await generateSlug(page)
    await recordConsent(page)
    await markAsReviewed(page, 'Kit Colleague')
    await publish(page)
    const story = await published(id)
    expect(story).toMatchObject({ consent: { status: 'given', scope: ['website'] } })
    expect(await published(story.consent.record._ref)).toMatchObject({
      _type: 'consentRecord',
      agreedTo: 'Sam’s story on the website',
      caseStudy: { _ref: id },
    })
  })

  test('an article with one of every block', { timeout: 420_000 }, async () => {
    const id = await createDocument(page, app.address, 'article')
    await enter(page, 'title', 'Frozen shoulder')
    await enter(page, 'summary', 'It hurts, it stiffens, it thaws.')
    await write(page, page.getByTestId('field-body').first(), 'A frozen shoulder heals by itself.')
    for (const [name, fillIn] of Object.values(blocks)) {
      const dialog = await insertBlock(page, name)
      await fillIn(dialog, page)
      await closeDialog(page)
    }
    await addItem(page, 'authors')
    await refer(page, field(page, 'authors'), 'Kit Colleague')
    await addItem(page, 'citations')
    await enter(page.getByTestId('nested-object-dialog'), 'title', 'The natural history of it')
    await closeDialog(page)
    await generateSlug(page)
    await markAsReviewed(page, 'Kit Colleague (wrote this page)')
    await publish(page)

    const article = await published(id)
    expect(article).toMatchObject({ slug: { current: 'frozen-shoulder' }, kind: 'guide' })
    const stored = article.body.map(({ _type }: { _type: string }) => _type)
    expect(stored).toEqual(expect.arrayContaining(Object.keys(blocks)))
  })

  test('a redirect', async () => {
    const id = await createDocument(page, app.address, 'redirect')
    await enter(page, 'from', '/old-shoulder-page')
    await refer(page, page.getByTestId('form-view'), 'Tennis elbow')
    await publish(page)
    expect(await published(id)).toMatchObject({ from: '/old-shoulder-page', permanent: true })
  })

  test('each block there is was among them, but for the one only a migration makes', () => {
    const body = schemaTypes.find(({ name }) => name === 'body')
    const members = body && 'of' in body && Array.isArray(body.of) ? body.of : []
    const offered = members.map((member) => member.type).filter((name) => name !== 'block')
    expect(Object.keys(blocks).toSorted()).toEqual(
      offered.filter((name) => name !== 'needsReview').toSorted(),
    )
  })

  test('nothing went wrong in the browser, and the lake had an answer to everything', () => {
    expect(seen.faults()).toEqual([])
    expect(app.output()).not.toContain('has no answer')
  })
})

/** What is there already, and is not what is tried: each test stands alone. */
const madeBefore: IdentifiedSanityDocumentStub[] = [
  {
    _id: 'kit-colleague',
    _type: 'author',
    name: { _type: 'personName', given: 'Kit', family: 'Colleague' },
    slug: { _type: 'slug', current: 'kit-colleague' },
    registrations: [{ _key: 'hcpc', _type: 'registration', regulator: 'hcpc', number: 'PH000008' }],
  },
  {
    _id: 'tennis-elbow',
    _type: 'article',
    title: 'Tennis elbow',
    slug: { _type: 'slug', current: 'tennis-elbow' },
  },
  {
    _id: 'back-on-the-bike',
    _type: 'caseStudy',
    title: 'Back on the bike',
    slug: { _type: 'slug', current: 'back-on-the-bike' },
  },
]

/** What each block is called in the menu, and how it is filled in: what it asks for and no more. */
const blocks: Record<string, [string, (dialog: Locator, page: Page) => Promise<void>]> = {
  careCard: [
    'Care card',
    async (dialog, page) => {
      await field(dialog, 'level')
        .getByText(/^Emergency/)
        .click()
      await write(page, field(dialog, 'body'), 'You cannot feel your hand')
    },
  ],
  doDontList: [
    'Do or don’t list',
    async (dialog) => {
      await addItem(dialog, 'items')
      await enter(dialog, 'text', 'Keep it moving')
    },
  ],
  warningCallout: [
    'Important note',
    (dialog, page) => write(page, field(dialog, 'body'), 'Ask before you stop a medicine'),
  ],
  recoveryTimeline: [
    'Recovery timeline',
    async (dialog) => {
      await addItem(dialog, 'stages')
      await enter(dialog, 'label', 'Freezing')
    },
  ],
  exercise: [
    'Exercise',
    async (dialog) => {
      await enter(dialog, 'title', 'Pendulum')
      await addItem(dialog, 'steps')
      await field(dialog, 'steps').getByRole('textbox').last().fill('Let the arm hang')
    },
  ],
  figure: [
    'Picture',
    async (dialog, page) => {
      await uploadPicture(page, dialog, picture)
      await enter(dialog, 'alt', 'A hand on a shoulder')
    },
  ],
  gallery: [
    'Row of pictures',
    async (dialog, page) => {
      await addItem(dialog, 'figures')
      await uploadPicture(page, dialog, picture)
      await enter(dialog, 'alt', 'A hand on a shoulder')
    },
  ],
  video: [
    'Video',
    async (dialog) => {
      await enter(dialog, 'url', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ')
      await enter(dialog, 'title', 'Pendulum, shown')
    },
  ],
  table: [
    'Table',
    async (dialog) => {
      await addItem(dialog, 'rows')
      await addItem(dialog, 'cells')
      await field(dialog, 'cells').getByRole('textbox').last().fill('Weeks')
    },
  ],
  faq: [
    'Questions and answers',
    async (dialog, page) => {
      await addItem(dialog, 'items')
      await enter(dialog, 'question', 'How long does it take?')
      await write(page, field(dialog, 'answer'), 'One to three years')
    },
  ],
  quote: ['Quotation', (dialog) => enter(dialog, 'text', 'It thawed.')],
  caseStudyEmbed: [
    'Case studies',
    async (dialog, page) => {
      await addItem(dialog, 'caseStudies')
      await refer(page, field(dialog, 'caseStudies'), 'Back on the bike')
    },
  ],
  callToAction: ['Call to action', (dialog) => enter(dialog, 'label', 'Book an appointment')],
  embed: [
    'From another website',
    (dialog) => enter(dialog, 'url', 'https://www.openstreetmap.org/'),
  ],
  divider: ['Dividing line', async () => {}],
}

async function recordConsent(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  const one = { timeout: itemMs }
  await again(async () => {
    if (!(await dialog.isVisible()))
      await page.getByRole('button', { name: 'Record consent…' }).click(one)
    await dialog.getByLabel('What did the person agree to?').fill('Sam’s story on the website', one)
    await dialog.getByLabel('Our website').check(one)
    await dialog.getByLabel('How did they agree?').selectOption({ label: 'Signed on paper' }, one)
    await dialog.getByLabel('On which day?').fill(new Date().toISOString().slice(0, 10), one)
    await dialog.getByLabel('Recorded by').fill('Rowan Example', one)
    await dialog.getByRole('button', { name: 'Record consent', exact: true }).click(one)
  })
  await dialog.waitFor({ state: 'detached' })
}
