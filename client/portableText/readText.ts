import { isStored } from '@clinical-content/rules/read'
import {
  address,
  anything,
  byType,
  code,
  fields,
  flag,
  identified,
  inside,
  leftOut,
  listOf,
  number,
  type Place,
  typeOf,
  words,
} from '../read/read.ts'
import type { MarkDef, Span, TextBlock } from './textBlock.ts'

/** Where a link leads: a document the public may see. */
const linkTarget = fields<{ _id: string; _type: string; slug: string; title: string }>({
  _id: code,
  slug: code,
  title: words,
})

const marks = new Map<string, (value: unknown, at: Place) => unknown>([
  [
    'link',
    fields<{
      href: string
      openInNewTab: boolean
      isInternal: boolean
      reference: null
      target: { _id: string; _type: string; slug: string; title: string }
    }>({
      href: address,
      openInNewTab: flag,
      isInternal: flag,
      reference: anything,
      target: linkTarget,
    }),
  ],
  ['citationMark', fields<{ citation: string; number: number }>({ citation: code, number })],
  ['listNumber', fields<{ value: number; style: string }>({ value: number, style: code })],
  ['term', fields<{ definition: string }>({ definition: words })],
])

const markDef = byType(marks)

/** One block of text, of which only the words are certain to be there. */
export function readTextBlock(value: unknown, at: Place): TextBlock | undefined {
  if (!isStored(value)) return leftOut(value, at, 'a block of text')
  const { style, listItem, level, children, markDefs, ...rest } = identified(value)
  const read = <T>(field: unknown, name: string, reader: (value: unknown, at: Place) => T) =>
    field === undefined || field === null ? undefined : reader(field, inside(at, `.${name}`))
  return {
    ...rest,
    _type: 'block',
    ...present('style', read(style, 'style', code)),
    ...present('listItem', read(listItem, 'listItem', code)),
    ...present('level', read(level, 'level', number)),
    children: read(children, 'children', listOf(readChild)) ?? [],
    markDefs: read(markDefs, 'markDefs', listOf(readMarkDef)) ?? [],
  }
}

/** Text without blocks. What is no text is left out: the schema has nothing else there. */
export const richText = listOf((value, at): TextBlock | undefined =>
  isStored(value) && (typeOf(value) ?? 'block') === 'block'
    ? readTextBlock(value, at)
    : leftOut(value, at, 'a block of text'),
)

function readChild(value: unknown, at: Place): Span | { _type: string } | undefined {
  if (!isStored(value)) return leftOut(value, at, 'a span')
  const type = typeOf(value) ?? 'span'
  // The toolkit's own nodes are no content.
  if (type.startsWith('@')) return leftOut(value, at, 'a span')
  if (type !== 'span') return { ...identified(value), _type: type }
  const { text, marks: own } = value
  return {
    ...identified(value),
    _type: 'span',
    text: (text === null || text === undefined ? '' : words(text, inside(at, '.text'))) ?? '',
    marks: own === null || own === undefined ? [] : readMarks(own, inside(at, '.marks')),
  }
}

/** Every mark is an element around the next: more than these no text has, and no browser bears. */
const mostMarks = 20

function readMarks(value: unknown, at: Place): string[] {
  return [...new Set(listOf(code)(value, at))].slice(0, mostMarks)
}

function readMarkDef(value: unknown, at: Place): MarkDef | undefined {
  const read = markDef(value, at)
  if (read === undefined) return undefined
  const key = '_key' in read && typeof read._key === 'string' ? read._key : undefined
  return key === undefined ? leftOut(value, at, 'a mark with a _key') : { ...read, _key: key }
}

function present<Key extends string, T>(key: Key, value: T | undefined) {
  // The one property, or none: what `exactOptionalPropertyTypes` asks for.
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: T & {} }
}
