import {
  addMonths,
  type IsoDate,
  isIsoDate,
  migrationOrigin,
  reviewedContent,
  type ReviewedContent,
  reviewMonths,
} from '@clinical-content/rules'
import type { Review, StudioUser } from '@clinical-content/schemas/types'

import { record, referenceIds, text } from '../shared/read.ts'
import type { ReviewInterval } from '../shared/useClinic.ts'
import type { Reviewer } from './reviewers.ts'

/** What the dialog holds while a review is being recorded. */
export interface ReviewDraft {
  readonly reviewerId: string
  readonly lastReviewed: string
  readonly nextReviewDue: string
  readonly changes: string
  /** Whether whoever records it has confirmed the statement beside the tick. */
  readonly attested: boolean
}

/** What the Studio notes with a review by itself. */
export interface SignedReview {
  /** What was read. */
  readonly content: ReviewedContent
  /** Who is signed in. */
  readonly recordedBy: Omit<StudioUser, '_type'> | undefined
  /** The statement that was confirmed, word for word. */
  readonly attestation: string
}

export type ReviewProblem =
  | 'reviewerMissing'
  | 'dateMissing'
  | 'dateInFuture'
  | 'dueMissing'
  | 'dueNotAfterReview'
  | 'notAttested'

/** Worth a second thought, but not wrong. */
export type ReviewWarning = 'reviewerIsAuthor' | 'reviewerNotRegistered'

/** When a review of this document holds until: the clinic's interval for its kind of article. */
export function nextReviewDue(
  document: unknown,
  lastReviewed: IsoDate,
  intervals: readonly ReviewInterval[],
): IsoDate {
  return addMonths(lastReviewed, reviewMonths(text(document, 'kind'), intervals))
}

/** Why this review cannot be recorded yet; empty when it can. */
export function reviewProblems(draft: ReviewDraft, today: IsoDate): ReviewProblem[] {
  const problems: ReviewProblem[] = []
  if (draft.reviewerId === '') problems.push('reviewerMissing')
  if (!isIsoDate(draft.lastReviewed)) problems.push('dateMissing')
  else if (draft.lastReviewed > today) problems.push('dateInFuture')
  if (!isIsoDate(draft.nextReviewDue)) problems.push('dueMissing')
  else if (draft.nextReviewDue <= draft.lastReviewed) problems.push('dueNotAfterReview')
  if (!draft.attested) problems.push('notAttested')
  return problems
}

/** NHS service manual: the author should not be the reviewer. A clinic of one cannot always help it. */
export function reviewWarnings(document: unknown, reviewer: Reviewer | undefined): ReviewWarning[] {
  if (!reviewer) return []
  const warnings: ReviewWarning[] = []
  if (wrote(document, reviewer)) warnings.push('reviewerIsAuthor')
  if (!reviewer.registered) warnings.push('reviewerNotRegistered')
  return warnings
}

export function wrote(document: unknown, reviewer: Reviewer): boolean {
  return (
    referenceIds(document, 'authors').includes(reviewer.id) ||
    text(record(document, 'clinician'), '_ref') === reviewer.id
  )
}

/**
 * The patches that record a review: the review as a whole, with what was read and who says so, and that
 * a migrated page has had one.
 */
export function reviewPatches(document: unknown, draft: ReviewDraft, signed: SignedReview) {
  const { content, recordedBy, attestation } = signed
  // A revision with other words is not the one that was read: somebody wrote meanwhile.
  const isRead = reviewedContent(document).contentHash === content.contentHash
  const revision = isRead ? text(document, '_rev') : undefined
  const review: Review = {
    _type: 'review',
    lastReviewed: draft.lastReviewed,
    nextReviewDue: draft.nextReviewDue,
    reviewedBy: { _type: 'reference', _ref: draft.reviewerId },
    ...(draft.changes.trim() === '' ? {} : { changes: draft.changes.trim() }),
    contentHash: content.contentHash,
    storyHashes: [...content.storyHashes],
    ...(revision ? { revision } : {}),
    ...(recordedBy ? { recordedBy: { _type: 'studioUser', ...recordedBy } } : {}),
    attestation,
  }
  const migrated = migrationOrigin(document) !== undefined
  return [{ set: migrated ? { review, 'origin.clinicallyReviewed': true } : { review } }]
}
