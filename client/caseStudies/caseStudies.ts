import type {
  CaseStudyBySlugQueryResult,
  CaseStudyListQueryResult,
} from '../generated/sanity.types.ts'
import { type AuthorCard, toAuthorCard } from '../authors/authorCard.ts'
import { type RelatedLink, toRelatedLinks } from '../links/relatedLinks.ts'
import { type Page, sliceOf } from '../query.ts'
import { listOf } from '../read/read.ts'
import { checkedSlug, placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import { type Review, toReview } from '../review/review.ts'
import { caseStudyBySlugQuery, caseStudyListQuery } from './queries.ts'
import { readCaseStudy, readCaseStudyListItem } from './readCaseStudy.ts'

type RawCaseStudy = NonNullable<CaseStudyBySlugQueryResult>

/** A patient's story whose consent covers the website today. */
export interface CaseStudy extends Omit<RawCaseStudy, 'clinician' | 'review' | 'relatedLinks'> {
  readonly clinician: AuthorCard | null
  readonly review: Review | null
  readonly relatedLinks: RelatedLink[]
}

export type CaseStudyListItem = CaseStudyListQueryResult[number]

export interface CaseStudyListOptions extends Page, ReadOptions {
  /** A topic's slug. */
  readonly topic?: string
}

export interface CaseStudies {
  /** Null when there is none, and when consent is missing, expired, withdrawn or for other uses. */
  bySlug(slug: string, options?: ReadOptions): Promise<CaseStudy | null>
  /** Newest first; only those with consent. */
  list(options?: CaseStudyListOptions): Promise<CaseStudyListItem[]>
}

export function createCaseStudies(reading: Reading): CaseStudies {
  const { query } = reading
  return {
    async bySlug(slug, options = {}) {
      checkedSlug(slug, 'caseStudies.bySlug')
      const how = readOptionsOf(options, 'caseStudies.bySlug')
      const found = await query<CaseStudyBySlugQueryResult>(caseStudyBySlugQuery, { slug }, how)
      return found && toCaseStudy(found, reading)
    },
    async list(options = {}) {
      const found = await query<CaseStudyListQueryResult>(
        caseStudyListQuery,
        { topic: options.topic ?? null, ...sliceOf(options, 'caseStudies.list') },
        readOptionsOf(options, 'caseStudies.list'),
      )
      const stories = listOf(readCaseStudyListItem)(found, placeIn(reading, 'caseStudies')) ?? []
      // Every field was read by its type; the schema's own required ones may still be missing.
      return stories as unknown as CaseStudyListItem[]
    },
  }
}

function toCaseStudy(raw: RawCaseStudy, reading: Reading): CaseStudy | null {
  const story = readCaseStudy(raw, placeIn(reading, `caseStudy “${raw.slug}”`))
  if (!story) return null
  const answer = {
    ...story,
    clinician: story.clinician ? toAuthorCard(story.clinician) : null,
    review: toReview(story.review, reading.today(), { ...raw, _type: 'caseStudy' }),
    relatedLinks: toRelatedLinks(story.relatedLinks),
  }
  // Every field was read by its type; the schema's own required ones may still be missing.
  return answer as unknown as CaseStudy
}
