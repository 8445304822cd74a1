import { createClinicalClient } from '@clinical-content/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heading, sampleClinic, slug, words } from '../../client/testing/sampleClinic.ts'
import { startTestLake, type TestLake } from '../../client/testing/testLake.ts'
import { createWebsite, type Website } from './index.ts'

let lake: TestLake
let website: Website
const errors: unknown[] = []

beforeAll(async () => {
  lake = await startTestLake()
  await lake.write(sampleClinic)
  const client = createClinicalClient({ apiHost: lake.url, today: () => '2026-11-22' })
  website = createWebsite({ client, onError: (error) => errors.push(error) })
})

afterAll(() => lake.close())

describe('an article', () => {
  let page: string

  beforeAll(async () => {
    page = await textOf('/articles/back-spasm')
  })

  test.each([
    ['its title', '<h1>Back spasm: how long will it last?</h1>'],
    [
      'the author with the letters after the name',
      'Imogen Sample <span class="post-nominals">MSc MCSP</span>',
    ],
    ['the profession', 'Physiotherapist'],
    [
      'the registration',
      '<abbr title="Health and Care Professions Council">HCPC</abbr> registration PH000011',
    ],
    [
      'the way to the register',
      'https://www.hcpc-uk.org/check-the-register/professional-registration-detail/?query=PH000011&amp;profession=PH',
    ],
    [
      'when it was reviewed',
      '<strong>Page last reviewed:</strong> <time datetime="2026-09-01">1 September 2026</time>',
    ],
    [
      'when the next review is due',
      '<strong>Next review due:</strong> <time datetime="2028-09-01">1 September 2028</time>',
    ],
    ['who reviewed it', 'Dr Owen Placeholder'],
    ['its key points', 'Most spasms ease within a week.'],
    ['its sources', 'https://doi.org/10.1000/example'],
    ['a link to another article', 'href="/site/articles/ankle-sprain"'],
    ['the story told with consent', 'TELLTALE-story-given'],
    ['the invitation', 'href="https://larkrise.example/book"'],
    ['the article before it', 'rel="prev" href="/site/articles/heel-pain"'],
    ['the article after it', 'rel="next" href="/site/articles/ankle-sprain"'],
    ['structured data', '"@type":"MedicalWebPage"'],
    ['the disclaimer', 'It does not replace an examination.'],
    ['its own address', '<link rel="canonical" href="http://clinic.test/site/articles/back-spasm"'],
  ])('shows %s', (_what, expected) => {
    expect(page).toContain(expected)
  })

  test.each([
    ['the story without consent', 'TELLTALE-story-missing'],
    ['a link to that story', 'A story not told'],
    ['what a migration could not read', 'SECRET-UNREAD'],
    ['a link without a destination', 'No destination'],
    ['an unsafe address', 'javascript:'],
    ['a script', '<script>'],
  ])('does not show %s', (_what, absent) => {
    expect(page).not.toContain(absent)
  })

  test('has one h1 and no gap in its headings', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1)
    }
  })

  test('says so when nobody has reviewed it', async () => {
    expect(await textOf('/articles/heel-pain')).toContain('has not been clinically reviewed yet')
  })

  test('shows an edit at once', async () => {
    await lake.administrator.patch('article-heel').set({ title: 'Heel pain, revised' }).commit()
    expect(await textOf('/articles/heel-pain')).toContain('<h1>Heel pain, revised</h1>')
  })

  test('moves from the slug it used to have', async () => {
    const response = await get('/articles/back-muscle-spasm-2024')
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/site/articles/back-spasm')
  })
})

describe('the other pages', () => {
  test.each([
    ['/', 'Move well again'],
    ['', 'Latest advice'],
    ['/articles', '4 articles'],
    ['/articles/', '4 articles'],
    ['/articles?topic=ankle', '2 articles'],
    ['/authors/imogen-sample', 'MSc Physiotherapy, University of Nowhere, 2014'],
    ['/authors/owen-placeholder', 'no longer works at Larkrise Clinic'],
    ['/case-studies', 'Back to the allotment'],
    ['/case-studies/story-given', 'TELLTALE-story-given'],
    ['/topics', 'Parts of the body'],
    ['/topics/spasm', 'Back spasm: how long will it last?'],
  ])('%s', async (path, expected) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(expected)
  })

  test.each([
    '/articles/no-such-article',
    '/articles/a-draft',
    '/articles?topic=no-such-topic',
    '/articles?page=99',
    '/articles?page=1e9',
    '/articles?page=-1',
    '/authors/nobody',
    '/case-studies/story-missing',
    '/topics/nothing',
    '/no-such-page',
    '/%zz',
    '/articles/%E0%A4%A',
    '/..%2f..%2fetc%2fpasswd',
    '/old-story',
  ])('%s is not found, in a page that shows the way on', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('See all our health advice')
  })

  test.each([
    ['/blog/ankle', 301, '/site/articles/ankle-sprain'],
    ['/blog/ankle/', 301, '/site/articles/ankle-sprain'],
    ['/shop', 302, 'https://shop.example/'],
  ])('%s is redirected', async (path, status, location) => {
    const response = await get(path)
    expect([response.status, response.headers.get('location')]).toEqual([status, location])
  })

  test('a feed of the articles', async () => {
    const response = await get('/feed.xml')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = await response.text()
    expect(feed).toContain('<![CDATA[Back spasm: how long will it last?]]>')
    expect(feed).toContain('<name>Imogen Sample</name>')
    expect(feed).not.toContain('A draft')
  })

  test('a sitemap of every page, and robots that know it', async () => {
    const sitemap = await textOf('/sitemap.xml')
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)
    expect(addresses).toContain('http://clinic.test/site/case-studies/story-given')
    expect(addresses).not.toContain('http://clinic.test/site/case-studies/story-missing')
    for (const address of addresses) {
      const response = await website.fetch(new Request(address ?? ''))
      expect([address, response.status]).toEqual([address, 200])
    }
    expect(await textOf('/robots.txt')).toContain('Sitemap: http://clinic.test/site/sitemap.xml')
  })
})

describe('hostile content', () => {
  const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

  beforeAll(async () => {
    await lake.write([
      {
        _id: 'author-hostile',
        _type: 'author',
        name: { _type: 'personName', given: script, family: script, postNominals: script },
        slug: slug('hostile'),
        profession: script,
        registrations: [
          { _key: 'r', regulator: 'hcpc', number: script, registerUrl: 'javascript:alert(1)' },
          { _key: 's', regulator: script, number: '1', registerUrl: 'javascript:alert(1)' },
        ],
        profiles: [{ _key: 'p', label: script, url: 'javascript:alert(1)' }],
        interests: script,
      },
      {
        _id: 'article-hostile',
        _type: 'article',
        title: script,
        slug: slug('hostile'),
        summary: `${script} \u0000 \u0008`,
        kind: script,
        language: script,
        publishedAt: script,
        authors: [{ _key: 'a', _type: 'reference', _ref: 'author-hostile' }],
        keyPoints: [script],
        citations: [
          {
            _key: 'c',
            title: script,
            url: 'javascript:alert(1)',
            doi: `10.1000/${script}`,
            checkedOn: script,
          },
        ],
        callToAction: { text: script, label: script, url: 'javascript:alert(1)' },
        seo: { title: script, description: script },
        body: [
          heading('h', script),
          {
            _key: 'x',
            _type: 'careCard',
            level: script,
            heading: script,
            body: [words('w', script)],
          },
          {
            _key: 'y',
            _type: 'recoveryTimeline',
            stages: [{ _key: 's', label: script, severity: script }],
          },
          { _key: 'z', _type: 'embed', url: 'javascript:alert(1)', title: script },
        ],
      },
    ])
  })

  test.each(['/', '/articles', '/articles/hostile', '/authors/hostile'])('%s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<img src=x')
    expect(page).not.toMatch(/href="\s*javascript:/i)
  })

  test('a feed that is still well-formed', async () => {
    const feed = await textOf('/feed.xml')
    expect(feed).not.toContain('<script')
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
    expect(feed).not.toMatch(/[\u0000-\u0008]/)
  })
})

describe('headers', () => {
  test('nothing but styles of our own and pictures of the lake may load', async () => {
    const { headers } = await get('/')
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'self'; img-src 'self' ${lake.url} data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-cache')
  })

  test('the stylesheet is there, and asks for nothing from elsewhere', async () => {
    const href = /href="([^"]*site\.css[^"]*)"/.exec(await textOf('/'))?.[1] ?? ''
    const response = await website.fetch(new Request(`http://clinic.test${href}`))
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await response.text()).not.toMatch(/url\(|@import|https?:/)
  })
})

test('a lake that cannot be reached is a page that says so, and an error for the log', async () => {
  const client = createClinicalClient({ apiHost: 'http://127.0.0.1:9', maxRetries: 0 })
  const lost = createWebsite({ client, onError: (error) => errors.push(error) })
  const response = await lost.fetch(new Request('http://clinic.test/site/articles'))
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('We cannot show this page at the moment')
  expect(errors).toHaveLength(1)
})

test('mounted at the root of a host', async () => {
  const client = createClinicalClient({ apiHost: lake.url })
  const atRoot = createWebsite({ client, basePath: '' })
  const home = await atRoot.fetch(new Request('http://clinic.test/'))
  expect(home.status).toBe(200)
  expect(await home.text()).toContain('href="/articles/back-spasm"')
  const article = await atRoot.fetch(new Request('http://clinic.test/articles/back-spasm'))
  expect(article.status).toBe(200)
})

function get(path: string): Promise<Response> {
  return website.fetch(new Request(`http://clinic.test/site${path}`))
}

async function textOf(path: string): Promise<string> {
  const response = await get(path)
  return response.text()
}

test('a site that is reached by another name writes that one into its pages', async () => {
  const client = createClinicalClient({ apiHost: lake.url, today: () => '2026-11-22' })
  const published = createWebsite({ client, publicUrl: 'https://clinic.example' })
  const answer = await published.fetch(
    new Request('http://localhost:3000/site/articles/back-spasm'),
  )
  const page = await answer.text()
  expect(page).toContain('rel="canonical" href="https://clinic.example/site/articles/back-spasm"')
  expect(page).not.toContain('localhost:3000')
})
