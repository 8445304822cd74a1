import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { toCallToAction } from '../links/callToAction.ts'
import { safeUrl } from '../safeUrl.ts'
import { withholdStories } from './withholdStories.ts'

type RawBody = NonNullable<NonNullable<ArticleBySlugQueryResult>['body']>

/** An article's Portable Text as the public may read it. */
export type Body = Exclude<RawBody[number], { _type: 'needsReview' }>[]
export type BodyBlock = Body[number]

interface Context {
  readonly citations: readonly { readonly _key: string }[]
  readonly bookingLink: Parameters<typeof toCallToAction>[1]
}

/**
 * What the public may read of a body: withheld stories and their headings out, unsafe addresses
 * out, each `citationMark` with the `number` of its source in the article's list (from 1), and
 * invitations without an address completed with the clinic's booking link.
 */
export function toBody(raw: RawBody, { citations, bookingLink }: Context): Body {
  const numbers = new Map(citations.map(({ _key }, index) => [_key, index + 1]))
  return mapObjects(withholdStories(raw), (object) => {
    if (object['_type'] === 'citationMark') {
      return { ...object, number: numbers.get(String(object['citation'])) ?? null }
    }
    if (object['_type'] === 'callToAction') {
      return { ...object, ...completed(object, bookingLink) }
    }
    return withSafeAddresses(object)
  })
}

/** The same Portable Text without addresses that are not safe to follow. */
export function toSafeText<T>(text: T): T {
  return mapObjects(text, withSafeAddresses)
}

function completed(own: JsonObject, bookingLink: Context['bookingLink']) {
  const callToAction = toCallToAction(own, bookingLink)
  return {
    label: callToAction?.label ?? own['label'] ?? null,
    url: callToAction?.href ?? null,
    telephone: null,
  }
}

type JsonObject = Record<string, unknown>

function withSafeAddresses(object: JsonObject): JsonObject {
  const safe = { ...object }
  for (const key of ['href', 'url']) {
    if (safe[key] != null) safe[key] = safeUrl(safe[key]) ?? null
  }
  return safe
}

/** Rewrites every object inside a JSON value, outermost first. */
function mapObjects<T>(value: T, rewrite: (object: JsonObject) => JsonObject): T {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit)
    if (typeof node !== 'object' || node === null) return node
    const entries = Object.entries(rewrite({ ...node }))
    return Object.fromEntries(entries.map(([key, child]) => [key, visit(child)]))
  }
  // The rewrites above keep every field's type; they narrow values to null where the type has null.
  return visit(value) as T
}
