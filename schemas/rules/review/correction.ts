import { isStored, object, records, type Stored, text } from '../read.ts'

/** The corrections of a `review` as it was stored; nothing of it is trusted. */
export interface CorrectedReviewLike {
  readonly contentHash?: unknown
  readonly corrections?: unknown
}

/**
 * The small correction that lets a review hold for these words, if there is one.
 *
 * A review is of words. A telephone number or a spelling need not wait for a clinician to read the
 * whole page again; but whoever writes must not be the one to say what is small. So a correction
 * counts only
 *
 * - from the very words that were reviewed: one correction is never built on another, or a page could
 *   drift to anything in small steps
 * - to the very words that were looked at: one more letter, and it counts no more
 * - once another person than the one who asked has allowed it
 *
 * It moves no date: the page is due when it was. It covers the page's own words, not the stories told
 * on it, which have a review of their own. A new review takes the place of all of it.
 *
 * @param contentHash - of the page as it stands
 */
export function allowedCorrection(
  review: CorrectedReviewLike | null | undefined,
  contentHash: string,
): Stored | undefined {
  return corrections(review).find(
    (correction) => leadsTo(correction, review, contentHash) && isAllowed(correction),
  )
}

/** The correction to these words that somebody has asked for and nobody allowed yet. */
export function askedCorrection(
  review: CorrectedReviewLike | null | undefined,
  contentHash: string,
): Stored | undefined {
  return corrections(review).find(
    (correction) => leadsTo(correction, review, contentHash) && !isAllowed(correction),
  )
}

/** Whether somebody may allow a correction: signed in, and not who asked. */
export function mayAllow(correction: Stored, personId: string | undefined): boolean {
  const askedBy = text(object(correction, 'askedBy'), 'id')
  return personId !== undefined && askedBy !== undefined && askedBy !== personId
}

function corrections(review: CorrectedReviewLike | null | undefined): Stored[] {
  return isStored(review) ? records(review, 'corrections') : []
}

function leadsTo(
  correction: Stored,
  review: CorrectedReviewLike | null | undefined,
  contentHash: string,
): boolean {
  return (
    typeof review?.contentHash === 'string' &&
    correction['reviewedHash'] === review.contentHash &&
    correction['contentHash'] === contentHash
  )
}

function isAllowed(correction: Stored): boolean {
  return mayAllow(correction, text(object(correction, 'allowedBy'), 'id'))
}
