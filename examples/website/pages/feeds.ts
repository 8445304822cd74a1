import { toAtom } from '@clinical-content/client/feed'
import { toLlmsTxt } from '@clinical-content/client/llms-txt'
import { toSitemap } from '@clinical-content/client/sitemap'
import { absolute, pageOf, pathTo, type Site } from '../site.ts'

/** The newest articles as an Atom feed. */
export async function feed(site: Site): Promise<Response> {
  return answer(
    'application/atom+xml',
    toAtom(await site.client.articles.list({ limit: 50 }), {
      title: site.name,
      url: absolute(site, pathTo(site, '/')),
      feedUrl: absolute(site, pathTo(site, '/feed.xml')),
      resolveLink: (target) => pageOf(site, target),
    }),
  )
}

export async function sitemap(site: Site): Promise<Response> {
  const [pages, topics] = await Promise.all([
    site.client.pages.list(),
    site.client.topics.list({ limit: 1000 }),
  ])
  // A topic nobody has written about is a page, but not one to send readers to.
  const empty = new Set(topics.flatMap(({ slug, articleCount }) => (articleCount ? [] : [slug])))
  return answer(
    'application/xml',
    toSitemap(
      pages.filter(({ _type, slug }) => _type !== 'topic' || !empty.has(slug)),
      {
        url: absolute(site, pathTo(site, '/')),
        paths: ['/', '/articles', '/topics', '/case-studies'].map((path) => pathTo(site, path)),
        resolveLink: (target) => pageOf(site, target),
      },
    ),
  )
}

/** What the site holds, for language models (llmstxt.org). */
export async function llmsTxt(site: Site): Promise<Response> {
  const { client, clinic } = site
  const [articles, topics] = await Promise.all([
    client.articles.list({ limit: 1000 }),
    client.topics.list({ limit: 1000 }),
  ])
  return answer(
    'text/plain',
    toLlmsTxt({
      url: absolute(site, pathTo(site, '/')),
      clinic,
      articles,
      topics: topics.filter(({ articleCount }) => articleCount > 0),
      resolveLink: (target) => pageOf(site, target),
    }),
  )
}

export async function robots(site: Site): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${absolute(site, pathTo(site, '/sitemap.xml'))}`,
  ]
  return answer('text/plain', `${lines.join('\n')}\n`)
}

function answer(type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
}
