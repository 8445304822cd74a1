import {
  daysBetween,
  isAtMostDaysAheadGroq,
  type IsoDate,
  isIsoDate,
  isIsoDateGroq,
} from '../dates.ts'
import { isStored, type Stored } from '../read.ts'
import { allowedCorrection } from './correction.ts'
import {
  type ContentReviewLike,
  isAsReviewed,
  type ReviewedContent,
  tracksContent,
} from './reviewedContent.ts'

/**
 * - `notReviewed`: no named clinician has read the page, or not yet
 * - `changedSinceReview`: it says something else than what was read, or tells another story
 * - `overdue`, `dueSoon`, `current`: where it stands in its cycle
 */
export type ReviewStatusName =
  | 'notReviewed'
  | 'changedSinceReview'
  | 'overdue'
  | 'dueSoon'
  | 'current'

export interface ReviewStatus {
  readonly status: ReviewStatusName
  readonly lastReviewed?: IsoDate
  readonly nextReviewDue?: IsoDate
  /** Days until the next review is due; negative when it is overdue. */
  readonly daysUntilDue?: number
  /**
   * Whether the review kept what was read. Without, nobody can say whether the page has changed since:
   * it was reviewed before changes were tracked.
   */
  readonly isTracked?: boolean
  /** The small correction by which the review holds for the words as they stand (`smallCorrection`). */
  readonly correction?: Stored
}

/** The `review` of a document as it was stored; nothing of it is trusted. */
export interface ReviewLike extends ContentReviewLike {
  readonly lastReviewed?: unknown
  readonly nextReviewDue?: unknown
  /** A reference to an author. */
  readonly reviewedBy?: unknown
}

/** A review is "due soon" this many days ahead: long enough to find an hour for it. */
export const dueSoonDays = 42

/**
 * Where a page stands in its review cycle. Derived from the recorded review alone: an edit must not
 * move these dates (NHS service manual, "Page last reviewed"), so `_updatedAt` plays no part.
 *
 * @param today - `YYYY-MM-DD`; a review dated later than today has not happened yet
 * @param content - `reviewedContent` of the page as it stands. Left out, nothing is said about
 *   changes; whoever tells readers of a review must not leave it out.
 */
export function reviewStatus(
  review: ReviewLike | null | undefined,
  today: IsoDate,
  content?: ReviewedContent,
): ReviewStatus {
  const lastReviewed = review?.lastReviewed
  if (!namesReviewer(review) || !isIsoDate(lastReviewed) || lastReviewed > today) {
    return { status: 'notReviewed' }
  }
  const isTracked = tracksContent(review)
  const hasChanged = isTracked && content !== undefined && !isAsReviewed(review, content)
  const isCorrected = content !== undefined && !hasChanged && isTracked
  const correction = isCorrected ? allowedCorrection(review, content.contentHash) : undefined
  const told = { lastReviewed, isTracked, ...(correction ? { correction } : {}) }
  const nextReviewDue = review?.nextReviewDue
  if (!isIsoDate(nextReviewDue)) {
    return { status: hasChanged ? 'changedSinceReview' : 'overdue', ...told }
  }
  const daysUntilDue = daysBetween(today, nextReviewDue)
  const status = hasChanged ? 'changedSinceReview' : statusFor(daysUntilDue)
  return { status, ...told, nextReviewDue, daysUntilDue }
}

function namesReviewer(review: ReviewLike | null | undefined): boolean {
  const id = isStored(review?.reviewedBy) ? review.reviewedBy['_ref'] : undefined
  return typeof id === 'string' && id !== ''
}

function statusFor(daysUntilDue: number): ReviewStatusName {
  if (daysUntilDue < 0) return 'overdue'
  return daysUntilDue <= dueSoonDays ? 'dueSoon' : 'current'
}

/**
 * Whether {@link reviewStatus} knows of a review, as GROQ on a document in scope; needs the parameter
 * `$today`. Not true may be null: its opposite is `(…) != true`.
 */
export const isReviewedGroq =
  `review.reviewedBy._ref > "" && review.lastReviewed <= $today && ${isIsoDateGroq('review.lastReviewed')}` as const

/**
 * {@link isReviewedGroq}, and the next review is due in so many days or sooner, or has no readable
 * date. `reviewDueWithinGroq(-1)`: overdue.
 */
export function reviewDueWithinGroq(days: number): string {
  const due = 'review.nextReviewDue'
  return `${isReviewedGroq} && ((${isIsoDateGroq(due)}) != true || ${isAtMostDaysAheadGroq(due, days)})`
}

/**
 * {@link reviewStatus} as GROQ, on a document in scope; needs the parameter `$today`. What has changed
 * since the review GROQ cannot say: see `reviewedContentGroq`.
 */
export const reviewStatusGroq = `select((${isReviewedGroq}) != true => "notReviewed", ${reviewDueWithinGroq(-1)} => "overdue", ${reviewDueWithinGroq(dueSoonDays)} => "dueSoon", "current")`
