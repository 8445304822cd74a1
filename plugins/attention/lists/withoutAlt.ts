import { undescribedPicturesGroq } from '@clinical-content/rules'
import { ImageIcon } from '@sanity/icons/Image'

import type { AttentionList } from '../attentionList.ts'

export const withoutAlt: AttentionList = {
  icon: ImageIcon,
  filter: `_type in ["article", "author"] && ${undescribedPicturesGroq} > 0`,
  fields: `"pictures": ${undescribedPicturesGroq}`,
  order: '_updatedAt desc',
  reason: ({ found }, { t }) =>
    t('attention.without-alt.reason', { count: Number(found['pictures'] ?? 0) }),
}
