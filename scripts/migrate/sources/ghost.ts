import { readDate } from '../text/dates.ts'
import type { Note, SourceImage, SourceItem, SourcePosition } from '../types.ts'
import type { SourceAdapter, SourceInput } from './adapter.ts'
import { UnreadableFile } from './files.ts'
import { fragmentPost } from './fragmentPost.ts'
import { lexicalToHtml } from './lexical.ts'
import { asArray, asRecord, asText, compact } from './values.ts'

/** Ghost, "Settings → Migration tools → Export". */
export const ghost: SourceAdapter<'ghost'> = {
  format: 'ghost',
  help: 'the export of a Ghost website (Migration tools → Export), a JSON file',
  extensions: ['.json'],
  detect: ({ text }) =>
    /^\s*\{/.test(text) && /"(?:db|data)"\s*:/.test(text) && /"meta"|"posts"|"version"/.test(text),
  read,
}

type Row = ReturnType<typeof asRecord>

async function* read(file: SourceInput): AsyncGenerator<SourceItem> {
  const data = tables(await file.text())
  const posts = rows(data, 'posts')
  if (posts.length === 0) throw new UnreadableFile('There is no post in this export.')
  for (const post of posts) yield itemOf(post, data, file)
}

/** An export has its tables in `db[0].data`, or in `data` alone. @throws {UnreadableFile} */
function tables(json: string): Row {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UnreadableFile(`The export is no JSON: ${why}`)
  }
  const outer = asRecord(parsed)
  const database = asRecord(asArray(outer['db'])[0] ?? outer)
  return asRecord(database['data'])
}

function itemOf(post: Row, data: Row, file: SourceInput): SourceItem {
  const { position, originUrl } = file
  const title = asText(post['title'])
  const html = asText(post['html']) ?? lexicalToHtml(asText(post['lexical']) ?? '')
  if (html === undefined) {
    const empty = asText(post['mobiledoc']) === undefined && asText(post['lexical']) === undefined
    const failed = empty
      ? `"${title ?? ''}" has no text.`
      : `"${title ?? ''}" is stored in a form of Ghost's we cannot read: open it in Ghost, save it, and export again.`
    return { failed, position }
  }
  const home = originUrl ?? ''
  const whole = (text: string) => text.replaceAll('__GHOST_URL__', home)
  return fragmentPost({
    source: 'ghost',
    id: asText(post['id']) ?? asText(post['uuid']) ?? asText(post['slug']) ?? '',
    position,
    html: whole(html),
    stated: { ...statedBy(post, data, position, whole), notes: [] },
    ...(originUrl === undefined ? {} : { originUrl }),
    notes: notesOf(post).map((message): Note => ({ position, message })),
  })
}

function statedBy(post: Row, data: Row, position: SourcePosition, whole: (text: string) => string) {
  const id = asText(post['id'])
  const meta = rows(data, 'posts_meta').find((row) => asText(row['post_id']) === id) ?? {}
  const field = (name: string) => asText(post[name]) ?? asText(meta[name])
  const tags = linked(data, 'posts_tags', 'tag_id', 'tags', id)
    // Ghost keeps tags that begin with # for the website's own use.
    .flatMap((tag) => asText(tag['name']) ?? [])
    .filter((name) => !name.startsWith('#'))
  const authors = linked(data, 'posts_authors', 'author_id', 'users', id)
  const src = field('feature_image')
  const caption = plain(field('feature_image_caption'))
  const heroImage: SourceImage | undefined =
    src === undefined
      ? undefined
      : compact({ src: whole(src), alt: field('feature_image_alt'), caption })
  const [published, updated] = [field('published_at'), field('updated_at')]
  const url = field('canonical_url')
  return compact({
    title: asText(post['title']),
    url: url === undefined ? undefined : whole(url),
    publishedAt: published === undefined ? undefined : readDate(published),
    updatedAt: updated === undefined ? undefined : readDate(updated),
    authorLines: authors.flatMap((author) => {
      const text = asText(author['name'])
      return text === undefined ? [] : [{ text, position }]
    }),
    fields: compact({
      slug: field('slug'),
      summary: field('custom_excerpt') ?? field('meta_description'),
      topics: tags.length > 0 ? tags : undefined,
      heroImage,
    }),
  })
}

function notesOf(post: Row): string[] {
  const status = asText(post['status'])
  const visibility = asText(post['visibility'])
  return [
    ...(status === 'draft' ? ['It was a draft on the old website, not public.'] : []),
    ...(status === 'scheduled' ? ['It was scheduled on the old website, not public yet.'] : []),
    ...(visibility !== undefined && visibility !== 'public'
      ? [`Only "${visibility}" could read it on the old website.`]
      : []),
  ]
}

/** The rows that a post is joined to, in their order. */
function linked(
  data: Row,
  table: string,
  key: string,
  of: string,
  post: string | undefined,
): Row[] {
  const found = rows(data, of)
  return rows(data, table)
    .filter((row) => asText(row['post_id']) === post)
    .toSorted((one, other) => Number(one['sort_order'] ?? 0) - Number(other['sort_order'] ?? 0))
    .flatMap((row): Row[] => {
      const other = found.find(({ id }) => asText(id) === asText(row[key]))
      return other ? [other] : []
    })
}

function rows(data: Row, table: string): Row[] {
  return asArray(data[table]).map((row) => asRecord(row))
}

function plain(text: string | undefined): string | undefined {
  return (
    text
      ?.replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim() || undefined
  )
}
