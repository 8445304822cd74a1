import type { Article, Author, CaseStudy } from '@clinical-content/schemas/types'
import type { SanityDocumentLike } from 'sanity'

/**
 * What a copy must not claim: that a clinician has read it, that the person in it agreed, that a
 * register was checked, that it came from the old website, or that it lives at the same address.
 */
const evidence: readonly (keyof Article | keyof Author | keyof CaseStudy)[] = [
  'review',
  'consent',
  'registrations',
  'origin',
  'slug',
  'previousSlugs',
  'publishedAt',
  'updatedAt',
]

/** A copy of a document to go on writing from, under a title that tells it apart. */
export function withoutEvidence(document: SanityDocumentLike): SanityDocumentLike {
  const copy = { ...document }
  for (const field of evidence) delete copy[field]
  if (typeof copy['title'] === 'string') copy['title'] = `${copy['title']} (copy)`
  return copy
}
