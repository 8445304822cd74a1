import { reviewStatus } from '@clinical-content/rules'
import { type AuthorCard, type RawAuthorCard, toAuthorCard } from '../authors/authorCard.ts'
import type { Read } from '../read/read.ts'

interface RawReview {
  readonly lastReviewed?: string | null | undefined
  readonly nextReviewDue?: string | null | undefined
  readonly changes?: string | null | undefined
  readonly reviewerId?: string | null | undefined
  readonly reviewedBy?: Read<RawAuthorCard> | null | undefined
}

export interface Review {
  /** `YYYY-MM-DD` */
  readonly lastReviewed: string
  /** `YYYY-MM-DD` */
  readonly nextReviewDue: string | null
  readonly changes: string | null
  readonly reviewedBy: AuthorCard
  /** On the client's day: `dueSoon` within six weeks of the next review, `overdue` after it. */
  readonly status: 'current' | 'dueSoon' | 'overdue'
}

/**
 * A review counts when it says when and by whom, and when that day has come; anything less would
 * claim too much.
 *
 * @param today - `YYYY-MM-DD`
 */
export function toReview(review: RawReview | null | undefined, today: string): Review | null {
  const { status, lastReviewed, nextReviewDue } = reviewStatus(
    review && { ...review, reviewedBy: { _ref: review.reviewerId } },
    today,
  )
  if (
    status === 'notReviewed' ||
    status === 'changedSinceReview' ||
    !lastReviewed ||
    !review?.reviewedBy
  )
    return null
  return {
    lastReviewed,
    nextReviewDue: nextReviewDue ?? null,
    changes: review.changes ?? null,
    reviewedBy: toAuthorCard(review.reviewedBy),
    status,
  }
}
