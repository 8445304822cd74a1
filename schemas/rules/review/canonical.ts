import { isStored, records, type Stored, texts } from '../read.ts'

/** Plain data that is the same for the same words: what {@link canonical} makes. */
export type Canonical =
  | string
  | number
  | boolean
  | readonly Canonical[]
  | { [field: string]: Canonical }

/** What a value is read beside. */
export interface Surroundings {
  /** The number readers see for the key of a citation. */
  readonly citationNumber: (key: string) => number
}

/**
 * Fields that are no words of the page: keys, what the Content Lake keeps for itself, when somebody
 * last looked at a source, and how a picture or a link is laid out.
 */
const leftOut = new Set([
  '_key',
  '_id',
  '_rev',
  '_createdAt',
  '_updatedAt',
  'checkedOn',
  'lastReviewed',
  'hotspot',
  'crop',
  'media',
  'openInNewTab',
])

/** Switches that are on where nothing is said; all others are off. */
const usuallyOn = new Set(['headerRow'])

/**
 * A stored value as its words, whatever the order of its fields, its keys, and its spaces. Absent,
 * `null`, an empty text and a switch as it usually stands say the same. Everything that is not known
 * is kept, so that a new kind of block counts from its first day.
 *
 * @returns `undefined` where nothing is said
 */
export function canonical(value: unknown, around: Surroundings): Canonical | undefined {
  if (typeof value === 'string') return tidy(value) || undefined
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'boolean') return value
  if (Array.isArray(value)) return canonicalList(value, around)
  if (!isStored(value)) return undefined
  if (value['_type'] === 'block') return canonicalBlock(value, around)
  return canonicalObject(value, around)
}

/** Texts in a list keep their places, the empty ones too: they are the cells of a table. */
function canonicalList(list: readonly unknown[], around: Surroundings): Canonical | undefined {
  const isTexts = list.some((item) => typeof item === 'string')
  const members = list.flatMap((item) => {
    const said = canonical(item, around) ?? (isTexts ? '' : undefined)
    return said === undefined ? [] : [said]
  })
  return members.length > 0 ? members : undefined
}

function canonicalObject(object: Stored, around: Surroundings): Canonical | undefined {
  const { asset, _ref: reference } = object
  if (typeof reference === 'string') return { to: reference }
  const entries = Object.entries(object).flatMap(([field, value]) => {
    if (leftOut.has(field) || field === '_type' || field === 'asset') return []
    if (typeof value === 'boolean' && value === usuallyOn.has(field)) return []
    const said = canonical(value, around)
    return said === undefined ? [] : [[field, said] as const]
  })
  const picture = idOf(asset)
  if (picture !== undefined) entries.push(['asset', picture])
  return entries.length > 0 ? Object.fromEntries(entries.toSorted(byField)) : undefined
}

function byField([a]: readonly [string, Canonical], [b]: readonly [string, Canonical]): number {
  return a < b ? -1 : 1
}

/** Of a reference as it is stored, or of the document a query put in its place. */
export function idOf(value: unknown): string | undefined {
  if (!isStored(value)) return undefined
  const id = value['_ref'] ?? value['_id']
  return typeof id === 'string' && id !== '' ? id : undefined
}

/**
 * A paragraph, heading or list item as its words: what kind it is, and its text in runs of the same
 * marks. Neighbours with the same marks are one run, however an editor has cut them.
 *
 * @returns `undefined` for a blank line
 */
function canonicalBlock(block: Stored, around: Surroundings): Canonical | undefined {
  const text = runs(block, around)
  if (text.length === 0) return undefined
  const { style, listItem, level } = block
  const isList = typeof listItem === 'string' && listItem !== ''
  return {
    text,
    ...(typeof style === 'string' && style !== '' && style !== 'normal' ? { style } : {}),
    ...(isList ? { level: typeof level === 'number' ? level : 1, listItem } : {}),
  }
}

interface Run {
  words: string
  readonly marks: readonly Canonical[]
}

function runs(block: Stored, around: Surroundings): Canonical[] {
  const merged: Run[] = []
  for (const child of records(block, 'children')) {
    const last = merged.at(-1)
    const words = wordsAfter(last?.words ?? ' ', child, around)
    if (words === '') continue
    const marks = marksOf(child, block, around)
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.words += words
    else merged.push({ words, marks })
  }
  return trimmed(merged).map(({ words, marks }) => (marks.length > 0 ? [words, ...marks] : [words]))
}

/** Two spaces are one also where they meet at the border of two runs. */
function wordsAfter(before: string, child: Stored, around: Surroundings): string {
  const words = spaced(typeof child['text'] === 'string' ? child['text'] : inline(child, around))
  return before.endsWith(' ') ? words.replace(/^ /, '') : words
}

/** What stands in a line and is no text is kept whole. */
function inline(child: Stored, around: Surroundings): string {
  if (child['_type'] === 'span') return ''
  return JSON.stringify([child['_type'], canonical(child, around) ?? null])
}

function trimmed(merged: readonly Run[]): Run[] {
  const end = merged.at(-1)
  if (!end?.words.endsWith(' ')) return [...merged]
  const words = end.words.trimEnd()
  const before = merged.slice(0, -1)
  return words === '' ? trimmed(before) : [...before, { ...end, words }]
}

function marksOf(child: Stored, block: Stored, around: Surroundings): Canonical[] {
  const markDefs = records(block, 'markDefs')
  const marks = texts(child, 'marks').flatMap((mark) => {
    const definition = markDefs.find((candidate) => candidate['_key'] === mark)
    const meaning = definition ? annotation(definition, around) : mark
    return meaning === undefined ? [] : [meaning]
  })
  const unique = new Map(marks.map((mark) => [JSON.stringify(mark), mark]))
  return [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark)
}

/** What a mark says, without the key by which the text knows it. */
function annotation(definition: Stored, around: Surroundings): Canonical | undefined {
  const type = definition['_type']
  if (type === 'link') {
    // A query may have put the page's address in place of the reference; it gives the id beside it.
    const { reference, targetId, href } = definition
    const to = idOf(reference) ?? (typeof targetId === 'string' ? targetId : undefined)
    const address = typeof href === 'string' ? href.trim() : ''
    return to || address ? { link: to ? { to } : address } : undefined
  }
  if (type === 'citationMark') {
    const { citation } = definition
    return { citation: around.citationNumber(typeof citation === 'string' ? citation : '') }
  }
  const said = canonical(definition, around)
  return said === undefined ? undefined : { [String(type)]: said }
}

/** Letters in one form, one space for any number of them, and no steganography of a draft mode. */
function tidy(text: string): string {
  return spaced(text).trim()
}

function spaced(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060-\u2064\uFEFF]{4,}/gu, '')
    .replaceAll(/\s+/g, ' ')
}
