import { LRUCache } from 'lru-cache'

import { matchesFilter } from '../groq/matchesFilter.ts'
import type { GroqObject } from '../groq/values.ts'
import { isPublicId } from '../model/documentId.ts'
import type { Visibility } from '../model/types.ts'

export interface ReadableContext {
  /** What `now()` and `identity()` answer in the filters. */
  readonly now: Date
  readonly identity: string
  /** Told that a filter asks for the time. */
  readonly onNow?: () => void
  /** The documents that refer to this one, a picture or file. */
  readonly holders: (assetId: string) => Iterable<GroqObject>
}

/**
 * Whether a stored document may be read; undefined when all may. The one test behind every way to
 * read: queries (in their threads), documents, exports, listeners, live events, history, pictures.
 * A filter sees the document alone: it follows no reference.
 */
export function readableTest(
  visibility: Visibility,
  context: ReadableContext,
): ((document: GroqObject) => boolean) | undefined {
  const { publicOnly = false, filters = [], today = '' } = visibility
  if (!publicOnly && filters.length === 0) return undefined
  const tests = filters.map((filter) => filterTest(filter, today, context))
  const passes = (document: GroqObject) =>
    (!publicOnly || isPublicId(String(document['_id']))) &&
    (tests.length === 0 || tests.some((test) => test(document)))
  return (document) => {
    if (!passes(document)) return false
    if (!isAsset(document)) return true
    const holders = [...context.holders(String(document['_id']))]
    // What somebody who works here has uploaded stands nowhere yet.
    return holders.length === 0 ? !publicOnly : holders.some(passes)
  }
}

/** GROQ over one document alone, e.g. which reads of whom are recorded. */
export function filterTest(
  filter: string,
  today: string,
  { now, identity, onNow }: Omit<ReadableContext, 'holders'>,
): (document: GroqObject) => boolean {
  // Only a filter that names its caller gives another answer to each.
  const compiled = compile(filter, today, filter.includes('identity(') ? identity : '')
  return (document) => {
    const known = compiled.answers.get(document)
    if (known !== undefined) return known
    let timeBound = false
    const answer = compiled.matches(document, {
      now,
      identity,
      onNow() {
        timeBound = true
        onNow?.()
      },
    })
    if (!timeBound) compiled.answers.set(document, answer)
    return answer
  }
}

interface Compiled {
  matches: ReturnType<typeof matchesFilter>
  /** A stored document is one object for as long as it is unchanged. */
  answers: WeakMap<GroqObject, boolean>
}

const compiledFilters = new LRUCache<string, Compiled>({ max: 200 })

function compile(filter: string, today: string, identity: string): Compiled {
  const key = JSON.stringify([filter, today, identity])
  let compiled = compiledFilters.get(key)
  if (!compiled) {
    compiled = { matches: matchesFilter(filter, { today }), answers: new WeakMap() }
    compiledFilters.set(key, compiled)
  }
  return compiled
}

/** What holds the bytes of a picture or file: as public as the documents it stands in. */
const isAsset = ({ _type }: { readonly [attribute: string]: unknown }): boolean =>
  _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
