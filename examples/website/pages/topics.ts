import type { Topic } from '@clinical-content/client'
import type { Context } from 'hono'
import { markup, type Markup } from '../markup.ts'
import { pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'
import { articleCard, breadcrumbs, counted, nothingYet } from './parts.ts'

const kinds = [
  ['bodyArea', 'Parts of the body'],
  ['condition', 'Conditions'],
  ['symptom', 'Symptoms'],
  ['treatment', 'Treatments'],
] as const

export async function topicListPage(site: Site): Promise<Page> {
  const all = await site.client.topics.list({ limit: 1000 })
  const topics = all.filter((topic) => topic.articleCount > 0)
  return {
    title: 'Topics',
    description: `Everything ${site.name} writes about.`,
    path: pathTo(site, '/topics'),
    section: 'topics',
    main: markup`<div class="wrap">
      ${breadcrumbs(site, [])}
      <h1>Topics</h1>
      ${kinds.map(([kind, label]) =>
        group(
          site,
          label,
          topics.filter((topic) => topic.kind === kind),
        ),
      )}
      ${topics.length === 0 && nothingYet('There are no topics yet.')}
    </div>`,
  }
}

export async function topicPage(site: Site, c: Context): Promise<Page | null> {
  const topic = await site.client.topics.bySlug(c.req.param('slug') ?? '')
  if (!topic) return null
  const articles = await site.client.articles.list({ topic: topic.slug, limit: 100 })
  const { parent, children, synonyms } = topic
  return {
    title: topic.title,
    description: topic.description,
    path: topicPath(site, topic),
    section: 'topics',
    main: markup`<div class="wrap">
      ${breadcrumbs(site, [
        ['Topics', '/topics'],
        ...(parent ? [[parent.title, `/topics/${encodeURIComponent(parent.slug)}`] as const] : []),
      ])}
      <h1>${topic.title}</h1>
      ${topic.description && markup`<p class="lead">${topic.description}</p>`}
      ${synonyms?.length && markup`<p class="synonyms">Also called: ${synonyms.join(', ')}</p>`}
      ${
        children.length > 0 &&
        markup`<ul class="chips">
          ${children.map((child) => markup`<li><a href="${topicPath(site, child)}">${child.title}</a></li>`)}
        </ul>`
      }
      ${
        articles.length > 0
          ? markup`<div class="cards">
              ${articles.map((article) => articleCard(site, article, { level: 2 }))}
            </div>`
          : nothingYet('Nothing has been written about this yet.')
      }
    </div>`,
  }
}

function group(site: Site, label: string, topics: readonly Topic[]): Markup | '' {
  if (topics.length === 0) return ''
  return markup`<section class="topic-group">
    <h2>${label}</h2>
    <ul class="topic-list">
      ${topics.map(
        (topic) =>
          markup`<li>
            <a href="${topicPath(site, topic)}">${topic.title}</a>
            <span>${counted(topic.articleCount)}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

function topicPath(site: Site, { slug }: { readonly slug: string }): string {
  return pathTo(site, `/topics/${encodeURIComponent(slug)}`)
}
