import { indexedStringLength } from '../../groq/plan/conditions.ts'
import { referencedIds } from '../../groq/functions/references.ts'
import { isObject, type GroqObject, type GroqValue } from '../../groq/values.ts'

/** How a value stands in `search_path.value`: SQLite orders number, text, blob as GROQ orders number, string, boolean. */
export type IndexedValue = number | string | Uint8Array

/** The path under which the ids a document refers to are listed. */
export const referencesPath = '->'

const falseBlob = Uint8Array.of(0)
const trueBlob = Uint8Array.of(1)
/** An array or object: it has no order, but it is there (`defined`). Sorts after everything that has one. */
export const notComparable = Uint8Array.of(0xff)

const maxDepth = 8

/**
 * Whether a path is in the index; if it is, then for every document. Left out are arrays within
 * arrays (the spans of a text), except for references, and very deep paths.
 */
export function isIndexedPath(path: string): boolean {
  let known = indexedPaths.get(path)
  if (known === undefined) {
    known = decideIndexed(path)
    if (indexedPaths.size >= knownPaths) indexedPaths.clear()
    indexedPaths.set(path, known)
  }
  return known
}

const indexedPaths = new Map<string, boolean>()
const knownPaths = 10_000

function decideIndexed(path: string): boolean {
  const keys = path.split(/\.|\[\]/).filter((key) => key !== '')
  if (keys.length > maxDepth || keys.includes('_key') || path.includes('[][]')) return false
  // Both are columns of search_document.
  if (path === '_id' || path === '_type') return false
  const arrays = path.split('[]').length - 1
  return arrays <= 1 || path.endsWith('._ref') || path.endsWith('._dataset')
}

export type PathRows = Map<string, Set<IndexedValue>>

/** The rows of one document: for each path its distinct values. */
export function pathRows(document: GroqObject): PathRows {
  const rows: PathRows = new Map()
  for (const key of Object.keys(document)) {
    const path = pathOf('', key)
    if (path !== undefined) walk(document[key] ?? null, path, 1, rows)
  }
  for (const id of referencedIds(document)) addRow(rows, referencesPath, indexedValue(id))
  return rows
}

function walk(value: GroqValue, path: string, depth: number, rows: PathRows): void {
  // Eight keys with an array after each is as deep as an indexed path goes.
  if (value === null || depth > 2 * maxDepth) return
  if (isIndexedPath(path)) addRow(rows, path, indexedValue(value))
  if (Array.isArray(value)) {
    const elements = `${path}[]`
    for (const element of value) walk(element, elements, depth + 1, rows)
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const inner = pathOf(path, key)
      if (inner !== undefined) walk(value[key] ?? null, inner, depth + 1, rows)
    }
  }
}

/** Keys that would be ambiguous in a path are not indexed; the planner asks for none of them. */
function pathOf(base: string, key: string): string | undefined {
  if (key === '_key' || key === '' || /[.[\]>]/.test(key)) return undefined
  return base === '' ? key : `${base}.${key}`
}

function addRow(rows: PathRows, path: string, value: IndexedValue): void {
  const values = rows.get(path)
  if (values) values.add(value)
  else rows.set(path, new Set([value]))
}

/** A value as the index holds it: long strings are cut, which keeps equal ones equal and their order. Blobs are shared constants, so that a Set sees equal ones as one. */
export function indexedValue(value: GroqValue): IndexedValue {
  switch (typeof value) {
    case 'number':
      return value
    case 'string':
      return sortableText(value.slice(0, indexedStringLength))
    case 'boolean':
      return value ? trueBlob : falseBlob
    default:
      return notComparable
  }
}

/**
 * SQLite compares UTF-8 bytes, JavaScript UTF-16 units; the two differ from U+D800 on. Moving each such
 * unit above U+FFFF makes the bytes order as the units do, and keeps lone surrogates apart.
 */
function sortableText(text: string): string {
  return text.replace(/[\uD800-\uFFFF]/g, (unit) =>
    String.fromCodePoint(0x10000 + unit.charCodeAt(0) - 0xd800),
  )
}
