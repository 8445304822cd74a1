import { fromHtml } from 'hast-util-from-html'
import type { Counts, Countable } from '../types.ts'
import type { MigratedDocument } from '../toDocuments/documents.ts'
import { addCounts, countTree, noCounts } from '../hast/counts.ts'
import { isWithin } from '../text/isWithin.ts'
import { piecesOf } from '../hast/pieces.ts'

/** A text in a document, and where: `article.body[3]`. */
export interface CarriedText {
  readonly field: string
  readonly text: string
}

/**
 * Fields that hold no text of the source: addresses, choices from a list, and what was worked out from
 * text that is carried elsewhere (a slug from the title, an age band from a story).
 */
const derived = new Set([
  'slug',
  'origin',
  'person',
  'name',
  'registrations',
  'memberships',
  'profession',
  'kind',
  'audience',
  'language',
  'style',
  'listItem',
  'level',
  'marks',
  'severity',
  'unit',
  'relation',
  'purpose',
  'url',
  'href',
  'telephone',
  'provider',
  'doi',
  'pmid',
  'reason',
  'publishedAt',
  'updatedAt',
  'consent',
  'authors',
  'topics',
])

/** Every text of the source that documents carry. */
export function carriedTexts(documents: readonly MigratedDocument[]): CarriedText[] {
  return documents.flatMap((document) => {
    if (document._type === 'topic') return []
    const skip = document._type === 'caseStudy' ? ['title'] : []
    return Object.entries(document)
      .filter(([key]) => !skip.includes(key))
      .flatMap(([key, value]) => collect(key, value, `${document._type}.${key}`))
  })
}

function collect(key: string, value: unknown, path: string): CarriedText[] {
  if (key.startsWith('_') || derived.has(key)) return []
  if (typeof value === 'string') return [{ field: path, text: value }]
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => collect('', item, `${path}[${at}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  return collectObject(value, path)
}

function collectObject(value: object, path: string): CarriedText[] {
  const record: Readonly<Record<string, unknown>> = { ...value }
  const type = record['_type']
  if (type === 'block') return blockTexts(record, path)
  if (type === 'needsReview') {
    const pieces = piecesOf(fromHtml(String(record['html']), { fragment: true }), { file: '' })
    return pieces.map(({ text }) => ({ field: path, text }))
  }
  if (type === 'reference') return []
  // The title of a frame or a film is an attribute, not text a reader sees.
  const skipped = type === 'embed' || type === 'video' ? ['title'] : []
  // A button's label is taken from the invitation's own words where there are any.
  if (type === 'callToAction' && isWithin(record['label'], record['text'])) skipped.push('label')
  return Object.entries(record)
    .filter(([key]) => !skipped.includes(key))
    .flatMap(([key, inner]) => collect(key, inner, `${path}.${key}`))
}

/** The spans of a block are one text: a word may be half bold. */
function blockTexts(block: Readonly<Record<string, unknown>>, path: string): CarriedText[] {
  const text = records(block['children'])
    .map((child) => String(child['text']))
    .join('')
  const definitions = records(block['markDefs']).flatMap((definition) =>
    definition['_type'] === 'term' ? [{ field: path, text: String(definition['definition']) }] : [],
  )
  return [{ field: path, text }, ...definitions]
}

/** What documents hold of headings, links, pictures and the rest. */
export function countDocuments(documents: readonly MigratedDocument[]): Counts {
  return documents.reduce<Record<Countable, number>>(
    (sum, document) => addCounts(sum, countValue(document)),
    noCounts(),
  )
}

function countValue(value: unknown): Record<Countable, number> {
  if (Array.isArray(value)) return addCounts(...value.map((item: unknown) => countValue(item)))
  if (typeof value !== 'object' || value === null) return noCounts()
  const record: Readonly<Record<string, unknown>> = { ...value }
  const own = countOwn(record)
  if (record['_type'] === 'block' || record['_type'] === 'needsReview') return own
  return addCounts(own, ...Object.values(record).map((inner) => countValue(inner)))
}

function countOwn(record: Readonly<Record<string, unknown>>): Record<Countable, number> {
  const counts = noCounts()
  const has = (key: string) => record[key] !== undefined
  switch (record['_type']) {
    case 'needsReview':
      return countTree(fromHtml(String(record['html']), { fragment: true }))
    case 'block':
      countBlock(record, counts)
      break
    case 'image':
      counts.images += 1
      break
    case 'table':
      counts.tables += 1
      break
    case 'relatedLink':
      if (has('url') || has('reference')) counts.links += 1
      break
    case 'citation':
    case 'quote':
      if (has('url')) counts.links += 1
      break
    case 'callToAction':
      counts.links += Number(has('url')) + Number(has('telephone'))
      break
    default:
  }
  return counts
}

function countBlock(
  block: Readonly<Record<string, unknown>>,
  counts: Record<Countable, number>,
): void {
  if (typeof block['style'] === 'string' && /^h\d$/.test(block['style'])) counts.headings += 1
  if (block['listItem'] !== undefined) counts.listItems += 1
  counts.links += records(block['markDefs']).filter((mark) => mark['_type'] === 'link').length
  for (const child of records(block['children'])) {
    const marks = Array.isArray(child['marks']) ? child['marks'].map(String) : []
    if (marks.includes('sup')) counts.superscripts += 1
    if (marks.includes('sub')) counts.subscripts += 1
  }
}

function records(value: unknown): Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null ? [{ ...item }] : [],
  )
}
