import { deadLinksGroq } from '@clinical-content/rules'
import { UnlinkIcon } from '@sanity/icons/Unlink'

import type { AttentionList } from '../attentionList.ts'

/** Asked of what is published: a page that the reader cannot open is broken, whatever is being written. */
export const brokenLinks: AttentionList = {
  icon: UnlinkIcon,
  perspective: 'published',
  filter: `_type in ["article", "caseStudy"] && ${deadLinksGroq} > 0`,
  fields: `"broken": ${deadLinksGroq}`,
  order: 'title asc',
  reason: ({ found }, { t }) =>
    t('attention.broken-links.reason', { count: Number(found['broken'] ?? 0) }),
}
