import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'

import type { AttentionList } from '../attentionList.ts'
import { hasReview } from './review.ts'

export const notReviewed: AttentionList = {
  icon: CheckmarkCircleIcon,
  filter: `_type in ["article", "caseStudy"] && !(${hasReview})`,
  order: '_updatedAt desc',
  reason: ({ editedOn }, { t, day }) => t('attention.not-reviewed.reason', { date: day(editedOn) }),
}
