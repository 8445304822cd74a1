import type { ArticleCard } from '@clinical-content/client'
import { absolute, pageOf, pathTo, type Site } from '../site.ts'
import { atom, type SitemapEntry, sitemapXml } from '../xml.ts'

/** The newest articles as an Atom feed. */
export async function feed(site: Site): Promise<Response> {
  const articles = await site.client.articles.list({ limit: 50 })
  return xml(
    'application/atom+xml',
    atom({
      title: site.name,
      url: absolute(site, pathTo(site, '/')),
      feedUrl: absolute(site, pathTo(site, '/feed.xml')),
      entries: articles.map((article) => ({
        title: article.title,
        url: articleUrl(site, article),
        summary: article.summary,
        published: article.publishedAt ?? article._createdAt,
        updated: article.updatedAt ?? article.publishedAt ?? article._createdAt,
        authors: article.authors.map((author) => author.fullName),
      })),
    }),
  )
}

export async function sitemap(site: Site): Promise<Response> {
  const { client } = site
  const [articles, authors, stories, topics] = await Promise.all([
    allArticles(site),
    client.authors.list({ limit: 1000, includePast: true }),
    client.caseStudies.list({ limit: 1000 }),
    client.topics.list({ limit: 1000 }),
  ])
  const pages = ['/', '/articles', '/topics', '/case-studies'].map((path) => ({
    url: absolute(site, pathTo(site, path)),
  }))
  const others = [
    ...authors.map(({ slug }) => ({ _type: 'author', slug })),
    ...stories.map(({ slug }) => ({ _type: 'caseStudy', slug })),
    ...topics
      .filter((topic) => topic.articleCount > 0)
      .map(({ slug }) => ({ _type: 'topic', slug })),
  ]
  const entries: SitemapEntry[] = [
    ...pages,
    ...articles
      .filter(({ noIndex }) => !noIndex)
      .map((article) => ({
        url: articleUrl(site, article),
        lastModified: article.updatedAt ?? article.lastReviewed ?? article.publishedAt,
      })),
    ...others.map((target) => ({ url: absolute(site, pageOf(site, target) ?? '') })),
  ]
  return xml('application/xml', sitemapXml(entries))
}

export async function robots(site: Site): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${absolute(site, pathTo(site, '/sitemap.xml'))}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  })
}

/** A sitemap holds 50,000 addresses (sitemaps.org); read in pages, in case a clinic wrote that much. */
async function allArticles(site: Site): Promise<ArticleCard[]> {
  const all: ArticleCard[] = []
  for (;;) {
    const after = all.at(-1)
    const page = await site.client.articles.list({ limit: 1000, ...(after ? { after } : {}) })
    all.push(...page)
    if (page.length < 1000 || all.length >= 45_000) return all
  }
}

function articleUrl(site: Site, { slug }: { readonly slug: string }): string {
  return absolute(site, pathTo(site, `/articles/${encodeURIComponent(slug)}`))
}

function xml(type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}
