import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'

import type { AttentionList } from '../attentionList.ts'

export const notCarriedOver: AttentionList = {
  icon: WarningOutlineIcon,
  filter: '_type == "article" && count(body[_type == "needsReview"]) > 0',
  fields: '"parts": count(body[_type == "needsReview"])',
  order: 'title asc',
  reason: ({ found }, { t }) =>
    t('attention.not-carried-over.reason', { count: Number(found['parts'] ?? 0) }),
}
