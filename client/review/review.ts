import { isStored } from '@clinical-content/rules/read'
import { reviewedContent, reviewStatus, tracksContent } from '@clinical-content/rules'
import { type AuthorCard, type RawAuthorCard, toAuthorCard } from '../authors/authorCard.ts'
import { type Read } from '../read/read.ts'
import { withoutStega } from '../read/stega.ts'

interface RawReview {
  readonly lastReviewed?: string | null | undefined
  readonly nextReviewDue?: string | null | undefined
  readonly changes?: string | null | undefined
  readonly contentHash?: string | null | undefined
  readonly storyHashes?: readonly string[] | null | undefined
  readonly corrections?: readonly unknown[] | null | undefined
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
 * A review counts when it says when and by whom, when that day has come, and when the page still says
 * what was read then; anything less would claim too much.
 *
 * @param today - `YYYY-MM-DD`
 * @param page - the document as the query returned it, of which the words are compared
 */
export function toReview(
  review: RawReview | null | undefined,
  today: string,
  page: Readonly<Record<string, unknown>>,
): Review | null {
  const recorded = review && { ...review, reviewedBy: { _ref: review.reviewerId } }
  const content = tracksContent(review) ? reviewedContent(asStored(page)) : undefined
  const { status, lastReviewed, nextReviewDue } = reviewStatus(recorded, today, content)
  if (status === 'notReviewed' || status === 'changedSinceReview') return null
  if (!lastReviewed || !review?.reviewedBy) return null
  return {
    lastReviewed,
    nextReviewDue: nextReviewDue ?? null,
    changes: review.changes ?? null,
    reviewedBy: toAuthorCard(review.reviewedBy),
    status,
  }
}

/** The words as they are stored: nothing hidden in them, and a link named by the id of its page. */
function asStored(page: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(withoutStega(JSON.stringify(page)), (_key, value: unknown) => {
    if (!isStored(value) || value['_type'] !== 'link' || !isStored(value['target'])) return value
    return { ...value, targetId: value['target']['_id'] }
  })
}
