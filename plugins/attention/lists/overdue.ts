import { reviewDueWithinGroq, reviewStatus } from '@clinical-content/rules'
import { ClockIcon } from '@sanity/icons/Clock'

import { record } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'
import { isReviewable } from './review.ts'

export const overdue: AttentionList = {
  icon: ClockIcon,
  filter: `${isReviewable} && ${reviewDueWithinGroq(-1)}`,
  fields: 'review',
  order: 'review.nextReviewDue asc',
  reason: ({ found }, { t, day, today }) => {
    const { lastReviewed, nextReviewDue } = reviewStatus(record(found, 'review'), today)
    return nextReviewDue
      ? t('attention.overdue.reason', { date: day(nextReviewDue) })
      : t('attention.overdue.no-date', { date: day(lastReviewed ?? '') })
  },
}
