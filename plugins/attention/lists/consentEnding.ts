import { consentEndsWithinGroq } from '@clinical-content/rules'
import { LockIcon } from '@sanity/icons/Lock'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'
import { soonDays } from '../soonDays.ts'

export const consentEnding: AttentionList = {
  icon: LockIcon,
  filter: `_type == "caseStudy" && ${consentEndsWithinGroq(soonDays)}`,
  fields: 'consent',
  order: 'consent.expiresOn asc',
  reason: ({ found }, { t, day }) =>
    t('attention.consent-ending.reason', {
      date: day(text(record(found, 'consent'), 'expiresOn') ?? ''),
    }),
}
