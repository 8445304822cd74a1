import { isIsoDate } from '../dates.ts'
import { isStored, object, referenceId, type Stored, trimmed } from '../read.ts'
import { reviewedContent } from '../review/reviewedContent.ts'
import { reviewStatus } from '../review/reviewStatus.ts'
import {
  advice,
  contradiction,
  policyProblem,
  type Problem,
  type ProblemContext,
} from './problem.ts'

const nhs = 'NHS service manual, Page last reviewed'

/** What is the matter with a document's clinical review. */
export function reviewProblems(document: Stored, context: ProblemContext): Problem[] {
  const review = object(document, 'review')
  const lastReviewed = trimmed(review, 'lastReviewed')
  const nextReviewDue = trimmed(review, 'nextReviewDue')
  const problems: Problem[] = []
  if (isIsoDate(lastReviewed) && lastReviewed > context.today) {
    problems.push(
      contradiction(
        ['review', 'lastReviewed'],
        'This day is still to come. When was the page read?',
      ),
    )
  }
  if (isIsoDate(lastReviewed) && isIsoDate(nextReviewDue) && nextReviewDue <= lastReviewed) {
    problems.push(
      contradiction(['review', 'nextReviewDue'], 'The next review must come after the last one.'),
    )
  }
  if (reviewedByAuthor(document, review)) {
    problems.push(
      advice(
        ['review', 'reviewedBy'],
        'The reviewer is also the author. A second pair of eyes is better, if you can find one.',
        'NHS standard for creating health content',
      ),
    )
  }
  return [...problems, ...cycleProblems(document, review, context)]
}

function reviewedByAuthor(document: Stored, review: Stored): boolean {
  const reviewer = referenceId(review, 'reviewedBy')
  const authors = document['authors']
  if (reviewer === undefined || !Array.isArray(authors)) return false
  return authors.some((author: unknown) => isStored(author) && author['_ref'] === reviewer)
}

function cycleProblems(document: Stored, review: Stored, context: ProblemContext): Problem[] {
  const { status, nextReviewDue } = reviewStatus(
    review,
    context.today,
    // The words of the page itself: a story in it has a review of its own.
    reviewedContent(document),
  )
  if (status === 'notReviewed' && document['_type'] === 'article') {
    return policyProblem(context, 'review', {
      path: ['review'],
      message: 'No clinician has reviewed this page yet.',
      basis: 'primary',
      source: nhs,
    })
  }
  if (status === 'changedSinceReview') {
    return policyProblem(context, 'changedSinceReview', {
      path: ['review'],
      message:
        'This page has changed since it was reviewed. Readers will not be told of the review until somebody has read it again.',
      basis: 'primary',
      source: nhs,
    })
  }
  // An overdue page must stay correctable while it waits for its reviewer: never an error.
  if (status === 'overdue' && nextReviewDue && context.policy.review !== 'off') {
    return [
      advice(['review', 'nextReviewDue'], `The review has been due since ${nextReviewDue}.`, nhs),
    ]
  }
  return []
}
