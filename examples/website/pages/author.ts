import { type Author } from '@clinical-content/client'
import { richTextToHtml } from '@clinical-content/client/html'
import { jsonLdScript, profileJsonLd } from '@clinical-content/client/json-ld'
import type { Context } from 'hono'
import { markup, type Markup, raw } from '../markup.ts'
import { absolute, pageOf, pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'
import { articleCard, breadcrumbs, date, portrait, registration } from './parts.ts'

export async function authorPage(site: Site, c: Context): Promise<Page | null> {
  const slug = c.req.param('slug') ?? ''
  const author = await site.client.authors.bySlug(slug)
  if (!author) return null
  const articles = await site.client.articles.list({ author: slug, limit: 24 })
  const path = pathTo(site, `/authors/${encodeURIComponent(author.slug)}`)
  const data = profileJsonLd(author, { clinic: site.clinic, url: absolute(site, path) })
  return {
    title: author.fullName,
    description: author.byline,
    path,
    head: markup`${raw(jsonLdScript(data))}`,
    main: markup`<div class="wrap">
      ${breadcrumbs(site, [])}
      <header class="author-head">
        ${portrait(author, 'large')}
        <div>
          <h1>
            ${author.fullName}${author.name.postNominals && markup` <span class="post-nominals">${author.name.postNominals}</span>`}
          </h1>
          ${author.profession && markup`<p class="lead">${author.profession}</p>`}
          <p class="author-line">${author.registrations.map(registration)}</p>
          ${!author.active && markup`<p>${author.fullName} no longer works at ${site.name}.</p>`}
        </div>
      </header>
      <div class="author-body">
        <div class="prose">
          ${raw(richTextToHtml(author.biography, { resolveLink: (target) => pageOf(site, target) }))}
        </div>
        ${facts(author)}
      </div>
      ${
        articles.length > 0 &&
        markup`<section aria-labelledby="written">
          <h2 id="written" class="section-title">Articles by ${author.fullName}</h2>
          <div class="cards">${articles.map((article) => articleCard(site, article))}</div>
        </section>`
      }
    </div>`,
  }
}

const bodies: Readonly<Record<string, string>> = { csp: 'Chartered Society of Physiotherapy' }

function facts(author: Author): Markup | '' {
  const checks = author.registrations.filter(
    ({ checkedOn, checkOutcome }) => checkedOn && checkOutcome === 'registered',
  )
  const rows: (readonly [string, Markup[]])[] = [
    [
      'Qualifications',
      (author.qualifications ?? []).map(
        ({ title, institution, year }) =>
          markup`${[title, institution, year].filter(Boolean).join(', ')}`,
      ),
    ],
    ['Memberships', (author.memberships ?? []).map(({ body }) => markup`${bodies[body] ?? body}`)],
    [
      'Register last checked',
      checks.map((check) => markup`${check.regulatorName}, ${date(check.checkedOn ?? '')}`),
    ],
    ['Declared interests', author.interests ? [markup`${author.interests}`] : []],
    [
      'Elsewhere',
      author.profiles.map(
        ({ label, url }) => markup`<a href="${url}" rel="noopener me">${label}</a>`,
      ),
    ],
  ]
  const filled = rows.filter(([, values]) => values.length > 0)
  if (filled.length === 0) return ''
  return markup`<dl class="facts">
    ${filled.map(
      ([term, values]) =>
        markup`<dt>${term}</dt>
          ${values.map((value) => markup`<dd>${value}</dd>`)}`,
    )}
  </dl>`
}
