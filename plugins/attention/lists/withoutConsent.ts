import { consentAllowsWebsiteGroq, consentStatus, isIsoDate } from '@clinical-content/rules'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'

import { record, text } from '../../shared/read.ts'
import type { AttentionList } from '../attentionList.ts'

/** A withdrawn story that is no longer published has nothing left to do. */
export const withoutConsent: AttentionList = {
  icon: EyeClosedIcon,
  filter: `_type == "caseStudy" && (${consentAllowsWebsiteGroq}) != true && !(consent.status == "withdrawn" && _originalId in path("drafts.**"))`,
  fields: 'consent',
  order: 'title asc',
  reason: ({ found }, { t, day, today }) => {
    const consent = record(found, 'consent')
    const status = consentStatus(consent, today)
    if (status === 'withdrawn') {
      return t('attention.without-consent.withdrawn', {
        date: day(text(consent, 'recordedOn') ?? ''),
      })
    }
    if (status === 'missing') return t('attention.without-consent.missing')
    if (status === 'expired') {
      const date = text(consent, 'expiresOn') ?? ''
      return isIsoDate(date)
        ? t('attention.without-consent.expired', { date: day(date) })
        : t('attention.without-consent.unreadable', { date })
    }
    return t('attention.without-consent.not-website')
  },
}
