import type { ReviewStatus } from '@clinical-content/rules'
import { type DocumentBadgeComponent, type DocumentBadgeDescription } from 'sanity'

import { useWords, type WordKey } from '../locale/useWords.ts'
import { record, text } from '../shared/read.ts'
import { useDay } from '../shared/useDay.ts'
import { useReviewStatus } from './useReviewStatus.ts'

const colors = {
  notReviewed: 'danger',
  changedSinceReview: 'danger',
  overdue: 'danger',
  dueSoon: 'warning',
  current: 'success',
} as const

/** "Not clinically reviewed", "Changed since review", "Review overdue"… with the dates behind it. */
export const ReviewBadge: DocumentBadgeComponent = ({ draft, published, version }) => {
  const { t } = useWords()
  const day = useDay()
  const status = useReviewStatus(version ?? draft ?? published)
  const { correction } = status
  const badge: DocumentBadgeDescription = {
    label: t(`review.badge.${status.status}`),
    color: colors[status.status],
    title: t(helpKey(status), {
      reviewed: day(status.lastReviewed ?? ''),
      due: day(status.nextReviewDue ?? ''),
      by: text(record(correction, 'allowedBy'), 'name') ?? '',
      on: day(text(correction, 'allowedOn') ?? ''),
    }),
  }
  return badge
}

function helpKey({ status, nextReviewDue, isTracked, correction }: ReviewStatus): WordKey {
  if (status === 'current' && correction) return 'review.badge.current.corrected'
  if (status === 'current' && !isTracked) return 'review.badge.current.untracked'
  const noDate = status === 'overdue' && !nextReviewDue
  return noDate ? 'review.badge.overdue.no-date' : `review.badge.${status}.help`
}
