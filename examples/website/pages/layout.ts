import { markup, type Markup, raw } from '../markup.ts'
import { absolute, pathTo, type Site } from '../site.ts'
import { picture } from './parts.ts'

export interface Page {
  readonly title: string
  readonly description?: string | null | undefined
  /** The page's own path, for its canonical address. */
  readonly path?: string
  readonly main: Markup
  /** What else belongs into the head: structured data, a picture for social media. */
  readonly head?: Markup
  readonly section?: 'articles' | 'topics' | 'case-studies'
  readonly noIndex?: boolean
  readonly status?: 200 | 404 | 503
  readonly language?: string | null
}

/** A whole page: head, header with the way through the site, content, footer with the clinic. */
export function renderPage(site: Site, page: Page, stylesheetVersion: string): Markup {
  const title = page.title === site.name ? site.name : `${page.title} – ${site.name}`
  const canonical = page.path === undefined ? undefined : absolute(site, page.path)
  return markup`<!doctype html>
    <html lang="${page.language ?? 'en-GB'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${page.description && markup`<meta name="description" content="${page.description}" />`}
        ${page.noIndex && markup`<meta name="robots" content="noindex" />`}
        ${canonical && markup`<link rel="canonical" href="${canonical}" />`}
        <link rel="stylesheet" href="${pathTo(site, `/site.css?v=${stylesheetVersion}`)}" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${site.name}"
          href="${pathTo(site, '/feed.xml')}"
        />
        <link rel="icon" href="data:," />
        ${page.head}
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to main content</a>
        ${header(site, page.section)}
        <main id="main" tabindex="-1">${page.main}</main>
        ${footer(site)}
      </body>
    </html>`
}

const sections = [
  ['articles', 'Health advice'],
  ['topics', 'Topics'],
  ['case-studies', 'Patient stories'],
] as const

function header(site: Site, current: Page['section']): Markup {
  const booking = site.clinic?.bookingLinks[0]
  const items = sections.map(
    ([section, label]) =>
      markup`<li>
        <a
          href="${pathTo(site, `/${section}`)}"
          ${section === current ? raw(' aria-current="page"') : ''}>${label}</a>
      </li>`,
  )
  return markup`<header class="site-header">
    <div class="wrap site-header__inner">
      <a class="site-name" href="${pathTo(site, '/')}">${mark(site)}<span>${site.name}</span></a>
      <nav aria-label="Main">
        <ul>
          ${items}
        </ul>
      </nav>
      ${booking && markup`<a class="button button--small" href="${booking.href}">${booking.label}</a>`}
    </div>
  </header>`
}

/** The clinic's own sign beside its name; a wave until it has one. */
function mark({ clinic }: Site): Markup {
  const logo = picture(clinic?.logo && { ...clinic.logo, alt: '' }, {
    sizes: '2.4rem',
    eager: true,
    className: 'site-mark',
    widths: [48, 96, 144],
  })
  if (logo) return logo
  return markup`<svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="16"></circle>
    <path
      d="M5 18c3.7 0 3.7-4 7.3-4s3.7 4 7.4 4 3.6-4 7.3-4M7 23c3-.1 3.1-3 6-3s3 3 6 3 3-3 6-3"></path>
  </svg>`
}

function footer(site: Site): Markup {
  const { clinic } = site
  return markup`<footer class="site-footer">
    <div class="wrap site-footer__inner">
      <div class="site-footer__clinic">
        <h2>${site.name}</h2>
        ${clinic?.description && markup`<p>${clinic.description}</p>`}
        ${clinic?.disclaimer && markup`<p class="disclaimer">${clinic.disclaimer}</p>`}
        ${
          clinic?.regulator?.name &&
          markup`<p>
            Regulated by
            ${clinic.regulator.name}${clinic.regulator.number && `, ${clinic.regulator.number}`}.
          </p>`
        }
      </div>
      ${contact(site)}${openingHours(site)}
    </div>
  </footer>`
}

function contact({ clinic }: Site): Markup | '' {
  const addresses = clinic?.addresses ?? []
  if (!clinic || (addresses.length === 0 && !clinic.telephone && !clinic.email)) return ''
  const telephone = clinic.telephone?.replaceAll(/[^\d+]/g, '')
  return markup`<div>
    <h2>Find us</h2>
    ${addresses.map(
      (address) =>
        markup`<address>
          ${address.label && markup`<strong>${address.label}</strong><br />`}${[
            address.street,
            address.locality,
            address.region,
            address.postalCode,
          ]
            .filter(Boolean)
            .map((line) => markup`${line}<br />`)}
        </address>`,
    )}
    ${telephone && markup`<p><a href="tel:${telephone}">${clinic.telephone}</a></p>`}
    ${clinic.email && markup`<p><a href="mailto:${clinic.email}">${clinic.email}</a></p>`}
  </div>`
}

function openingHours({ clinic }: Site): Markup | '' {
  const hours = clinic?.openingHours ?? []
  if (hours.length === 0) return ''
  return markup`<div>
    <h2>Opening hours</h2>
    <dl class="opening-hours">
      ${hours.map(
        ({ days, opens, closes }) =>
          markup`<div>
            <dt>${daysLine(days ?? [])}</dt>
            <dd>${opens}–${closes}</dd>
          </div>`,
      )}
    </dl>
  </div>`
}

const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `['monday', 'tuesday', 'wednesday', 'friday']` → `Monday to Wednesday, Friday`. */
function daysLine(days: readonly string[]): string {
  const open = week.map((day) => days.some((other) => other.toLowerCase() === day.toLowerCase()))
  const runs = week.flatMap((day, start) => {
    if (!open[start] || open[start - 1]) return []
    const end = open.indexOf(false, start)
    const last = (end === -1 ? week.length : end) - 1
    if (last === start) return [day]
    return [`${day}${last === start + 1 ? ' and ' : ' to '}${week[last]}`]
  })
  return runs.length > 0 ? runs.join(', ') : days.join(', ')
}
