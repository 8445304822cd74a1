import {
  consentStatus,
  type IsoDate,
  type PolicyKey,
  type PublishingPolicy,
  reviewStatus,
} from '@clinical-content/schemas/rules'

import { record, records, text, texts } from '../shared/read.ts'

/** Something that the clinic's policy has to say about publishing a document. */
export interface Obstacle {
  /** The rule of the policy it falls under. */
  readonly rule: PolicyKey
  readonly level: 'block' | 'warn'
  readonly problem: 'notReviewed' | 'noConsent' | 'noSources'
}

/**
 * What stands between a document and its publication, the blocking ones first.
 *
 * An overdue review does not block: correcting a published page must stay possible while it waits
 * for its reviewer. What the schema itself requires is not repeated here.
 *
 * @param policy - the clinic's, with its gaps filled (`publishingPolicy`)
 */
export function publishObstacles(
  type: string,
  document: unknown,
  policy: PublishingPolicy,
  today: IsoDate,
): Obstacle[] {
  const found: Obstacle[] = []
  const add = (rule: PolicyKey, problem: Obstacle['problem']) => {
    const level = policy[rule]
    if (level !== 'off') found.push({ rule, level, problem })
  }
  if (type === 'article' && !isReviewed(document, today)) add('review', 'notReviewed')
  if (type === 'article' && isClinical(document) && records(document, 'citations').length === 0) {
    add('citations', 'noSources')
  }
  if (type === 'caseStudy' && !hasConsent(document, today)) add('consent', 'noConsent')
  return found.toSorted((a, b) => Number(b.level === 'block') - Number(a.level === 'block'))
}

function isReviewed(document: unknown, today: IsoDate): boolean {
  const review = record(document, 'review')
  const status = reviewStatus(
    review && {
      lastReviewed: text(review, 'lastReviewed'),
      nextReviewDue: text(review, 'nextReviewDue'),
      reviewedBy: text(record(review, 'reviewedBy'), '_ref'),
    },
    today,
  )
  return status.status !== 'notReviewed'
}

/** News of the clinic ("we are open on Saturdays") makes no clinical claim that needs a source. */
function isClinical(document: unknown): boolean {
  return text(document, 'kind') !== 'news'
}

function hasConsent(document: unknown, today: IsoDate): boolean {
  const consent = record(document, 'consent')
  const status = consentStatus(
    consent && {
      status: text(consent, 'status'),
      expiresOn: text(consent, 'expiresOn'),
      scope: texts(consent, 'scope'),
    },
    today,
  )
  return status === 'given'
}
