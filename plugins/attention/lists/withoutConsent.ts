import { EyeClosedIcon } from '@sanity/icons/EyeClosed'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'

/** A withdrawn story that is no longer published has nothing left to do. */
export const withoutConsent: AttentionList = {
  icon: EyeClosedIcon,
  filter: `_type == "caseStudy" && (
    !defined(consent.status) || consent.status != "given" || consent.expiresOn < $today ||
    (count(consent.scope) > 0 && !("website" in consent.scope))
  ) && !(consent.status == "withdrawn" && _originalId in path("drafts.**"))`,
  fields: 'consent',
  order: 'title asc',
  reason: ({ found }, { t, day, today }) => {
    const consent = record(found, 'consent')
    const status = text(consent, 'status')
    const expiresOn = text(consent, 'expiresOn')
    if (status === 'withdrawn') {
      return t('attention.without-consent.withdrawn', {
        date: day(text(consent, 'recordedOn') ?? ''),
      })
    }
    if (status !== 'given') return t('attention.without-consent.missing')
    if (expiresOn && expiresOn < today) {
      return t('attention.without-consent.expired', { date: day(expiresOn) })
    }
    return t('attention.without-consent.not-website')
  },
}
