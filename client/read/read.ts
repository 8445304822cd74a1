import { isStored } from '@clinical-content/rules/read'
import type { TextBlock } from '../portableText/textBlock.ts'
import { safeUrl } from '../safeUrl.ts'
import type { OnProblem } from './problem.ts'
import { isBlank, withoutStega } from './stega.ts'

/**
 * Reads a value that came out of a Content Lake, of which TypeGen's types are only the intention:
 * a script, an import or a schema of last year may have stored anything. Every reader returns a
 * value of its type or undefined, and says what it had to leave out; none throws.
 */
export type Reader<T> = ((value: unknown, at: Place) => T | undefined) & {
  /** Never there: makes `Reader` say exactly `T`, so that a choice added to the schema shows. */
  readonly exactly?: (value: T) => void
}

/** Where a value stands, and who is told what was the matter with it. */
export interface Place {
  readonly path: string
  readonly onProblem: OnProblem
  /** Words keep what visual editing hides in them: they are on their way to a page in a preview. */
  readonly keepsStega: boolean
}

/** What a reader makes of a type: nothing in it is sure to be there, and lists have no gaps. */
export type Read<T> = T extends readonly (infer Item)[]
  ? ReadItem<NonNullable<Item>>[]
  : T extends object
    ? { [Key in keyof T]?: Read<T[Key]> | null | undefined }
    : T

type ReadItem<Item> = [Item] extends [{ _type: 'block' }] ? TextBlock : Read<Item>

/** A reader for every field of a type; a field added to it and forgotten here is a type error. */
export type Shape<T> = {
  readonly [Key in Exclude<keyof T, '_type' | '_key'>]-?: ReaderFor<NonNullable<T[Key]>>
}

type ReaderFor<T> = [T] extends [string]
  ? Reader<T>
  : [T] extends [number]
    ? Reader<number>
    : [T] extends [boolean]
      ? Reader<boolean>
      : [T] extends [readonly (infer Item)[]]
        ? ListReader<NonNullable<Item>>
        : (value: unknown, at: Place) => Read<T> | undefined

type ListReader<Item> = [Item] extends [string]
  ? Reader<Item[]>
  : (value: unknown, at: Place) => ReadItem<Item>[] | undefined

/** The very value, unread: of a field the client only passes on. */
export function anything<T>(value: unknown): T {
  return value as T // by its name: what it holds is for whoever asked for it
}

/** A text that people read. */
export const words: Reader<string> = (value, at) => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return leftOut(value, at, 'a text')
  // Nothing but hidden characters is no text, and no one can click on it.
  return at.keepsStega && !isBlank(value) ? value : withoutStega(value)
}

/** A text that programs read: an id, a number on a register, a language. */
export const code: Reader<string> = (value, at) =>
  typeof value === 'string' ? withoutStega(value) : leftOut(value, at, 'a text')

/** One of the choices of a field, given as a table over all of them or as their list. */
export function oneOf<const Choice extends string>(
  choices: Readonly<Record<Choice, unknown>> | readonly Choice[],
): Reader<Choice> {
  const known: readonly string[] = Array.isArray(choices) ? choices : Object.keys(choices)
  return (value, at) => {
    const choice = typeof value === 'string' ? withoutStega(value) : ''
    if (known.includes(choice)) return choice as Choice // one of them, as the line says
    return leftOut(value, at, `one of ${known.join(', ')}`)
  }
}

/** A day (`YYYY-MM-DD`) or a moment (ISO 8601). */
export const date: Reader<string> = (value, at) => {
  const text = typeof value === 'string' ? withoutStega(value).trim() : ''
  const isDate = /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) && !Number.isNaN(Date.parse(text))
  return isDate ? text : leftOut(value, at, 'a date (YYYY-MM-DD)')
}

/** An address that is safe to follow. */
export const address: Reader<string> = (value, at) => {
  const text = typeof value === 'string' ? withoutStega(value) : ''
  if (text.trim() === '' && typeof value === 'string') return undefined
  return safeUrl(text) ?? leftOut(value, at, 'an address that is safe to follow')
}

export const number: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : leftOut(value, at, 'a number')

export const flag: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : leftOut(value, at, 'yes or no')

/** A list without what could not be read of it. */
export function listOf<T>(item: (value: unknown, at: Place) => T | undefined) {
  return (value: unknown, at: Place): T[] | undefined => {
    if (!Array.isArray(value)) return leftOut(value, at, 'a list')
    return value.flatMap((member: unknown, index) => {
      const place = inside(at, segment(member, index))
      if (member === null || member === undefined) {
        leftOut(member, place, 'an item')
        return []
      }
      const read = item(member, place)
      return read === undefined ? [] : [read]
    })
  }
}

/** An object by its fields; null where one could not be read. What else it holds is kept as it is. */
export function fields<T>(shape: Shape<T>): (value: unknown, at: Place) => Read<T> | undefined {
  // One loop over the shape; that each reader fits its field is what `Shape` says.
  const readers = Object.entries(shape) as [string, Reader<unknown>][]
  return (value, at) => {
    if (!isStored(value)) return leftOut(value, at, 'an object')
    const read = identified(value)
    for (const [key, reader] of readers) {
      const field = read[key]
      if (field === null || field === undefined) continue
      read[key] = reader(field, inside(at, `.${key}`)) ?? null
    }
    return read as Read<T> // field by field, above
  }
}

/** An object by the reader of its `_type`; of a type without one, as it is. */
export function byType(readers: ReadonlyMap<string, (value: unknown, at: Place) => unknown>) {
  return (value: unknown, at: Place): (object & { _type: string }) | undefined => {
    const type = typeOf(value)
    if (type === undefined) return leftOut(value, at, 'an object with a _type')
    const read = readers.get(type)
    // A reader of objects keeps `_type`, and the type of what has no reader was just read.
    return (read ? read(value, at) : isStored(value) && identified(value)) as
      | (object & { _type: string })
      | undefined
  }
}

/** What an object says it is, or undefined. */
export function typeOf(value: unknown): string | undefined {
  if (!isStored(value)) return undefined
  const type = typeof value['_type'] === 'string' ? withoutStega(value['_type']) : ''
  return type === '' ? undefined : type
}

/** A copy whose type, key and id can be compared. */
export function identified(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...value }
  for (const name of ['_type', '_key', '_id', '_ref']) {
    const own = copy[name]
    if (typeof own === 'string') copy[name] = withoutStega(own)
  }
  return copy
}

/** Tells what was expected, and that the value is left out. */
export function leftOut(value: unknown, at: Place, expected: string): undefined {
  at.onProblem({
    path: at.path,
    message: `${nameOf(value)} where ${expected} should be; left out.`,
  })
  return undefined
}

/** `.key` or `[0]`, below a place. */
export function inside(at: Place, part: string): Place {
  return { ...at, path: at.path === '' ? part.replace(/^\./, '') : `${at.path}${part}` }
}

/** By its key or id, which stays the same when an item before it is removed; else by its index. */
export function segment(member: unknown, index: number): string {
  for (const name of ['_key', '_id']) {
    const key = isStored(member) ? member[name] : undefined
    if (typeof key === 'string') return `[${name}==${JSON.stringify(withoutStega(key))}]`
  }
  return `[${index}]`
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  const text = withoutStega(String(value)).replaceAll(/\s+/g, ' ')
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
