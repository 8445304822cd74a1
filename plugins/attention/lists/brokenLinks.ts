import { UnlinkIcon } from '@sanity/icons/Unlink'

import type { AttentionList } from '../attentionList.ts'

/** To a page that is not published, or to nothing at all. */
const related =
  'relatedLinks[(defined(reference) && !defined(reference->_id)) || (!defined(reference) && !defined(url))]'
const inText =
  'body[].markDefs[_type == "link" && ((defined(reference) && !defined(reference->_id)) || (!defined(reference) && !defined(href)))]'

/** Asked of what is published: a page that the reader cannot open is broken, whatever is being written. */
export const brokenLinks: AttentionList = {
  icon: UnlinkIcon,
  perspective: 'published',
  filter: `_type in ["article", "caseStudy"] && count(${related}) + count(${inText}) > 0`,
  fields: `"broken": count(${related}) + count(${inText})`,
  order: 'title asc',
  reason: ({ found }, { t }) =>
    t('attention.broken-links.reason', { count: Number(found['broken'] ?? 0) }),
}
