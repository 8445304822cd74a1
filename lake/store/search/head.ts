import { parseStored } from '../parseStored.ts'
import { readLater } from '../../groq/lazyObject.ts'
import type { GroqObject } from '../../groq/values.ts'

/** An attribute whose JSON is longer than this is left out of the head. */
const longAttribute = 512
/** A document of which no more than this would be left out is read whole. */
const worthIt = 1536

/**
 * A large document without its long attributes, as `search_head` holds it: what lists show, filters ask
 * and references lead to, at a tenth of the reading. Undefined for a document that is not large.
 */
export function headOf(document: GroqObject): string | undefined {
  const long: string[] = []
  let left = 0
  for (const name of Object.keys(document)) {
    const value = document[name] ?? null
    if (typeof value !== 'object' && typeof value !== 'string') continue
    const { length } = JSON.stringify(value)
    if (length <= longAttribute || name === '_system') continue
    long.push(name)
    left += length
  }
  if (left < worthIt) return undefined
  const isLong = new Set(long)
  const rest = Object.entries(document).map(([name, value]) => [name, isLong.has(name) ? 0 : value])
  // Each attribute keeps its place.
  return JSON.stringify([long, Object.fromEntries(rest)])
}

/** The document of a head, its long attributes read (by `load`, the document whole) when asked for. */
export function documentOfHead(head: string, load: () => GroqObject): GroqObject {
  // Written by `headOf`.
  const [long, document] = parseStored(head, 'a document') as [string[], GroqObject]
  readLater(document, long, load)
  return document
}
