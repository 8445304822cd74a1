import type { Context } from 'hono'
import { markup, type Markup } from '../markup.ts'
import { pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'
import { articleCard, breadcrumbs, counted, nothingYet } from './parts.ts'

const perPage = 12

/** `/articles?topic=back&page=2` */
export async function articleListPage(site: Site, c: Context): Promise<Page | null> {
  const slug = c.req.query('topic')
  const page = Number(c.req.query('page') ?? '1')
  if (!Number.isSafeInteger(page) || page < 1 || page > 10_000) return null
  const filter = slug ? { topic: slug } : {}
  const [articles, total, topics] = await Promise.all([
    site.client.articles.list({ ...filter, limit: perPage, offset: (page - 1) * perPage }),
    site.client.articles.count(filter),
    site.client.topics.list(),
  ])
  const topic = slug ? topics.find((candidate) => candidate.slug === slug) : undefined
  if ((slug && !topic) || (page > 1 && articles.length === 0)) return null
  const written = topics.filter((candidate) => candidate.articleCount > 0)
  return {
    title: topic ? `Advice about ${topic.title.toLowerCase()}` : 'Health advice',
    description: `Health advice from the clinicians of ${site.name}.`,
    path: pathTo(site, '/articles') + queryOf(slug, page),
    section: 'articles',
    main: markup`<div class="wrap">
      ${breadcrumbs(site, [])}
      <h1>Health advice</h1>
      <p class="lead">Every page says who wrote it and when it was last checked.</p>
      ${written.length > 0 && chips(site, written, slug)}
      <p class="count" role="status">
        ${counted(total)}${topic && markup` about <strong>${topic.title}</strong>`}
      </p>
      ${
        articles.length > 0
          ? markup`<div class="cards">
              ${articles.map((article) => articleCard(site, article, { level: 2 }))}
            </div>`
          : nothingYet('Nothing here yet.')
      }
      ${total > perPage && pagination(site, slug, page, Math.ceil(total / perPage))}
    </div>`,
  }
}

function chips(
  site: Site,
  topics: readonly { readonly slug: string; readonly title: string }[],
  current: string | undefined,
): Markup {
  const all = [{ slug: undefined, title: 'Everything' }, ...topics]
  return markup`<nav aria-label="Filter by topic">
    <ul class="chips">
      ${all.map(({ slug, title }) => {
        const href = pathTo(site, '/articles') + queryOf(slug, 1)
        return slug === current
          ? markup`<li><a href="${href}" aria-current="true">${title}</a></li>`
          : markup`<li><a href="${href}">${title}</a></li>`
      })}
    </ul>
  </nav>`
}

function pagination(site: Site, topic: string | undefined, page: number, pages: number): Markup {
  const to = (number: number) => pathTo(site, '/articles') + queryOf(topic, number)
  return markup`<nav class="pagination" aria-label="Pages">
    ${page > 1 && markup`<a rel="prev" href="${to(page - 1)}">Newer</a>`}
    <span>Page ${page} of ${pages}</span>
    ${page < pages && markup`<a rel="next" href="${to(page + 1)}">Older</a>`}
  </nav>`
}

function queryOf(topic: string | undefined, page: number): string {
  const query = new URLSearchParams({
    ...(topic ? { topic } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return query.size > 0 ? `?${query}` : ''
}
