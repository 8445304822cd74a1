import { clinicJsonLd, jsonLdScript } from '@clinical-content/client/json-ld'
import { markup, type Markup, raw } from '../markup.ts'
import { pathTo, type Site } from '../site.ts'
import type { Page } from './layout.ts'
import { articleCard, counted, nothingYet, picture, portrait } from './parts.ts'

export async function homePage(site: Site): Promise<Page> {
  const { client, clinic } = site
  const [articles, topics, authors] = await Promise.all([
    client.articles.list({ limit: 7 }),
    client.topics.list(),
    client.authors.list({ limit: 12 }),
  ])
  const [first, ...rest] = articles
  const written = topics.filter((topic) => topic.articleCount > 0)
  return {
    title: site.name,
    description: clinic?.tagline ?? clinic?.description,
    path: pathTo(site, '/'),
    ...(clinic ? { head: markup`${raw(jsonLdScript(clinicJsonLd(clinic)))}` } : {}),
    main: markup`${welcome(site)}
      <div class="wrap">
        <section aria-labelledby="latest">
          <h2 id="latest" class="section-title">Latest advice</h2>
          ${
            first
              ? markup`${articleCard(site, first, { featured: true })}
                  <div class="cards">${rest.map((article) => articleCard(site, article))}</div>
                  <p class="more">
                    <a href="${pathTo(site, '/articles')}">All our health advice</a>
                  </p>`
              : nothingYet('Our first articles are on their way.')
          }
        </section>
        ${
          written.length > 0 &&
          markup`<section aria-labelledby="topics">
            <h2 id="topics" class="section-title">Find advice about</h2>
            <ul class="chips">
              ${written.map(
                (topic) =>
                  markup`<li>
                    <a href="${pathTo(site, `/topics/${encodeURIComponent(topic.slug)}`)}">${topic.title}
                      <span class="chips__count" aria-label="${counted(topic.articleCount)}">${topic.articleCount}</span></a>
                  </li>`,
              )}
            </ul>
          </section>`
        }
        ${authors.length > 0 && people(site, authors)}
      </div>`,
  }
}

function welcome(site: Site): Markup {
  const { clinic } = site
  const booking = clinic?.bookingLinks[0]
  return markup`<div class="welcome">
    <div class="wrap welcome__inner">
      <div>
        <h1>${clinic?.tagline ?? site.name}</h1>
        ${clinic?.description && markup`<p class="lead">${clinic.description}</p>`}
        <p class="welcome__actions">
          ${booking && markup`<a class="button" href="${booking.href}">${booking.label}</a>`}
          ${clinic?.telephone && markup`<a class="welcome__telephone" href="tel:${clinic.telephone.replaceAll(/[^\d+]/g, '')}">${clinic.telephone}</a>`}
        </p>
      </div>
      ${picture(clinic?.logo, {
        sizes: '10rem',
        className: 'welcome__logo',
        widths: [160, 320, 480],
      })}
    </div>
  </div>`
}

function people(
  site: Site,
  authors: Awaited<ReturnType<Site['client']['authors']['list']>>,
): Markup {
  return markup`<section aria-labelledby="people">
    <h2 id="people" class="section-title">Who writes here</h2>
    <ul class="people">
      ${authors.map(
        (author) =>
          markup`<li>
            <a href="${pathTo(site, `/authors/${encodeURIComponent(author.slug)}`)}">${portrait(author, 'small')}<span><strong>${author.fullName}</strong>${author.profession && markup`<br />${author.profession}`}</span></a>
          </li>`,
      )}
    </ul>
  </section>`
}
