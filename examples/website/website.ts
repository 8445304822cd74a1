import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ClinicalClient } from '@clinical-content/client'
import { type Context, Hono } from 'hono'
import { articlePage } from './pages/article.ts'
import { articleListPage } from './pages/articleList.ts'
import { authorPage } from './pages/author.ts'
import { caseStudyListPage, caseStudyPage } from './pages/caseStudies.ts'
import { feed, llmsTxt, robots, sitemap } from './pages/feeds.ts'
import { homePage } from './pages/home.ts'
import { type Page, renderPage } from './pages/layout.ts'
import { notFoundPage, unavailablePage } from './pages/notFound.ts'
import { topicListPage, topicPage } from './pages/topics.ts'
import { pageOf, type Site } from './site.ts'

export interface WebsiteOptions {
  readonly client: ClinicalClient
  /** Where the site is mounted: `/site` when left out, an empty string for a host's root. */
  readonly basePath?: string
  /** How readers reach the site, `https://clinic.example`; the address they ask by when left out. */
  readonly publicUrl?: string
  /** Where the Studio is. Given, articles have an "Edit this page" link. */
  readonly studioUrl?: string
  /** Told of every error a page failed with; standard error when left out. */
  readonly onError?: (error: unknown) => void
}

export interface Website {
  fetch(request: Request): Promise<Response>
}

/** A clinic's website, rendered anew for every request, so that it shows an edit at once. */
export function createWebsite(options: WebsiteOptions): Website {
  const app = websiteApp(options)
  return { fetch: async (request) => app.fetch(request) }
}

type Handler = (site: Site, c: Context) => Promise<Page | Response | null>

/** The client's styles for what it renders, then the site's own: one request for both. */
const stylesheet = ['@clinical-content/client/styles.css', './site.css']
  .map((sheet) => readFileSync(new URL(import.meta.resolve(sheet)), 'utf8'))
  .join('\n')
const stylesheetVersion = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)

function websiteApp(options: WebsiteOptions): Hono {
  const { client, studioUrl, onError = logError } = options
  const basePath = (options.basePath ?? '/site').replace(/\/+$/, '')
  const app = new Hono({ strict: false })
  const headers = pageHeaders(client, studioUrl)

  const page = (handler: Handler) => async (c: Context) => {
    const site = await siteOf(c)
    const answer = (await handler(site, c)) ?? (await redirected(site, c)) ?? notFoundPage(site)
    if (answer instanceof Response) return answer
    return c.html(renderPage(site, answer, stylesheetVersion), answer.status ?? 200, headers)
  }
  const siteOf = async (c: Context): Promise<Site> => {
    const clinic = await client.clinic.get()
    const { origin } = new URL(options.publicUrl ?? c.req.url)
    return { client, clinic, name: clinic?.name ?? 'Our clinic', basePath, origin, studioUrl }
  }

  app.get(basePath || '/', page(homePage))
  app.get(`${basePath}/articles`, page(articleListPage))
  app.get(`${basePath}/articles/:slug`, page(articlePage))
  app.get(`${basePath}/authors/:slug`, page(authorPage))
  app.get(`${basePath}/case-studies`, page(caseStudyListPage))
  app.get(`${basePath}/case-studies/:slug`, page(caseStudyPage))
  app.get(`${basePath}/topics`, page(topicListPage))
  app.get(`${basePath}/topics/:slug`, page(topicPage))
  app.get(`${basePath}/feed.xml`, page(feed))
  app.get(`${basePath}/sitemap.xml`, page(sitemap))
  app.get(`${basePath}/llms.txt`, page(llmsTxt))
  app.get(`${basePath}/robots.txt`, page(robots))
  app.get(`${basePath}/site.css`, (c) =>
    c.body(stylesheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    }),
  )
  app.notFound(page(async () => null))
  app.onError((error, c) => {
    onError(error)
    const site = { client, clinic: null, name: 'Our clinic', basePath, origin: '', studioUrl }
    return c.html(renderPage(site, unavailablePage(), stylesheetVersion), 503, headers)
  })
  return app
}

/** Where an address of the old website has gone. */
async function redirected(site: Site, c: Context): Promise<Response | null> {
  const path = decodePath(new URL(c.req.url).pathname)
  if (path === undefined) return null
  const ownPath = path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path
  const redirect = await site.client.redirects.byPath(ownPath)
  if (!redirect) return null
  const to = redirect.target ? pageOf(site, redirect.target) : redirect.url
  return to ? c.redirect(to, redirect.permanent ? 301 : 302) : null
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    // "%zz" is nobody's old address.
    return undefined
  }
}

/**
 * No scripts, no frames, and nothing from another host than the one that keeps the pictures: a
 * health website should not tell third parties what its visitors read.
 */
function pageHeaders(client: ClinicalClient, studioUrl: string | undefined) {
  const { apiHost, useProjectHostname } = client.sanity.config()
  const pictures = useProjectHostname === false ? new URL(apiHost).origin : 'https://cdn.sanity.io'
  const studio = studioUrl && URL.canParse(studioUrl) ? ` ${new URL(studioUrl).origin}` : ''
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      `img-src 'self' ${pictures} data:`,
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors 'self'${studio}`,
    ].join('; '),
    'cache-control': 'no-cache',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  }
}

function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- a server's log of last resort
  console.error(error)
}
