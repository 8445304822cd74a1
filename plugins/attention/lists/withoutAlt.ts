import { ImageIcon } from '@sanity/icons/Image'

import type { AttentionList } from '../attentionList.ts'

const undescribed = 'decorative != true && coalesce(alt, "") == ""'

/** One term a place where a picture can be. */
const places = [
  'select(defined(heroImage.asset) && coalesce(heroImage.alt, "") == "" => 1, 0)',
  'select(defined(photo.asset) && coalesce(photo.alt, "") == "" => 1, 0)',
  `coalesce(count(body[_type == "figure" && defined(image.asset) && ${undescribed}]), 0)`,
  `coalesce(count(body[_type == "gallery"].figures[defined(image.asset) && ${undescribed}]), 0)`,
  'coalesce(count(body[_type == "exercise" && defined(image.image.asset) && image.decorative != true && coalesce(image.alt, "") == ""]), 0)',
].join(' + ')

export const withoutAlt: AttentionList = {
  icon: ImageIcon,
  filter: `_type in ["article", "author"] && ${places} > 0`,
  fields: `"pictures": ${places}`,
  order: '_updatedAt desc',
  reason: ({ found }, { t }) =>
    t('attention.without-alt.reason', { count: Number(found['pictures'] ?? 0) }),
}
