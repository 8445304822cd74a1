import { isReviewedGroq } from '@clinical-content/rules'
import { DocumentRemoveIcon } from '@sanity/icons/DocumentRemove'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'
import { isReviewable } from './review.ts'

/** GROQ cannot hash: which pages have changed is told in `$changed`, once somebody has looked. */
export const changedSinceReview: AttentionList = {
  icon: DocumentRemoveIcon,
  filter: `${isReviewable} && ${isReviewedGroq} && _id in $changed`,
  fields: 'review',
  order: '_updatedAt desc',
  reason: ({ found }, { t, day }) =>
    t('attention.changed-since-review.reason', {
      date: day(text(record(found, 'review'), 'lastReviewed') ?? ''),
    }),
}
