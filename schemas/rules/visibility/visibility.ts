import { consentAllows, consentAllowsWebsiteGroq } from '../consent/consent.ts'
import type { IsoDate } from '../dates.ts'
import { isStored, object } from '../read.ts'

/** `drafts.a` and `versions.r1.a` are the document `a`. */
export function publishedId(id: string): string {
  return id.replace(/^(drafts\.|versions\.[^.]+\.)/, '')
}

/**
 * Whether an id is one the public can read. An id with a dot is a draft, a version or a private
 * document, also when a token could read it (Sanity, Access control).
 */
export function isPublishedId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && !id.includes('.')
}

/** {@link isPublishedId} as GROQ, on a document in scope. */
export const isPublishedGroq = `_id in path("*")` as const

/**
 * Whether the public may see a page: it is published, has an address and, if it tells a patient's
 * story, the person's consent covers the website.
 *
 * @param today - `YYYY-MM-DD`
 */
export function isPublic(document: unknown, today: IsoDate): boolean {
  if (!isStored(document) || !isPublishedId(document['_id'])) return false
  const slug = object(document, 'slug')['current']
  if (slug === undefined || slug === null) return false
  if (document['_type'] !== 'caseStudy') return true
  return consentAllows(object(document, 'consent'), 'website', today)
}

/** {@link isPublic} as GROQ, on a document in scope; needs the parameter `$today`. */
export const isPublicGroq =
  `${isPublishedGroq} && defined(slug.current) && (_type != "caseStudy" || ${consentAllowsWebsiteGroq})` as const
