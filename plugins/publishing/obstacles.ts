import {
  documentProblems,
  type PolicyKey,
  type Problem,
  type ProblemContext,
} from '@clinical-content/rules'

/**
 * The rules of the clinic's policy that are about publishing and not about one field: the schema's
 * own validation leaves these to the Publish button.
 */
const publishingRules: readonly (PolicyKey | undefined)[] = [
  'review',
  'changedSinceReview',
  'consent',
  'citations',
  'registration',
]

/**
 * What the clinic's policy has to say about publishing a document, the blocking ones (`severity`
 * `error`) first. What the form shows at its fields is not repeated.
 *
 * @param document - an `article` or a `caseStudy`, in whatever state of being written
 */
export function publishObstacles(document: unknown, context: ProblemContext): Problem[] {
  return documentProblems(document, context).filter(({ rule }) => publishingRules.includes(rule))
}

/** True while the policy keeps a page from being published for want of a clinical review. */
export function awaitsReview(document: unknown, context: ProblemContext): boolean {
  return publishObstacles(document, context).some(
    ({ rule, severity }) => rule === 'review' && severity === 'error',
  )
}
