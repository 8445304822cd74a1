import { type AuthorCard, type RawAuthorCard, toAuthorCard } from '../authors/authorCard.ts'

interface RawReview {
  readonly lastReviewed?: string | null
  readonly nextReviewDue?: string | null
  readonly changes?: string | null
  readonly reviewedBy?: RawAuthorCard | null
}

export interface Review {
  /** `YYYY-MM-DD` */
  readonly lastReviewed: string
  /** `YYYY-MM-DD` */
  readonly nextReviewDue: string | null
  readonly changes: string | null
  readonly reviewedBy: AuthorCard
}

/** A review counts when it says when and by whom; anything less would claim too much. */
export function toReview(review: RawReview | null | undefined): Review | null {
  if (!review?.lastReviewed || !review.reviewedBy) return null
  return {
    lastReviewed: review.lastReviewed,
    nextReviewDue: review.nextReviewDue ?? null,
    changes: review.changes ?? null,
    reviewedBy: toAuthorCard(review.reviewedBy),
  }
}
