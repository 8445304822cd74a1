import { CalendarIcon } from '@sanity/icons/Calendar'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'
import { hasReview } from './review.ts'

export const dueSoon: AttentionList = {
  icon: CalendarIcon,
  filter: `${hasReview} && review.nextReviewDue >= $today && review.nextReviewDue <= $soon`,
  fields: 'review',
  order: 'review.nextReviewDue asc',
  reason: ({ found }, { t, day }) =>
    t('attention.due-soon.reason', {
      date: day(text(record(found, 'review'), 'nextReviewDue') ?? ''),
    }),
}
