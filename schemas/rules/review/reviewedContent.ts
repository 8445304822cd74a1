import { isStored, records, type Stored, trimmed } from '../read.ts'
import { publishedId } from '../visibility/visibility.ts'
import { type Canonical, canonical, idOf, type Surroundings } from './canonical.ts'
import { allowedCorrection } from './correction.ts'
import { sha256 } from './sha256.ts'

/** What a clinician has read, as hashes: the same for the same words, another for any other. */
export interface ReviewedContent {
  /** Of the page itself. */
  readonly contentHash: string
  /** Of the patients' stories that it tells, each once. */
  readonly storyHashes: readonly string[]
}

/**
 * The version of the form that is hashed, in front of every hash. A hash of another version can be
 * compared with none: such a review is one from before changes were tracked.
 */
const version = 'v1-'

/**
 * What is read when a page is reviewed: its words, pictures and sources. Dates, addresses, topics,
 * authors and what search engines are told are not. `needsReview` blocks are for editors alone.
 */
const fieldsOf = {
  article: ['title', 'summary', 'keyPoints', 'heroImage', 'body', 'citations', 'callToAction'],
  caseStudy: [
    'title',
    'person',
    'problem',
    'history',
    'assessment',
    'treatment',
    'outcome',
    'perspective',
  ],
} as const

/**
 * What {@link reviewedContent} reads of a document in scope, its stories in place, as fields of a GROQ
 * projection: `*[_type == "article"]{ _id, review, ${reviewedContentGroq} }`.
 */
export const reviewedContentGroq = [
  '_type',
  ...new Set<string>([...fieldsOf.article, ...fieldsOf.caseStudy]),
]
  .map((field) =>
    field === 'body'
      ? `body[]{ ..., _type == "caseStudyEmbed" => { "caseStudies": caseStudies[]->{ ${fieldsOf.caseStudy.join(', ')} } } }`
      : field,
  )
  .join(', ')

/**
 * The hashes of what stands on a page now, to be kept with a review or compared with one.
 *
 * The page may be as it is stored, or as a query gives it: with asset documents in place of
 * references to them, with the stories in place of references to them, and with `targetId` (a link's
 * `reference._ref`) where the reference was replaced. A story that is not there is not told.
 *
 * @param document - an article or a case study, in whatever state of being written
 * @param story - an embedded story by its published id, where the page holds only references: as
 *   readers get it, so the published one where there is one
 */
export function reviewedContent(
  document: unknown,
  story: (id: string) => unknown = () => undefined,
): ReviewedContent {
  const page = isStored(document) ? document : {}
  const told = embeddedStories(page).flatMap((embedded) => {
    const isReference = typeof embedded['_ref'] === 'string'
    const found = isReference ? story(publishedId(trimmed(embedded, '_ref'))) : embedded
    return isStored(found) && (isReference || 'title' in found) ? [hashOf(found, 'caseStudy')] : []
  })
  const type = trimmed(page, '_type') === 'caseStudy' ? 'caseStudy' : 'article'
  return { contentHash: hashOf(page, type), storyHashes: [...new Set(told)].toSorted() }
}

/** The published ids of the stories that {@link reviewedContent} would like to know. */
export function embeddedStoryIds(document: unknown): string[] {
  if (!isStored(document)) return []
  const ids = embeddedStories(document).flatMap((embedded) => idOf(embedded) ?? [])
  return [...new Set(ids.map(publishedId))]
}

function embeddedStories(page: Stored): Stored[] {
  return records(page, 'body')
    .filter((block) => block['_type'] === 'caseStudyEmbed')
    .flatMap((block) => records(block, 'caseStudies'))
}

/** One thing a reviewer reads: a field, or one paragraph, block, key point or source of it. */
export interface ReviewedPart {
  readonly field: string
  /** The type of a block that is no paragraph. */
  readonly block?: string
  readonly said: Canonical
}

/** What {@link reviewedContent} hashes of a page itself, part by part, in the order of the page. */
export function reviewedParts(document: unknown): ReviewedPart[] {
  const page = isStored(document) ? document : {}
  const type = trimmed(page, '_type') === 'caseStudy' ? 'caseStudy' : 'article'
  const around = surroundings(page)
  return fieldsOf[type].flatMap((field): ReviewedPart[] => {
    if (field === 'body') return canonicalBody(page, around).map((said) => partOfBody(said))
    const said = canonical(page[field], around)
    if (said === undefined) return []
    return (Array.isArray(said) ? said : [said]).map((part: Canonical) => ({ field, said: part }))
  })
}

function partOfBody(said: Canonical): ReviewedPart {
  // A block is kept under its type; a paragraph is the object that holds its text.
  const [[block, content] = []] = isStored(said) && !('text' in said) ? Object.entries(said) : []
  return block === undefined || content === undefined
    ? { field: 'body', said }
    : { field: 'body', block, said: content }
}

function surroundings(document: Stored): Surroundings {
  const citations = records(document, 'citations')
  return {
    citationNumber: (key) => citations.findIndex((citation) => citation['_key'] === key) + 1,
  }
}

function hashOf(document: Stored, type: keyof typeof fieldsOf): string {
  const around = surroundings(document)
  const said = fieldsOf[type].map((field) =>
    field === 'body' ? canonicalBody(document, around) : (canonical(document[field], around) ?? ''),
  )
  return version + sha256(JSON.stringify(said))
}

/** Only in a body is the kind of a member not told by where it stands. */
function canonicalBody(document: Stored, around: Surroundings): Canonical[] {
  return records(document, 'body').flatMap((block) => {
    const type = trimmed(block, '_type')
    if (type === 'needsReview') return []
    const { caseStudies: _hashedThemselves, ...own } = block
    const said = canonical(type === 'caseStudyEmbed' ? own : block, around)
    if (type === 'block') return said === undefined ? [] : [said]
    return [{ [type]: said ?? '' }]
  })
}

/** The `review` of a document, as far as it tells what was read; nothing of it is trusted. */
export interface ContentReviewLike {
  readonly contentHash?: unknown
  readonly storyHashes?: unknown
  readonly corrections?: unknown
}

/** Whether a review kept what was read, in a form that can be compared. */
export function tracksContent(review: ContentReviewLike | null | undefined): boolean {
  const hash = review?.contentHash
  return typeof hash === 'string' && hash.startsWith(version)
}

/**
 * Whether a page says what was reviewed, or that with a small correction that a second person allowed,
 * and tells no story that was not reviewed. A story that is no longer
 * told, as its person withdrew their consent, changes nothing in what was read.
 */
export function isAsReviewed(
  review: ContentReviewLike | null | undefined,
  content: ReviewedContent,
): boolean {
  const { contentHash } = content
  const saysIt = review?.contentHash === contentHash || allowedCorrection(review, contentHash)
  return Boolean(saysIt) && !tellsOtherStories(review, content)
}

/** Whether a page tells a story that was not read with it, or that says something else since. */
export function tellsOtherStories(
  review: ContentReviewLike | null | undefined,
  { storyHashes }: ReviewedContent,
): boolean {
  const read: readonly unknown[] = Array.isArray(review?.storyHashes) ? review.storyHashes : []
  return !storyHashes.every((hash) => read.includes(hash))
}
