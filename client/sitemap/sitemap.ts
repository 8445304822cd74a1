import { absolutePath, absoluteUrl } from '../links/absolute.ts'
import { defaultResolveLink, type ResolveLink } from '../links/resolveLink.ts'
import type { PageEntry } from '../pages/pages.ts'
import { escapeXml } from '../xml.ts'

export interface SitemapOptions {
  /** Where the site is: `https://clinic.example`. */
  readonly url: string
  /** The page of a document; `/articles/slug` and so on when left out. */
  readonly resolveLink?: ResolveLink
  /** Pages of the site that are no document: `['/', '/articles']`. */
  readonly paths?: readonly string[]
}

/** How many addresses a sitemap may hold (sitemaps.org). */
const mostAddresses = 50_000

/**
 * What `client.pages.list()` found as sitemaps (sitemaps.org, 0.9), for `application/xml`: one, unless
 * there are more than 50,000 pages.
 */
export function toSitemaps(pages: readonly PageEntry[], options: SitemapOptions): string[] {
  const { url, resolveLink = defaultResolveLink, paths = [] } = options
  const own = paths.flatMap((path) => absolutePath(path, url) ?? [])
  const entries = [
    ...own.map((address) => entry(address)),
    ...pages.flatMap((page) => {
      const address = absoluteUrl(page, url, resolveLink)
      return address === undefined ? [] : [entry(address, page.modified)]
    }),
  ]
  const sitemaps: string[] = []
  for (let start = 0; start === 0 || start < entries.length; start += mostAddresses) {
    sitemaps.push(document('urlset', entries.slice(start, start + mostAddresses)))
  }
  return sitemaps
}

/** The first sitemap, which is the only one of a site with up to 50,000 pages. */
export function toSitemap(pages: readonly PageEntry[], options: SitemapOptions): string {
  return toSitemaps(pages, options)[0] ?? document('urlset', [])
}

/** The index of several sitemaps, given where each of them is. */
export function toSitemapIndex(addresses: readonly string[]): string {
  return document(
    'sitemapindex',
    addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`),
  )
}

function entry(address: string, modified?: string | null): string {
  const when =
    modified && /^\d{4}-\d{2}-\d{2}/.test(modified) && !Number.isNaN(Date.parse(modified))
  const lastmod = when ? `<lastmod>${escapeXml(modified)}</lastmod>` : ''
  return `<url><loc>${escapeXml(address)}</loc>${lastmod}</url>`
}

function document(root: string, entries: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries,
    `</${root}>`,
    '',
  ].join('\n')
}
