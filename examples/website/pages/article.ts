import { type Article } from '@clinical-content/client'
import { citationsToHtml, outline, toHtml } from '@clinical-content/client/html'
import { imageSource } from '@clinical-content/client/images'
import { jsonLd, jsonLdScript } from '@clinical-content/client/json-ld'
import type { Context } from 'hono'
import { markup, type Markup, raw } from '../markup.ts'
import { absolute, pageOf, pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'
import {
  authorLine,
  breadcrumbs,
  date,
  kindNames,
  picture,
  portrait,
  relatedList,
} from './parts.ts'

export async function articlePage(site: Site, c: Context): Promise<Page | Response | null> {
  const article = await site.client.articles.bySlug(c.req.param('slug') ?? '')
  if (!article) return null
  const path = pathTo(site, `/articles/${encodeURIComponent(article.slug)}`)
  if (article.movedFrom !== null) return c.redirect(path, 301)
  return {
    title: article.seo?.title ?? article.title,
    description: article.seo?.description ?? article.summary,
    path,
    section: 'articles',
    noIndex: article.seo?.noIndex === true,
    language: article.language,
    head: head(site, article, absolute(site, path)),
    main: markup`<article class="wrap article">
      ${breadcrumbs(site, [['Health advice', '/articles']])} ${opening(site, article)}
      <div class="article__columns">
        ${contents(article)}
        <div class="article__text">
          ${keyPoints(article)}
          <div class="prose">
            ${raw(toHtml(article.body, { resolveLink: (target) => pageOf(site, target) }))}
          </div>
          ${callToAction(article)} ${sources(article)} ${related(site, article)}
          ${reviewed(site, article)} ${editLink(site, article)} ${neighbours(site, article)}
        </div>
      </div>
    </article>`,
  }
}

function head(site: Site, article: Article, url: string): Markup {
  const image = imageSource(article.seo?.image ?? article.heroImage, { aspectRatio: 1200 / 630 })
  const data = jsonLd(article, {
    clinic: site.clinic,
    url,
    authorUrl: (slug) => absolute(site, pathTo(site, `/authors/${encodeURIComponent(slug)}`)),
  })
  return markup`<meta property="og:type" content="article" />
    <meta property="og:title" content="${article.seo?.title ?? article.title}" />
    <meta property="og:url" content="${url}" />
    ${image && markup`<meta property="og:image" content="${image.src}" />`} ${raw(jsonLdScript(data))}`
}

function opening(site: Site, article: Article): Markup {
  const hero = picture(article.heroImage, {
    sizes: '(min-width: 76rem) 72rem, 100vw',
    aspectRatio: 2,
    eager: true,
  })
  const { caption, credit } = article.heroImage ?? {}
  return markup`<header class="article__opening">
      <p class="card__kind">
        ${kindNames[article.kind] ?? article.kind}${(article.topics ?? []).map(
          (topic) =>
            markup` <span aria-hidden="true">·</span> <a href="${pathTo(site, `/topics/${encodeURIComponent(topic.slug)}`)}">${topic.title}</a>`,
        )}
      </p>
      <h1>${article.title}</h1>
      ${article.summary && markup`<p class="lead">${article.summary}</p>`}
      <div class="bylines">
        ${article.authors.map(
          (author) =>
            markup`<div class="byline">
              ${portrait(author, 'small')}
              <p class="author-line">
                <span class="visually-hidden">Written by </span>${authorLine(site, author)}
              </p>
            </div>`,
        )}
      </div>
    </header>
    ${
      hero &&
      markup`<figure class="hero">
        ${hero}${(caption || credit) && markup`<figcaption>${caption}${credit && markup` <span class="cc-credit">Picture: ${credit}</span>`}</figcaption>`}
      </figure>`
    }`
}

function contents(article: Article): Markup | '' {
  const headings = outline(article.body).headings.filter(({ level }) => level === 2)
  if (headings.length < 3) return ''
  return markup`<nav class="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">On this page</h2>
    <ol>
      ${headings.map(({ id, text }) => markup`<li><a href="#${id}">${text}</a></li>`)}
    </ol>
  </nav>`
}

function keyPoints({ keyPoints: points }: Article): Markup | '' {
  if (!points?.length) return ''
  return markup`<section class="key-points" aria-labelledby="key-points">
    <h2 id="key-points">Key points</h2>
    <ul>
      ${points.map((point) => markup`<li>${point}</li>`)}
    </ul>
  </section>`
}

/** The invitation at the end, unless the text made it already. */
function callToAction({ body, callToAction: invitation }: Article): Markup | '' {
  if (!invitation) return ''
  if (body.some((block) => block._type === 'callToAction' && block.url === invitation.href))
    return ''
  return markup`<aside class="cc-call-to-action" aria-label="Next step">
    ${invitation.text && markup`<p>${invitation.text}</p>`}
    <p><a class="button" href="${invitation.href}">${invitation.label}</a></p>
  </aside>`
}

function sources({ citations }: Article): Markup | '' {
  if (citations.length === 0) return ''
  return markup`<section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    ${raw(citationsToHtml(citations))}
  </section>`
}

function related(site: Site, article: Article): Markup | '' {
  const links = article.relatedLinks.filter(({ relation }) => relation === 'related')
  if (links.length === 0) return ''
  return markup`<section class="related-links" aria-labelledby="related">
    <h2 id="related">You may also find these helpful</h2>
    ${relatedList(site, links)}
  </section>`
}

/** At the foot, as the NHS service manual has it: when, by whom, and when it is next due. */
function reviewed(site: Site, { review, publishedAt }: Article): Markup {
  if (!review) {
    return markup`<section class="reviewed" aria-label="Review">
      ${publishedAt && markup`<p>Published ${date(publishedAt)}</p>`}
      <p>This page has not been clinically reviewed yet.</p>
    </section>`
  }
  return markup`<section class="reviewed" aria-label="Review">
    <p><strong>Page last reviewed:</strong> ${date(review.lastReviewed)}</p>
    ${review.nextReviewDue && markup`<p><strong>Next review due:</strong> ${date(review.nextReviewDue)}</p>`}
    ${review.status === 'overdue' && markup`<p>We are checking this page again. Until then, ask us if you are unsure.</p>`}
    <p class="author-line"><strong>Reviewed by:</strong> ${authorLine(site, review.reviewedBy)}</p>
    ${review.changes && markup`<p>${review.changes}</p>`}
  </section>`
}

/** For those who run both: from the page straight to its document in the Studio. */
function editLink({ studioUrl }: Site, article: Article): Markup | '' {
  if (studioUrl === undefined) return ''
  const href = `${studioUrl.replace(/\/+$/, '')}/intent/edit/id=${article._id};type=article/`
  return markup`<p class="edit-link"><a href="${href}">Edit this page</a></p>`
}

/** The editor's own previous and next where they chose some; else the neighbours by date. */
function neighbours(site: Site, article: Article): Markup | '' {
  const link = (relation: 'previous' | 'next') => {
    const chosen = article.relatedLinks.find((candidate) => candidate.relation === relation)
    const href = chosen && (chosen.target ? pageOf(site, chosen.target) : chosen.url)
    if (chosen && href) return { href, title: chosen.label }
    const found = article[relation]
    return (
      found && {
        href: pathTo(site, `/articles/${encodeURIComponent(found.slug)}`),
        title: found.title,
      }
    )
  }
  const previous = link('previous')
  const next = link('next')
  if (!previous && !next) return ''
  return markup`<nav class="neighbours" aria-label="More articles">
    ${previous && markup`<a class="neighbours__previous" rel="prev" href="${previous.href}"><span>Previous</span> ${previous.title}</a>`}
    ${next && markup`<a class="neighbours__next" rel="next" href="${next.href}"><span>Next</span> ${next.title}</a>`}
  </nav>`
}
