import { createClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Article,
  type ArticleCard,
  type ArticleListOptions,
  type ClinicalClient,
  ArgumentError,
  createClinicalClient,
  DatasetNotFoundError,
  LakeUnreachableError,
  QueryError,
  type TopicNode,
} from './index.ts'
import { publishedArticle, visibleCaseStudy } from './queries/index.ts'
import { toHtml } from './render/html/index.ts'
import { sampleClinic } from './testing/sampleClinic.ts'
import { startTestLake, type TestLake } from './testing/testLake.ts'

let lake: TestLake
let client: ClinicalClient

beforeAll(async () => {
  lake = await startTestLake()
  await lake.write(sampleClinic)
  client = createClinicalClient({ apiHost: lake.url, today: () => '2026-11-22' })
})

afterAll(() => lake.close())

describe('articles.bySlug', () => {
  let article: Article

  beforeAll(async () => {
    const found = await client.articles.bySlug('back-spasm')
    if (!found) throw new Error('the sample article is missing')
    article = found
  })

  test('null for a slug nobody has', async () => {
    expect(await client.articles.bySlug('no-such-article')).toBeNull()
    expect(await client.articles.bySlug('')).toBeNull()
    expect(await client.articles.bySlug('" || true || "')).toBeNull()
  })

  test('null for a draft', async () => {
    expect(await client.articles.bySlug('a-draft')).toBeNull()
  })

  test('authors with what the register has on them', () => {
    expect(article.authors).toMatchObject([
      {
        fullName: 'Imogen Sample',
        byline: 'Imogen Sample MSc MCSP, Physiotherapist (HCPC PH000011)',
        slug: 'imogen-sample',
        registrations: [
          {
            regulator: 'hcpc',
            regulatorName: 'HCPC',
            regulatorFullName: 'Health and Care Professions Council',
            number: 'PH000011',
            formatOk: true,
            registerUrl:
              'https://www.hcpc-uk.org/check-the-register/professional-registration-detail/?query=PH000011&profession=PH',
            checkedOn: '2026-10-01',
            checkOutcome: 'registered',
          },
        ],
      },
    ])
  })

  test('the review and who signed it', () => {
    expect(article.review).toMatchObject({
      lastReviewed: '2026-09-01',
      nextReviewDue: '2028-09-01',
      status: 'current',
      reviewedBy: { fullName: 'Dr Owen Placeholder', profession: 'General practitioner' },
    })
  })

  test.each([
    ['2028-09-01', 'dueSoon'],
    ['2028-09-02', 'overdue'],
    ['2026-08-31', undefined],
  ])('on %s the review is %s', async (day, status) => {
    const then = createClinicalClient({ apiHost: lake.url, today: () => day })
    const found = await then.articles.bySlug('back-spasm')
    expect(found?.review?.status).toBe(status)
    const [card] = await then.articles.list({ topic: 'spasm' })
    expect(card?.lastReviewed).toBe(status ? '2026-09-01' : null)
  })

  test('topics, key points, sources', () => {
    expect(article.topics).toEqual([{ title: 'Back spasm', slug: 'spasm', kind: 'condition' }])
    expect(article.keyPoints).toHaveLength(2)
    expect(article.citations.map(({ title }) => title)).toEqual([
      'Low back pain',
      'A study of spasms',
    ])
  })

  test('only the related links that lead somewhere', () => {
    expect(article.relatedLinks).toEqual([
      {
        relation: 'related',
        label: 'Ankle sprain: the first two weeks',
        reason: 'The same first steps help.',
        target: { _type: 'article', slug: 'ankle-sprain' },
        url: null,
      },
      {
        relation: 'related',
        label: 'The NHS on back pain',
        reason: null,
        target: null,
        url: 'https://www.nhs.uk/conditions/back-pain/',
      },
    ])
  })

  test("an invitation without an address gets the clinic's booking link", () => {
    expect(article.callToAction).toEqual({
      text: 'Pain that keeps coming back?',
      label: 'Book a call',
      href: 'https://larkrise.example/book',
      purpose: 'book',
    })
  })

  test('its neighbours by date', () => {
    expect(article.previous).toEqual({ title: 'Heel pain in the morning', slug: 'heel-pain' })
    expect(article.next).toEqual({
      title: 'Ankle sprain: the first two weeks',
      slug: 'ankle-sprain',
    })
  })

  test('the body renders with links resolved and sources numbered', () => {
    const html = toHtml(article.body)
    expect(html).toContain('<a href="/articles/ankle-sprain">a sprain</a>')
    expect(html).toContain(
      '<a href="#source_2"><span class="cc-visually-hidden">Source </span>2</a>',
    )
    expect(html).toContain('href="https://larkrise.example/book"')
  })

  test('nothing of how it was migrated', () => {
    expect(JSON.stringify(article)).not.toContain('post.txt')
  })

  test('an address it used to have leads to it, and says so', async () => {
    const moved = await client.articles.bySlug('back-muscle-spasm-2024')
    expect(moved).toMatchObject({ slug: 'back-spasm', movedFrom: 'back-muscle-spasm-2024' })
    expect(article.movedFrom).toBeNull()
  })

  test('whoever holds the slug now comes before whoever held it once', async () => {
    await lake.write([
      {
        _id: 'article-taker',
        _type: 'article',
        title: 'The new owner',
        slug: { _type: 'slug', current: 'back-muscle-spasm-2024' },
        kind: 'guide',
        authors: [],
        body: [],
      },
    ])
    const found = await client.articles.bySlug('back-muscle-spasm-2024')
    expect(found).toMatchObject({ title: 'The new owner', movedFrom: null, authors: [], body: [] })
    await lake.administrator.delete('article-taker')
  })
})

describe('articles.list', () => {
  test('newest first, one without a date last, no drafts', async () => {
    expect(await slugs()).toEqual(['ankle-sprain', 'back-spasm', 'heel-pain', 'desk-work'])
  })

  test.each([
    [{ kind: 'condition' }, ['back-spasm']],
    [{ kind: 'news' }, []],
    [{ audience: 'patients' }, ['back-spasm']],
    [{ topic: 'ankle' }, ['ankle-sprain', 'heel-pain']],
    [{ topic: 'spasm' }, ['back-spasm']],
    [{ topic: 'back' }, ['back-spasm', 'desk-work']],
    [{ topic: 'no-such-topic' }, []],
    [{ author: 'imogen-sample', kind: 'guide' }, ['ankle-sprain', 'heel-pain']],
    [{ author: 'owen-placeholder' }, []],
  ] as const)('%j', async (filter, expected) => {
    expect(await slugs(filter)).toEqual(expected)
    expect(await client.articles.count(filter)).toBe(expected.length)
  })

  test.each([1, 2, 3, 4, 5])(
    'in pages of %i, by offset or after the last one seen',
    async (limit) => {
      const all = ['ankle-sprain', 'back-spasm', 'heel-pain', 'undated-1', 'undated-2', 'desk-work']
      const undated = ['undated-1', 'undated-2'].map((current) => ({
        _id: `article-${current}`,
        _type: 'article',
        title: current,
        slug: { _type: 'slug', current },
        kind: 'guide',
        _createdAt: `2026-10-0${current.at(-1)}T00:00:00Z`,
      }))
      await lake.write(undated)
      const byOffset: string[] = []
      const byCursor: string[] = []
      for (let after: ArticleCard | undefined, offset = 0; ; offset += limit) {
        byOffset.push(...(await slugs({ limit, offset })))
        const page = await client.articles.list({ limit, ...(after ? { after } : {}) })
        byCursor.push(...page.map(({ slug }) => slug))
        after = page.at(-1)
        if (!after) break
      }
      await lake.administrator.delete({
        query: '*[_id in ["article-undated-1", "article-undated-2"]]',
      })
      expect(byOffset).toEqual(byCursor)
      expect(byCursor.toSorted()).toEqual(all.toSorted())
      expect(byCursor.slice(0, 3)).toEqual(all.slice(0, 3))
    },
  )

  test('what a card needs', async () => {
    const [, card] = await client.articles.list()
    expect(card).toMatchObject({
      title: 'Back spasm: how long will it last?',
      kind: 'condition',
      lastReviewed: '2026-09-01',
      authors: [{ fullName: 'Imogen Sample' }],
    })
  })

  test.each([
    [{ limit: 0 }, 'articles.list.limit: 0 is not a number of results (1 to 1000)'],
    [{ limit: 1.5 }, 'articles.list.limit'],
    [{ limit: 1001 }, 'articles.list.limit'],
    [{ offset: -1 }, 'articles.list.offset'],
    [
      { offset: 1, after: { _id: 'a', _createdAt: '2026-01-01T00:00:00Z', publishedAt: null } },
      'articles.list.offset: cannot stand beside "after"',
    ],
  ])('%j is refused', async (options, message) => {
    await expect(client.articles.list(options)).rejects.toThrow(message)
  })
})

describe('authors', () => {
  test('one, with all that a page shows', async () => {
    expect(await client.authors.bySlug('imogen-sample')).toMatchObject({
      fullName: 'Imogen Sample',
      active: true,
      memberships: [{ body: 'csp', number: '000011' }],
      qualifications: [{ title: 'MSc Physiotherapy', year: 2014 }],
      biography: [{ _type: 'block' }],
      profiles: [],
    })
    expect(await client.authors.bySlug('nobody')).toBeNull()
  })

  test('those who work here now; the others on request', async () => {
    expect(names(await client.authors.list())).toEqual(['Imogen Sample'])
    expect(names(await client.authors.list({ includePast: true }))).toEqual([
      'Dr Owen Placeholder',
      'Imogen Sample',
    ])
  })
})

describe('case studies, topics, the clinic, redirects', () => {
  test('a case study with its clinician', async () => {
    expect(await client.caseStudies.bySlug('story-given')).toMatchObject({
      title: 'Back to the allotment',
      person: { alias: 'Robin', ageBand: '60-69', occupation: 'gardener' },
      outcome: { outcomeMeasures: [{ name: 'Pain', before: 7, after: 1, scale: '0–10' }] },
      clinician: { fullName: 'Imogen Sample' },
      topics: [{ slug: 'spasm' }],
      relatedLinks: [],
    })
    expect((await client.caseStudies.list()).map(({ slug }) => slug)).toEqual(['story-given'])
  })

  test('topics with how much was written about each, sub-topics included', async () => {
    const topics = await client.topics.list()
    expect(topics.map(({ slug, articleCount }) => [slug, articleCount])).toEqual([
      ['ankle', 2],
      ['back', 2],
      ['spasm', 1],
    ])
    expect(await client.topics.bySlug('back')).toMatchObject({ children: [{ slug: 'spasm' }] })
    expect(await client.topics.bySlug('spasm')).toMatchObject({ parent: { slug: 'back' } })
    expect(await client.topics.bySlug('nothing')).toBeNull()
    expect((await client.topics.list({ kind: 'condition' })).map(({ slug }) => slug)).toEqual([
      'spasm',
    ])
  })

  test('the clinic, without its publishing policy', async () => {
    const clinic = await client.clinic.get()
    expect(clinic).toMatchObject({
      name: 'Larkrise Clinic',
      bookingLinks: [{ label: 'Book a call', href: 'https://larkrise.example/book' }],
    })
    expect(clinic).not.toHaveProperty('publishingPolicy')
  })

  test('redirects that lead somewhere', async () => {
    expect(await client.redirects.list()).toEqual([
      {
        from: '/blog/ankle',
        permanent: true,
        target: { _type: 'article', slug: 'ankle-sprain' },
        url: null,
      },
      { from: '/shop', permanent: false, target: null, url: 'https://shop.example/' },
    ])
    expect(await client.redirects.byPath('/blog/ankle/')).toMatchObject({ from: '/blog/ankle' })
    expect(await client.redirects.byPath('/old-story')).toBeNull()
    expect(await client.redirects.byPath('/nowhere')).toBeNull()
  })
})

describe('createClinicalClient', () => {
  const options = { projectId: 'local', dataset: 'production', apiVersion: '2021-03-25' }

  test('takes a client one already has, whatever its API version', async () => {
    const sanity = createClient({
      ...options,
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
    })
    const articles = await createClinicalClient(sanity).articles.list()
    expect(articles).toHaveLength(4)
  })

  test('never reads raw results, in which a draft stands beside what is published', async () => {
    const raw = createClinicalClient(lake.administrator)
    expect(await raw.articles.bySlug('a-draft')).toBeNull()
    expect(raw.sanity.config().perspective).toBe('published')
  })

  test('reads drafts where one asks for them', async () => {
    const preview = createClinicalClient({ apiHost: lake.url, perspective: 'drafts' })
    expect((await preview.articles.bySlug('a-draft'))?.title).toBe('A draft')
  })

  test('an embedded lake is named by its address', async () => {
    const byHost = createClinicalClient({ projectId: 'local', apiHost: lake.url })
    expect(byHost.sanity.config()).toMatchObject({ useProjectHostname: false, useCdn: false })
    expect(await byHost.articles.count()).toBe(4)
  })

  test("reads Sanity's hosted Content Lake through its CDN", () => {
    const config = createClinicalClient({ projectId: 'abc123', dataset: 'clinic' }).sanity.config()
    expect(config).toMatchObject({
      projectId: 'abc123',
      dataset: 'clinic',
      useCdn: true,
      perspective: 'published',
      url: 'https://abc123.api.sanity.io/v2025-02-19',
    })
  })

  test.each([
    [{}, 'createClinicalClient.projectId: is missing'],
    [
      { apiHost: 'localhost:3333' },
      'createClinicalClient.apiHost: "localhost:3333" is not an address',
    ],
    [{ apiHost: 'file:///etc' }, 'createClinicalClient.apiHost'],
  ])('%j says what is wrong', (config, message) => {
    expect(() => createClinicalClient(config)).toThrow(ArgumentError)
    expect(() => createClinicalClient(config)).toThrow(message)
  })
})

describe('articles.search', () => {
  test.each([
    ['a word of the title', 'spasm', 'back-spasm'],
    ['a word not typed to its end', 'back spa', 'back-spasm'],
    ['words of the text', 'feels like a knot', 'back-spasm'],
  ])('%s', async (_what, text, slug) => {
    const found = await client.articles.search(text)
    expect(found.map((article) => article.slug)).toContain(slug)
  })

  test('the title counts for more than a mention', async () => {
    const [first] = await client.articles.search('sprain')
    expect(first?.slug).toBe('ankle-sprain')
  })

  test.each(['', '  ', '***', 'nobodywrotethis', '" || true || "'])(
    'nothing for %j',
    async (text) => {
      expect(await client.articles.search(text)).toEqual([])
    },
  )

  test('keeps to the filter and the page', async () => {
    const [article] = await client.articles.search('spasm', { kind: 'news' })
    expect(article).toBeUndefined()
    await expect(client.articles.search('spasm', { limit: 0 })).rejects.toThrow(ArgumentError)
  })
})

describe('the other reads', () => {
  test('related articles share a topic', async () => {
    const related = await client.articles.related('back-spasm')
    expect(related.map(({ slug }) => slug)).not.toContain('back-spasm')
    expect(await client.articles.related('nobody')).toEqual([])
  })

  test('slugs of everything that has a page, and no draft', async () => {
    const listed = await slugs()
    expect((await client.articles.slugs()).toSorted()).toEqual(listed.toSorted())
  })

  test('pages for a sitemap: what the public may see and search engines may list', async () => {
    const pages = await client.pages.list()
    expect(pages).toContainEqual({
      _type: 'article',
      slug: 'back-spasm',
      modified: expect.stringMatching(/^\d{4}-/),
    })
    const stories = await client.caseStudies.list({ limit: 1000 })
    const listed = pages.filter(({ _type }) => _type === 'caseStudy').map(({ slug }) => slug)
    expect(listed.toSorted()).toEqual(stories.map(({ slug }) => slug).toSorted())
  })

  test('topics as a tree', async () => {
    const tree = await client.topics.tree()
    const all = await client.topics.list()
    expect(count(tree)).toBe(all.length)
    expect(tree.some(({ children }) => children.length > 0)).toBe(true)
  })
})

describe('one call', () => {
  test('can be called off', async () => {
    const signal = AbortSignal.abort()
    await expect(client.articles.bySlug('back-spasm', { signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await expect(client.articles.list({ signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('can read drafts, and never raw results', async () => {
    const draft = await client.articles.bySlug('a-draft', { perspective: 'drafts' })
    expect(draft?.title).toBe('A draft')
    await expect(client.clinic.get({ perspective: 'raw' })).rejects.toThrow(
      'clinic.get.perspective',
    )
  })

  test('a query of one’s own keeps the rules by the conditions', async () => {
    const titles: unknown = await client.query(`*[${visibleCaseStudy}]{ title }`)
    const stories = await client.caseStudies.list()
    expect(titles).toHaveLength(stories.length)
    expect(await client.query(`count(*[${publishedArticle}])`)).toBe(await client.articles.count())
  })
})

describe('errors say what to do', () => {
  test('nobody at the address', async () => {
    const lost = createClinicalClient({ apiHost: 'http://127.0.0.1:9', maxRetries: 0 })
    await expect(lost.clinic.get()).rejects.toThrow(LakeUnreachableError)
    await expect(lost.clinic.get()).rejects.toThrow('http://127.0.0.1:9 did not answer')
  })

  test('no such dataset', async () => {
    const lost = createClinicalClient({ apiHost: lake.url, dataset: 'nowhere' })
    await expect(lost.articles.list()).rejects.toThrow(DatasetNotFoundError)
    await expect(lost.articles.list()).rejects.toThrow(
      'no dataset "nowhere" in the project "local"',
    )
  })

  test('a query that cannot be read, with the place', async () => {
    const failed = client.query('*[_type == ')
    await expect(failed).rejects.toThrow(QueryError)
    await expect(failed).rejects.toMatchObject({ query: '*[_type == ' })
    await expect(failed).rejects.toThrow(/\^/)
  })

  test.each([undefined, null, 7])('bySlug(%s)', async (slug) => {
    const argument = slug as unknown as string // what a route without its parameter hands on
    await expect(client.articles.bySlug(argument)).rejects.toThrow('articles.bySlug: needs a slug')
    await expect(client.topics.bySlug(argument)).rejects.toThrow(ArgumentError)
    await expect(client.redirects.byPath(argument)).rejects.toThrow(ArgumentError)
  })

  test('no options at all', () => {
    const nothing = undefined as unknown as { apiHost: string } // as a caller without types would
    expect(() => createClinicalClient(nothing)).toThrow('createClinicalClient: needs options')
  })
})

function count(nodes: readonly TopicNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + count(children), 0)
}

async function slugs(options?: ArticleListOptions): Promise<string[]> {
  return (await client.articles.list(options)).map(({ slug }) => slug)
}

function names(authors: readonly { readonly fullName: string }[]): string[] {
  return authors.map(({ fullName }) => fullName)
}
