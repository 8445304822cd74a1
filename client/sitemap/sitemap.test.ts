import { Readable } from 'node:stream'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { expect, test } from 'vitest'
import type { PageEntry } from '../pages/pages.ts'
import { toSitemap, toSitemapIndex, toSitemaps } from './sitemap.ts'

const url = 'https://saltlark.example'

test('is read back by a parser', async () => {
  const pages: PageEntry[] = [
    { _type: 'article', slug: 'knee & hip', modified: '2026-03-01' },
    { _type: 'topic', slug: 'back', modified: null },
    { _type: 'author', slug: 'jo', modified: 'yesterday' },
    { _type: 'caseStudy', slug: 'a<b>"c"', modified: '2026-03-01T09:00:00Z' },
  ]
  const items = await parseSitemap(
    Readable.from(toSitemap(pages, { url, paths: ['/', '/topics'] })),
  )
  expect(items.map((item) => [item.url, item.lastmod])).toEqual([
    [`${url}/`, undefined],
    [`${url}/topics`, undefined],
    [`${url}/articles/knee%20%26%20hip`, '2026-03-01'],
    [`${url}/topics/back`, undefined],
    [`${url}/authors/jo`, undefined],
    [`${url}/case-studies/a%3Cb%3E%22c%22`, '2026-03-01T09:00:00Z'],
  ])
})

test('a page the site does not have, or in the wrong place, is not listed', async () => {
  const pages: PageEntry[] = [
    { _type: 'article', slug: '', modified: null },
    { _type: 'topic', slug: 'a', modified: null },
  ]
  expect(toSitemap(pages, { url, resolveLink: nowhere })).not.toContain('<loc>')
  expect(await parseSitemap(Readable.from(toSitemap([], { url, paths: ['/'] })))).toHaveLength(1)
})

test('more than 50,000 pages are several sitemaps with an index', async () => {
  const pages = Array.from({ length: 50_001 }, (_, n): PageEntry => {
    return { _type: 'article', slug: `a${n}`, modified: null }
  })
  const sitemaps = toSitemaps(pages, { url })
  expect(sitemaps.map((sitemap) => sitemap.match(/<loc>/g)?.length)).toEqual([50_000, 1])
  const index = toSitemapIndex([`${url}/sitemap-1.xml`, `${url}/sitemap-2.xml`])
  expect(await parseSitemapIndex(Readable.from(index))).toMatchObject([
    { url: `${url}/sitemap-1.xml` },
    { url: `${url}/sitemap-2.xml` },
  ])
})

function nowhere(): string {
  return 'javascript:alert(1)'
}
