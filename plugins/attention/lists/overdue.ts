import { ClockIcon } from '@sanity/icons/Clock'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'
import { hasReview } from './review.ts'

export const overdue: AttentionList = {
  icon: ClockIcon,
  filter: `${hasReview} && (!defined(review.nextReviewDue) || review.nextReviewDue < $today)`,
  fields: 'review',
  order: 'review.nextReviewDue asc',
  reason: ({ found }, { t, day }) => {
    const review = record(found, 'review')
    const due = text(review, 'nextReviewDue')
    return due
      ? t('attention.overdue.reason', { date: day(due) })
      : t('attention.overdue.no-date', { date: day(text(review, 'lastReviewed') ?? '') })
  },
}
