import { isReviewedGroq } from '@clinical-content/rules'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'

import type { AttentionList } from '../attentionList.ts'
import { isReviewable } from './review.ts'

export const notReviewed: AttentionList = {
  icon: CheckmarkCircleIcon,
  filter: `${isReviewable} && (${isReviewedGroq}) != true`,
  order: '_updatedAt desc',
  reason: ({ editedOn }, { t, day }) => t('attention.not-reviewed.reason', { date: day(editedOn) }),
}
