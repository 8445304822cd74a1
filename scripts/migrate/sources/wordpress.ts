import { readDate } from '../text/dates.ts'
import type { Note, SourceDate, SourceImage, SourceItem, SourcePosition } from '../types.ts'
import type { FileHead, SourceAdapter, SourceInput } from './adapter.ts'
import { UnreadableFile } from './files.ts'
import { fragmentPost } from './fragmentPost.ts'
import { compact } from './values.ts'
import { type WxrItem, WxrReader } from './wxr.ts'

/** WordPress, "Tools → Export": WXR 1.0 to 1.2. */
export const wordpress = wxrAdapter(
  'wordpress',
  'the export of a WordPress website (Tools → Export), an XML file',
  (head) => isWxr(head) && !isSquarespace(head),
)

/** Squarespace exports its blogs in WordPress' format. */
export const squarespace = wxrAdapter(
  'squarespace',
  'the export of a Squarespace website (Import & Export → Export), an XML file',
  (head) => isWxr(head) && isSquarespace(head),
)

function isWxr({ text }: FileHead): boolean {
  return /<rss\b/.test(text) && /wordpress\.org\/export|xmlns:wp\s*=|<wp:/.test(text)
}

function isSquarespace({ text }: FileHead): boolean {
  return /squarespace|Site-Server/i.test(text)
}

function wxrAdapter<Format extends string>(
  format: Format,
  help: string,
  detect: SourceAdapter['detect'],
): SourceAdapter<Format> {
  return { format, help, extensions: ['.xml', '.wxr'], detect, read: (file) => read(format, file) }
}

/** Twice through the file: posts come before the pictures, authors and blocks they refer to. */
async function* read(format: string, file: SourceInput): AsyncGenerator<SourceItem> {
  const site = await survey(file)
  const waiting: WxrItem[] = []
  const reader = new WxrReader({ item: (item) => waiting.push(item) })
  for await (const chunk of file.chunks()) {
    reader.write(chunk)
    while (waiting.length > 0) yield* itemsOf(waiting.shift(), format, file, site)
  }
  reader.close()
  while (waiting.length > 0) yield* itemsOf(waiting.shift(), format, file, site)
  if (reader.fault !== undefined) {
    const failed = `The XML is damaged, so posts behind the place may be missing: ${reader.fault}. Export it again, or mend it there.`
    yield { failed, position: file.position }
  }
}

interface Site {
  readonly link: string | undefined
  /** Display names by login. */
  readonly authors: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, SourceImage>
  /** Reusable blocks by id. */
  readonly blocks: ReadonlyMap<string, string>
}

async function survey(file: SourceInput): Promise<Site> {
  const authors = new Map<string, string>()
  const pictures = new Map<string, SourceImage>()
  const blocks = new Map<string, string>()
  let link: string | undefined
  let items = 0
  const reader = new WxrReader({
    site: (site) => {
      link ??= site.link
    },
    author: ({ login, name }) => authors.set(login, name),
    item: (item) => {
      items += 1
      const id = field(item, 'wp:post_id') ?? ''
      const type = field(item, 'wp:post_type')
      if (type === 'wp_block') blocks.set(id, item.fields.get('content:encoded') ?? '')
      const src = field(item, 'wp:attachment_url')
      const alt = item.meta.get('_wp_attachment_image_alt')?.trim() || undefined
      const caption = field(item, 'excerpt:encoded')
      if (src !== undefined) pictures.set(id, compact({ src, alt, caption }))
    },
  })
  for await (const chunk of file.chunks()) reader.write(chunk)
  reader.close()
  if (items === 0)
    throw new UnreadableFile(
      `There is no post in this export.${reader.fault ? ` Its XML is damaged: ${reader.fault}` : ''}`,
    )
  return { link, authors, pictures, blocks }
}

/** What the other kinds of items are; a kind that is not named here is content of the website's own. */
const noPosts: Readonly<Record<string, string>> = {
  attachment: 'pictures and files, which come with the posts that show them',
  nav_menu_item: 'entries of menus',
  revision: 'earlier versions',
  wp_block: 'reusable blocks, which come with the posts that use them',
  wp_template: 'templates',
  wp_template_part: 'templates',
  wp_navigation: 'entries of menus',
  wp_global_styles: 'styles',
  custom_css: 'styles',
  customize_changeset: 'styles',
  oembed_cache: 'cached embeds',
  elementor_library: 'templates',
  'acf-field': 'definitions of fields',
  'acf-field-group': 'definitions of fields',
}

function* itemsOf(
  item: WxrItem | undefined,
  format: string,
  file: SourceInput,
  site: Site,
): Generator<SourceItem> {
  if (!item) return
  const position = { ...file.position, line: item.line }
  const type = field(item, 'wp:post_type') ?? 'post'
  const status = field(item, 'wp:status') ?? 'publish'
  const title = field(item, 'title')
  const html = item.fields.get('content:encoded') ?? ''
  const reason =
    noPosts[type] ??
    (status === 'trash' || status === 'auto-draft' ? 'in the bin' : undefined) ??
    (html.trim() === '' && title === undefined ? 'without a title and without a text' : undefined)
  if (reason !== undefined) {
    yield compact({ skipped: reason, position, title })
    return
  }
  yield fragmentPost({
    source: format,
    id: idOf(item, site.link ?? file.position.file),
    position,
    html: withGalleries(withReusable(html, site.blocks), site.pictures),
    stated: { ...fieldsOf(item, site, position), notes: [] },
    ...((file.originUrl ?? site.link) ? { originUrl: file.originUrl ?? site.link ?? '' } : {}),
    notes: notesOf(item, type, status).map((message): Note => ({ position, message })),
  })
}

/** Ids are unique on one website only. */
function idOf(item: WxrItem, link: string): string {
  const host = URL.canParse(link) ? new URL(link).host : link
  const id = field(item, 'wp:post_id') ?? field(item, 'guid') ?? field(item, 'link') ?? ''
  return `${host}/${id}`
}

function fieldsOf(item: WxrItem, site: Site, position: SourcePosition) {
  const link = field(item, 'link')
  const login = field(item, 'dc:creator')
  const author = login === undefined ? undefined : (site.authors.get(login) ?? login)
  const picture = site.pictures.get(item.meta.get('_thumbnail_id') ?? '')
  const topics = item.terms
    .filter(({ domain }) => domain === 'category' || domain === 'post_tag')
    .map(({ name }) => name)
    .filter((name) => name !== '' && !/^uncategori[sz]ed$/i.test(name))
  const descriptions = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description']
  const described = descriptions.map((key) => item.meta.get(key)?.trim()).find((text) => text)
  const summary = plain(field(item, 'excerpt:encoded')) ?? described
  const fields = compact({
    slug: field(item, 'wp:post_name'),
    summary,
    topics: topics.length > 0 ? [...new Set(topics)] : undefined,
    heroImage: picture,
  })
  return compact({
    title: field(item, 'title'),
    url: link !== undefined && /^https?:\/\/(?!.*\/null$)/.test(link) ? link : undefined,
    publishedAt: dateOf(item),
    updatedAt: dateIn(item, ['wp:post_modified_gmt', 'wp:post_modified']),
    authorLines: author === undefined ? [] : [{ text: author, position }],
    fields,
  })
}

function dateOf(item: WxrItem): SourceDate | undefined {
  return dateIn(item, ['wp:post_date_gmt', 'pubDate', 'wp:post_date'])
}

/** A draft that was never published has `0000-00-00 00:00:00`. */
function dateIn(item: WxrItem, names: readonly string[]): SourceDate | undefined {
  const dates = names
    .map((name) => field(item, name))
    .filter((text) => text !== undefined && !/^-?0{3,4}|-0001/.test(text))
    .map((text) => readDate(text ?? ''))
  return dates.find((date) => date.value !== undefined) ?? dates[0]
}

function notesOf(item: WxrItem, type: string, status: string): string[] {
  const states: Readonly<Record<string, string>> = {
    draft: 'It was a draft on the old website, not public.',
    pending: 'It waited for approval on the old website, not public.',
    private: 'It was private on the old website.',
    future: 'It was scheduled on the old website, not public yet.',
  }
  const said = [
    states[status],
    field(item, 'wp:post_password')
      ? 'It was protected by a password on the old website.'
      : undefined,
    ['post', 'page'].includes(type)
      ? undefined
      : `It was of a kind of its own on the old website: "${type}".`,
    item.comments > 0
      ? `${item.comments} ${item.comments === 1 ? "reader's comment was" : "readers' comments were"} not brought in.`
      : undefined,
  ]
  return said.filter((text) => text !== undefined)
}

/** `<!-- wp:block {"ref":12} /-->` stands for a block that the export holds elsewhere. */
function withReusable(html: string, blocks: ReadonlyMap<string, string>): string {
  return html.replaceAll(
    /<!--\s*wp:block\s+\{[^}]*"ref":\s*(\d+)[^}]*\}\s*\/-->/g,
    (whole, id: string) => blocks.get(id) ?? whole,
  )
}

/** `[gallery ids="1,2"]` with the pictures it names. */
function withGalleries(html: string, pictures: ReadonlyMap<string, SourceImage>): string {
  return html.replaceAll(
    /\[gallery\b[^\]]*\bids=["']?([\d,\s]+)["']?[^\]]*\]/g,
    (whole, ids: string) => {
      const found = ids.split(',').map((id) => pictures.get(id.trim()))
      if (!found.every((picture) => picture !== undefined)) return whole
      const figures = found.map(({ src, alt = '', caption }) => {
        const words = caption ? `<figcaption>${escaped(caption)}</figcaption>` : ''
        return `<figure><img src="${escaped(src)}" alt="${escaped(alt)}">${words}</figure>`
      })
      return `<div class="gallery">${figures.join('')}</div>`
    },
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** An excerpt is HTML on some websites. */
function plain(text: string | undefined): string | undefined {
  const words = text
    ?.replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words === '' ? undefined : words
}

function field(item: WxrItem, name: string): string | undefined {
  const text = item.fields.get(name)?.trim()
  return text === '' ? undefined : text
}
