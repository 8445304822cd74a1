export interface AtomFeed {
  readonly title: string
  /** The site's address; also the feed's id. */
  readonly url: string
  readonly feedUrl: string
  readonly entries: readonly AtomEntry[]
}

interface AtomEntry {
  readonly title: string
  readonly url: string
  readonly summary: string | null
  /** ISO 8601 */
  readonly published: string
  /** ISO 8601 */
  readonly updated: string
  readonly authors: readonly string[]
}

/** An Atom feed (RFC 4287). */
export function atom({ title, url, feedUrl, entries }: AtomFeed): string {
  const newest =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00Z'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(url)}</id>`,
    `<link href="${escapeXml(url)}"/>`,
    `<link rel="self" href="${escapeXml(feedUrl)}"/>`,
    `<updated>${escapeXml(newest)}</updated>`,
    // Every entry needs an author; the feed's own stands in where an entry has none (4.2.1).
    `<author><name>${escapeXml(title)}</name></author>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}

export interface SitemapEntry {
  readonly url: string
  readonly lastModified?: string | null | undefined
}

/** A sitemap (sitemaps.org, protocol 0.9). */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(({ url, lastModified }) => {
      const when = lastModified ? `<lastmod>${escapeXml(lastModified)}</lastmod>` : ''
      return `<url><loc>${escapeXml(url)}</loc>${when}</url>`
    }),
    '</urlset>',
    '',
  ].join('\n')
}

function entryXml(entry: AtomEntry): string {
  return [
    '<entry>',
    `<title>${escapeXml(entry.title)}</title>`,
    `<id>${escapeXml(entry.url)}</id>`,
    `<link href="${escapeXml(entry.url)}"/>`,
    `<published>${escapeXml(entry.published)}</published>`,
    `<updated>${escapeXml(entry.updated)}</updated>`,
    ...entry.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    ...(entry.summary ? [`<summary>${escapeXml(entry.summary)}</summary>`] : []),
    '</entry>',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Also drops the characters XML 1.0 cannot hold at all, which would break the whole document. */
function escapeXml(text: string): string {
  return [...text]
    .filter(isXmlCharacter)
    .map((character) => entities[character] ?? character)
    .join('')
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
