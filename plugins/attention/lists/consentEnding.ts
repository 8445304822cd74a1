import { LockIcon } from '@sanity/icons/Lock'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'

export const consentEnding: AttentionList = {
  icon: LockIcon,
  filter:
    '_type == "caseStudy" && consent.status == "given" && consent.expiresOn >= $today && consent.expiresOn <= $soon',
  fields: 'consent',
  order: 'consent.expiresOn asc',
  reason: ({ found }, { t, day }) =>
    t('attention.consent-ending.reason', {
      date: day(text(record(found, 'consent'), 'expiresOn') ?? ''),
    }),
}
