import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClinicalClient, createClinicalClient } from './index.ts'
import { toAtom } from './feed/feed.ts'
import { toLlmsTxt } from './llmsTxt/llmsTxt.ts'
import { caseStudyFragment, fragmentFunctions, visibleCaseStudy } from './queries/index.ts'
import { toNetlifyRedirects, toNginxMap, toVercelJson } from './redirects/files.ts'
import { toHtml } from './render/html/index.ts'
import { toMarkdown } from './render/text/toMarkdown.ts'
import { toText } from './render/text/toText.ts'
import { toSitemap } from './sitemap/sitemap.ts'
import { heading, reference, slug, story, weak, words } from './testing/sampleClinic.ts'
import { startTestLake, type TestDocument, type TestLake } from './testing/testLake.ts'

/** Each row: how consent stands on 22 November 2026, and whether the public may read the story. */
const consents: readonly (readonly [string, object | undefined, boolean])[] = [
  ['given', { status: 'given', recordedOn: '2026-01-01' }, true],
  ['given, until later', { status: 'given', expiresOn: '2027-01-01' }, true],
  ['given, last day today', { status: 'given', expiresOn: '2026-11-22' }, true],
  ['given, for the website', { status: 'given', scope: ['website', 'print'] }, true],
  ['given, scope left open', { status: 'given', scope: [] }, true],
  ['expired yesterday', { status: 'given', expiresOn: '2026-11-21' }, false],
  ['expired long ago', { status: 'given', expiresOn: '1999-12-31' }, false],
  ['expiry unreadable', { status: 'given', expiresOn: 'next summer' }, false],
  ['expiry empty', { status: 'given', expiresOn: '' }, false],
  ['expiry not a text', { status: 'given', expiresOn: 20_301_231 }, false],
  ['given, for print only', { status: 'given', scope: ['print'] }, false],
  ['withdrawn', { status: 'withdrawn' }, false],
  ['withdrawn, not yet expired', { status: 'withdrawn', expiresOn: '2030-01-01' }, false],
  ['missing', { status: 'missing' }, false],
  ['no status', {}, false],
  ['no consent at all', undefined, false],
  ['status misspelt', { status: 'Given' }, false],
  ['status true', { status: true }, false],
]

const quiet = { onProblem: () => {} }

let lake: TestLake
let client: ClinicalClient

beforeAll(async () => {
  lake = await startTestLake()
  client = createClinicalClient({ apiHost: lake.url, today: () => '2026-11-22' })
  await lake.write([
    ...consents.flatMap(([, consent], row) => documentsOf(row, consent)),
    {
      _id: 'author-a',
      _type: 'author',
      name: { _type: 'personName', given: 'Imogen', family: 'Sample' },
      slug: slug('imogen-sample'),
    },
    { _id: 'topic-spasm', _type: 'topic', title: 'Spasm', slug: slug('spasm'), kind: 'condition' },
  ])
})

afterAll(() => lake.close())

describe.each(consents.map((row, index) => [...row, index] as const))(
  'a case study with consent %s',
  (_name, _consent, isPublic, row) => {
    const id = `story-${row}`
    const telltale = `TELLTALE-${id}`

    test(`is ${isPublic ? 'found' : 'not found'} by its slug`, async () => {
      const found = await client.caseStudies.bySlug(id)
      expect(found?.title ?? null).toBe(isPublic ? `Title of ${id}` : null)
    })

    test(`is ${isPublic ? '' : 'not '}listed`, async () => {
      const listed = await client.caseStudies.list({ topic: 'spasm' })
      expect(listed.some((found) => found._id === id)).toBe(isPublic)
    })

    test(`is ${isPublic ? 'told' : 'left out'} where an article embeds it, with its heading`, async () => {
      const article = await client.articles.bySlug(`article-${row}`)
      expect(article).not.toBeNull()
      for (const rendered of [
        JSON.stringify(article),
        toHtml(article?.body),
        toText(article?.body),
        toMarkdown(article?.body),
      ]) {
        expect(rendered.includes(telltale)).toBe(isPublic)
        expect(rendered.includes('One of our patients')).toBe(isPublic)
        expect(rendered).toContain('Told to everyone')
      }
    })

    test(`a link to it ${isPublic ? 'leads there' : 'is left out'}`, async () => {
      const article = await client.articles.bySlug(`article-${row}`)
      const links = article?.relatedLinks.map((link) => link.target?.slug ?? link.url)
      expect(links).toEqual(isPublic ? [id] : [])
      expect(toHtml(article?.body).includes(`href="/case-studies/${id}"`)).toBe(isPublic)
      expect(toHtml(article?.body)).not.toContain('public-twin')
    })

    test(`is ${isPublic ? '' : 'not '}among the pages, nor found by its words`, async () => {
      const pages = await client.pages.list()
      expect(pages.some(({ slug: found }) => found === id)).toBe(isPublic)
      const found = JSON.stringify(await client.articles.search(telltale))
      expect(found).not.toContain('Title of')
      const own = await client.query(
        `${fragmentFunctions} *[${visibleCaseStudy} && _id == $id]${caseStudyFragment}`,
        { id },
      )
      expect(JSON.stringify(own).includes(telltale)).toBe(isPublic)
    })

    test(`the sitemap and files of redirects ${isPublic ? 'lead' : 'do not lead'} there, no feed tells it`, async () => {
      const url = 'https://clinic.example'
      const redirects = await client.redirects.list()
      const articles = await client.articles.list({ limit: 1000 })
      for (const written of [
        toSitemap(await client.pages.list(), { url }),
        toNetlifyRedirects(redirects, quiet),
        toNginxMap(redirects, quiet),
        toVercelJson(redirects, quiet),
      ]) {
        expect(new RegExp(`/case-studies/${id}\\b`).test(written)).toBe(isPublic)
      }
      const feed = { title: 'Clinic', url, feedUrl: `${url}/feed.xml`, ...quiet }
      expect(toAtom(articles, feed)).not.toContain(telltale)
      expect(toLlmsTxt({ url, clinic: null, articles })).not.toContain(telltale)
    })

    test(`an old address of it ${isPublic ? 'leads there' : 'leads nowhere'}`, async () => {
      const redirect = await client.redirects.byPath(`/old/${row}`)
      expect(redirect?.target?.slug ?? null).toBe(isPublic ? id : null)
    })
  },
)

test('nothing about the consent or its record is ever fetched', async () => {
  const everything = JSON.stringify([
    await client.caseStudies.list(),
    await client.caseStudies.bySlug('story-0'),
    await client.articles.bySlug('article-0'),
    await client.articles.list(),
    await client.redirects.list(),
    await client.pages.list(),
    await client.articles.search('told'),
    await client.articles.related('article-0'),
    await client.topics.tree(),
  ])
  expect(everything).toContain('TELLTALE-story-0')
  expect(everything).not.toMatch(/consent/i)
  expect(everything).not.toContain('Person Of Real Name')
  expect(everything).not.toContain('1979-02-11')
})

test('blocks a migration could not read never come out, nor the heading over them', async () => {
  const article = await client.articles.bySlug('article-0')
  const everything = JSON.stringify(article) + toHtml(article?.body)
  expect(everything).not.toContain('UNREAD-MARKUP')
  expect(everything).not.toContain('Unread heading')
})

test('a preview of drafts keeps the same rules', async () => {
  const preview = createClinicalClient(
    lake.administrator.withConfig({ perspective: 'drafts', apiVersion: '2025-02-19' }),
  )
  await lake.write([
    { ...story('story-draft', 'A draft', { status: 'missing' }), _id: 'drafts.story-draft' },
    { ...story('story-ok', 'A draft with consent', { status: 'given' }), _id: 'drafts.story-ok' },
  ])
  expect(await preview.caseStudies.bySlug('story-draft')).toBeNull()
  expect((await preview.caseStudies.bySlug('story-ok'))?.title).toBe('A draft with consent')
  expect(await client.caseStudies.bySlug('story-ok')).toBeNull()
})

test('a document under a private id is not public, even to a client that may read it', async () => {
  await lake.write([
    { ...story('story-private', 'Private', { status: 'given' }), _id: 'private.story' },
    {
      _id: 'private.topic',
      _type: 'topic',
      title: 'Private',
      slug: slug('private'),
      kind: 'condition',
    },
  ])
  expect(await client.caseStudies.bySlug('story-private')).toBeNull()
  expect(await client.topics.bySlug('private')).toBeNull()
})

test('the day is a day, or nothing is read', async () => {
  const confused = createClinicalClient({ apiHost: lake.url, today: () => 'tomorrow' })
  await expect(async () => confused.caseStudies.list()).rejects.toThrow(
    'createClinicalClient.today: returned "tomorrow"',
  )
})

/** A case study, its private record, and an article that embeds, links and relates to it. */
function documentsOf(row: number, consent: object | undefined): TestDocument[] {
  const id = `story-${row}`
  const caseStudy = story(id, `Title of ${id}`, consent)
  return [
    {
      ...caseStudy,
      // Fields a careless import may leave on the person's object.
      person: {
        _type: 'caseStudyPerson',
        alias: 'Robin',
        name: 'Person Of Real Name',
        dateOfBirth: '1979-02-11',
      },
    },
    {
      _id: `consent.${id}`,
      _type: 'consentRecord',
      caseStudy: weak(id),
      personName: 'Person Of Real Name',
    },
    { _id: `redirect-${row}`, _type: 'redirect', from: `/old/${row}`, to: weak(id) },
    {
      _id: `article-${row}`,
      _type: 'article',
      title: `Article ${row}`,
      slug: slug(`article-${row}`),
      kind: 'guide',
      authors: [{ ...reference('author-a'), _key: 'a' }],
      relatedLinks: [
        {
          _key: 'r',
          _type: 'relatedLink',
          reference: weak(id),
          label: 'His story',
          url: 'https://example.org/public-twin',
        },
      ],
      body: [
        {
          ...words('p', 'Told to everyone'),
          children: [{ _key: 's', _type: 'span', text: 'Told to everyone', marks: ['m'] }],
          markDefs: [
            {
              _key: 'm',
              _type: 'link',
              reference: weak(id),
              href: 'https://example.org/public-twin',
            },
          ],
        },
        heading('h', 'Real-life examples'),
        heading('i', 'One of our patients', 'h3'),
        { _key: 'e', _type: 'caseStudyEmbed', caseStudies: [{ ...weak(id), _key: 'a' }] },
        heading('j', 'Unread heading'),
        { _key: 'n', _type: 'needsReview', reason: 'shortcode', html: 'UNREAD-MARKUP' },
        heading('k', 'Final thoughts'),
        words('q', 'Goodbye.'),
      ],
    },
  ]
}
