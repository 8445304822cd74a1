import type {
  CaseStudyBySlugQueryResult,
  CaseStudyListQueryResult,
} from '../generated/sanity.types.ts'
import { type AuthorCard, toAuthorCard } from '../authors/authorCard.ts'
import { toSafeText } from '../body/toBody.ts'
import { type RelatedLink, toRelatedLinks } from '../links/relatedLinks.ts'
import { type Page, type Query, sliceOf } from '../query.ts'
import { type Review, toReview } from '../review/review.ts'
import { caseStudyBySlugQuery, caseStudyListQuery } from './queries.ts'

type RawCaseStudy = NonNullable<CaseStudyBySlugQueryResult>

/** A patient's story whose consent covers the website today. */
export interface CaseStudy extends Omit<RawCaseStudy, 'clinician' | 'review' | 'relatedLinks'> {
  readonly clinician: AuthorCard | null
  readonly review: Review | null
  readonly relatedLinks: RelatedLink[]
}

export type CaseStudyListItem = CaseStudyListQueryResult[number]

export interface CaseStudyListOptions extends Page {
  /** A topic's slug. */
  readonly topic?: string
}

export interface CaseStudies {
  /** Null when there is none, and when consent is missing, expired, withdrawn or for other uses. */
  bySlug(slug: string): Promise<CaseStudy | null>
  /** Newest first; only those with consent. */
  list(options?: CaseStudyListOptions): Promise<CaseStudyListItem[]>
}

export function createCaseStudies(query: Query, today: () => string): CaseStudies {
  return {
    async bySlug(slug) {
      const found = await query<CaseStudyBySlugQueryResult>(caseStudyBySlugQuery, { slug })
      return found && toCaseStudy(found, today())
    },
    async list(options = {}) {
      const found = await query<CaseStudyListQueryResult>(caseStudyListQuery, {
        topic: options.topic ?? null,
        ...sliceOf(options, 'caseStudies.list'),
      })
      return toSafeText(found)
    },
  }
}

function toCaseStudy(raw: RawCaseStudy, today: string): CaseStudy {
  return {
    ...toSafeText(raw),
    clinician: raw.clinician && toAuthorCard(raw.clinician),
    review: toReview(raw.review, today),
    relatedLinks: toRelatedLinks(raw.relatedLinks),
  }
}
