import { reviewDueWithinGroq } from '@clinical-content/rules'
import { CalendarIcon } from '@sanity/icons/Calendar'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'
import { soonDays } from '../soonDays.ts'
import { isReviewable } from './review.ts'

export const dueSoon: AttentionList = {
  icon: CalendarIcon,
  filter: `${isReviewable} && ${reviewDueWithinGroq(soonDays)} && (${reviewDueWithinGroq(-1)}) != true`,
  fields: 'review',
  order: 'review.nextReviewDue asc',
  reason: ({ found }, { t, day }) =>
    t('attention.due-soon.reason', {
      date: day(text(record(found, 'review'), 'nextReviewDue') ?? ''),
    }),
}
