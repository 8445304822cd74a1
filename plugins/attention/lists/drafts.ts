import { EditIcon } from '@sanity/icons/Edit'

import type { AttentionList } from '../attentionList.ts'

export const drafts: AttentionList = {
  icon: EditIcon,
  filter:
    '_type in ["article", "caseStudy", "author", "topic"] && _originalId in path("drafts.**") && _updatedAt < $weekAgo',
  order: '_updatedAt asc',
  reason: ({ editedOn }, { t, day }) => t('attention.drafts.reason', { date: day(editedOn) }),
}
