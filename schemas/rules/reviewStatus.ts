import { daysBetween, type IsoDate, isIsoDate } from './dates.ts'

export type ReviewStatusName = 'notReviewed' | 'current' | 'dueSoon' | 'overdue'

export interface ReviewStatus {
  readonly status: ReviewStatusName
  readonly lastReviewed?: IsoDate
  readonly nextReviewDue?: IsoDate
  /** Days until the next review is due; negative when it is overdue. */
  readonly daysUntilDue?: number
}

/** The `review` of a document as it was stored or fetched; nothing of it is trusted. */
export interface ReviewLike {
  readonly lastReviewed?: unknown
  readonly nextReviewDue?: unknown
  readonly reviewedBy?: unknown
}

/** A review is "due soon" this many days ahead: long enough to find an hour for it. */
export const dueSoonDays = 42

/**
 * Where a page stands in its review cycle. Derived from the recorded review alone: an edit must not
 * move these dates (NHS service manual, "Page last reviewed"), so `_updatedAt` plays no part.
 *
 * @param today - `YYYY-MM-DD`; a review dated later than today has not happened yet
 */
export function reviewStatus(review: ReviewLike | null | undefined, today: IsoDate): ReviewStatus {
  const lastReviewed = review?.lastReviewed
  if (!review?.reviewedBy || !isIsoDate(lastReviewed) || lastReviewed > today) {
    return { status: 'notReviewed' }
  }
  const nextReviewDue = review.nextReviewDue
  if (!isIsoDate(nextReviewDue)) return { status: 'overdue', lastReviewed }
  const daysUntilDue = daysBetween(today, nextReviewDue)
  return { status: statusFor(daysUntilDue), lastReviewed, nextReviewDue, daysUntilDue }
}

function statusFor(daysUntilDue: number): ReviewStatusName {
  if (daysUntilDue < 0) return 'overdue'
  return daysUntilDue <= dueSoonDays ? 'dueSoon' : 'current'
}
