import { BookIcon } from '@sanity/icons/Book'

import type { AttentionList } from '../attentionList.ts'

export const withoutSources: AttentionList = {
  icon: BookIcon,
  filter: '_type == "article" && !(count(citations) > 0)',
  order: '_updatedAt desc',
  reason: ({ editedOn }, { t, day }) =>
    t('attention.without-sources.reason', { date: day(editedOn) }),
}
