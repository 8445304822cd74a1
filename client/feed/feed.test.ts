import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { type FeedArticle, toAtom, toJsonFeed, toRss } from './feed.ts'

const options = {
  title: 'Saltlark & Sons <Clinic>',
  url: 'https://saltlark.example',
  feedUrl: 'https://saltlark.example/feed.xml',
  description: 'Knees & more',
  language: 'en-GB',
  onProblem: () => {},
}

const article: FeedArticle = {
  _createdAt: '2026-01-01T00:00:00Z',
  title: 'Pain < 5 & "rising" ]]> <script>alert(1)</script>',
  slug: 'pain below five',
  summary: 'Less than <5>.\u0000\uFFFF Broken \uD800 half',
  publishedAt: '2026-02-01T09:00:00Z',
  updatedAt: '2026-03-01T09:00:00Z',
  authors: [{ fullName: 'Dr Jo Example' }, { fullName: '' }],
}
const page = 'https://saltlark.example/articles/pain%20below%20five'

describe.each([
  ['Atom', toAtom],
  ['RSS', toRss],
])('%s', (_name, write) => {
  test('is read back by a parser as it was meant', async () => {
    const feed = await new RssParser().parseString(write([article], options))
    expect(feed.title).toBe(options.title)
    expect(feed.items).toHaveLength(1)
    const [item] = feed.items
    expect(item?.link).toBe(page)
    expect(item?.contentSnippet ?? item?.['summary']).toContain('Less than')
    expect(new Date(item?.isoDate ?? 0).toISOString()).toBe('2026-02-01T09:00:00.000Z')
  })

  test('nothing new is the same feed; nothing at all is a feed', async () => {
    expect(write([article], options)).toBe(write([article], options))
    const feed = await new RssParser().parseString(write([], options))
    expect(feed.items).toEqual([])
  })

  test.each<[string, Partial<Record<keyof FeedArticle, unknown>>]>([
    ['a date that is none', { publishedAt: 'soon', _createdAt: 'never' }],
    ['no title', { title: '' }],
    ['no slug', { slug: null }],
  ])('an article with %s is left out and told of', (_what, fields) => {
    const problems: unknown[] = []
    // As a document may have it, whatever the types say.
    const broken = { ...article, ...fields } as FeedArticle
    const written = write([broken, article], { ...options, onProblem: (one) => problems.push(one) })
    expect(written.match(/<(?:entry|item)>/g)).toHaveLength(1)
    expect(problems).toHaveLength(1)
  })
})

test('in Atom words that look like markup are words', () => {
  const atom = toAtom([article], options)
  expect(atom).toContain('Pain &lt; 5 &amp; &quot;rising&quot; ]]&gt; &lt;script&gt;')
  expect(atom).toContain('<name>Dr Jo Example</name>')
  expect(atom).not.toContain('<script>')
})

test('JSON Feed', () => {
  const feed: unknown = JSON.parse(toJsonFeed([article], options))
  expect(feed).toMatchObject({
    version: expect.stringContaining('jsonfeed.org'),
    title: options.title,
    home_page_url: options.url,
    feed_url: options.feedUrl,
    items: [
      {
        id: page,
        url: page,
        title: article.title,
        content_html: 'Less than &lt;5&gt;. Broken \uFFFD half',
        date_published: '2026-02-01T09:00:00.000Z',
      },
    ],
  })
})
