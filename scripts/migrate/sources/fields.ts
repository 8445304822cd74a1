import { articleKinds, audiences } from '@clinical-content/rules'
import { asList, asRecord, asText, compact } from './values.ts'
import { readDate } from '../text/dates.ts'
import type {
  Note,
  Piece,
  SourcePosition,
  SourceDate,
  SourceFields,
  SourceImage,
} from '../types.ts'

/** What front matter, a sidecar file or meta tags state about a post. */
export interface StatedFields {
  readonly id?: string
  readonly title?: string
  readonly url?: string
  readonly publishedAt?: SourceDate
  readonly updatedAt?: SourceDate
  readonly authorLines: readonly Piece[]
  readonly fields: SourceFields
  /** The words of the fields that are carried as text. */
  readonly pieces: readonly Piece[]
  readonly notes: readonly Note[]
}

const known = {
  id: ['id'],
  title: ['title'],
  slug: ['slug'],
  url: ['url', 'permalink', 'canonical'],
  published: ['publishedAt', 'published', 'date', 'pubDate', 'publishDate', 'datePublished'],
  updated: [
    'updatedAt',
    'updated',
    'updatedDate',
    'modified',
    'lastmod',
    'last_modified_at',
    'dateModified',
  ],
  author: ['authors', 'author'],
  registration: ['registration', 'registrations'],
  summary: ['summary', 'excerpt', 'description'],
  kind: ['kind'],
  audience: ['audience'],
  language: ['language', 'lang'],
  topics: ['topics', 'categories', 'category', 'tags'],
  keyPoints: ['keyPoints', 'key_points'],
  image: [
    'image',
    'heroImage',
    'cover',
    'coverImage',
    'featuredImage',
    'featured_image',
    'feature_image',
    'thumbnail',
    'banner',
  ],
  imageAlt: ['imageAlt', 'image_alt', 'coverImageAlt', 'featuredImageAlt', 'heroImageAlt'],
  imageCaption: ['imageCaption', 'image_caption'],
  imageCredit: ['imageCredit', 'image_credit'],
  callToAction: ['callToAction', 'cta'],
} as const

type Field = keyof typeof known

/**
 * Reads stated fields by the names that site generators use for them.
 *
 * @param data - parsed YAML: a record; anything else is noted and ignored
 * @returns the fields, and a note for each key nothing was made of
 */
export function readFields(data: unknown, position: SourcePosition): StatedFields {
  const record = asRecord(data)
  const get = (field: Field): unknown =>
    known[field].map((name) => record[name]).find((value) => value !== undefined && value !== null)
  const string = (field: Field): string | undefined => asText(get(field))
  const image = readImage(get('image'), {
    alt: string('imageAlt'),
    caption: string('imageCaption'),
    credit: string('imageCredit'),
  })
  const fields: SourceFields = compact({
    slug: string('slug'),
    summary: string('summary'),
    kind: oneOf(articleKinds, string('kind')),
    audience: oneOf(audiences, string('audience')),
    language: string('language'),
    topics: readTopics(record),
    keyPoints: asList(get('keyPoints')),
    heroImage: image,
    callToAction: readCallToAction(get('callToAction')),
  })
  return compact({
    id: string('id'),
    title: string('title'),
    url: string('url'),
    publishedAt: statedDate(string('published')),
    updatedAt: statedDate(string('updated')),
    authorLines: authorLines(get('author'), get('registration')).map((text) => ({
      text,
      position,
    })),
    fields,
    pieces: carriedTexts(fields).map((text) => ({ text, position })),
    notes: [
      ...unknownKeys(record).map(
        (key) => `"${key}" is not a field we know, so it was not carried.`,
      ),
      ...unknownChoice('kind', articleKinds, string('kind')),
      ...unknownChoice('audience', audiences, string('audience')),
    ].map((message) => ({ position, message })),
  })
}

/** No fields at all. */
export function noFields(): StatedFields {
  return { authorLines: [], fields: {}, pieces: [], notes: [] }
}

/** The second wins where both state something. */
export function mergeFields(first: StatedFields, second: StatedFields): StatedFields {
  const fields = { ...first.fields, ...second.fields }
  const position = second.pieces[0]?.position ?? first.pieces[0]?.position
  return {
    ...first,
    ...second,
    authorLines: second.authorLines.length > 0 ? second.authorLines : first.authorLines,
    fields,
    pieces: position ? carriedTexts(fields).map((text) => ({ text, position })) : [],
    notes: [...first.notes, ...second.notes],
  }
}

/** The texts of stated fields that end up as text in the article. */
export function carriedTexts(fields: SourceFields): string[] {
  const image = fields.heroImage
  return [
    fields.summary,
    ...(fields.keyPoints ?? []),
    image?.alt,
    image?.caption,
    image?.credit,
    fields.callToAction?.text ?? fields.callToAction?.label,
  ].filter((text) => text !== undefined)
}

function statedDate(text: string | undefined): SourceDate | undefined {
  return text === undefined ? undefined : readDate(text)
}

function readImage(
  value: unknown,
  beside: { alt: string | undefined; caption: string | undefined; credit: string | undefined },
): SourceImage | undefined {
  const record = asRecord(value)
  const src = asText(value) ?? asText(record['src'] ?? record['url'] ?? record['path'])
  if (src === undefined) return undefined
  return compact({
    src,
    alt: asText(record['alt']) ?? beside.alt,
    caption: asText(record['caption']) ?? beside.caption,
    credit: asText(record['credit']) ?? beside.credit,
  })
}

function readCallToAction(value: unknown): SourceFields['callToAction'] {
  const record = asRecord(value)
  const purpose = asText(record['purpose'])
  const read = compact({
    text: asText(value) ?? asText(record['text']),
    label: asText(record['label']),
    url: asText(record['url']),
    telephone: asText(record['telephone']),
    purpose: purposes.find((candidate) => candidate === purpose),
  })
  return Object.keys(read).length > 0 ? read : undefined
}

const purposes = ['book', 'call', 'read', 'contact'] as const

function readTopics(record: Readonly<Record<string, unknown>>): string[] | undefined {
  const all = known.topics
    .flatMap((name) => asList(record[name]) ?? [])
    // `tags: knees, hips` is two.
    .flatMap((topic) => topic.split(/\s*[,;]\s*/))
    .filter((topic) => topic !== '')
  return all.length > 0 ? [...new Set(all)] : undefined
}

/** `Jo Example (HCPC PH000000; MCSP)`: the shape in which bylines are read, whatever they came from. */
function authorLines(authors: unknown, registration: unknown): string[] {
  const list = Array.isArray(authors) ? authors : [authors]
  return list.flatMap((author: unknown) => {
    const record = asRecord(author)
    const name = asText(author) ?? asText(record['name'])
    if (name === undefined) return []
    const beside = list.length === 1 ? (asList(registration) ?? []) : []
    const details = [
      ...beside,
      ...(asList(record['registration'] ?? record['registrations']) ?? []),
      ...(asList(record['membership'] ?? record['memberships']) ?? []),
      ...(asList(record['profession']) ?? []),
    ]
    return [details.length > 0 ? `${name} (${details.join('; ')})` : name]
  })
}

/** A choice as the schema has it, whatever its capitals. */
function oneOf<T extends Readonly<Record<string, string>>>(
  choices: T,
  stated: string | undefined,
): Extract<keyof T, string> | undefined {
  // Object.keys forgets that these are the table's own keys.
  const keys = Object.keys(choices) as Extract<keyof T, string>[]
  return keys.find((key) => key === stated?.toLowerCase())
}

function unknownChoice(
  field: string,
  choices: Readonly<Record<string, string>>,
  stated: string | undefined,
): string[] {
  if (stated === undefined || oneOf(choices, stated) !== undefined) return []
  const keys = Object.keys(choices).join(', ')
  return [`"${stated}" is no ${field} we know, so it was not carried. Choose one of: ${keys}.`]
}

function unknownKeys(record: Readonly<Record<string, unknown>>): string[] {
  const names: readonly string[] = Object.values(known).flat()
  return Object.keys(record).filter((key) => !names.includes(key))
}
