import { reviewStatus, type ReviewStatus } from '@clinical-content/rules'
import { type DocumentBadgeComponent, type DocumentBadgeDescription } from 'sanity'

import { useWords, type WordKey } from '../locale/useWords.ts'
import { record } from '../shared/read.ts'
import { useDay } from '../shared/useDay.ts'
import { useToday } from '../shared/useToday.ts'

const colors = {
  notReviewed: 'danger',
  changedSinceReview: 'danger',
  overdue: 'danger',
  dueSoon: 'warning',
  current: 'success',
} as const

/** "Not clinically reviewed", "Review due soon", "Review overdue" or "Reviewed", with the dates behind it. */
export const ReviewBadge: DocumentBadgeComponent = ({ draft, published, version }) => {
  const { t } = useWords()
  const day = useDay()
  const status = documentReviewStatus(version ?? draft ?? published, useToday())
  const badge: DocumentBadgeDescription = {
    label: t(`review.badge.${status.status}`),
    color: colors[status.status],
    title: t(helpKey(status), {
      reviewed: day(status.lastReviewed ?? ''),
      due: day(status.nextReviewDue ?? ''),
    }),
  }
  return badge
}

/** The review status of a document as it stands in the Studio, half-filled or not. */
export function documentReviewStatus(document: unknown, today: string): ReviewStatus {
  return reviewStatus(record(document, 'review'), today)
}

function helpKey({ status, nextReviewDue }: ReviewStatus): WordKey {
  const noDate = status === 'overdue' && !nextReviewDue
  return noDate ? 'review.badge.overdue.no-date' : `review.badge.${status}.help`
}
