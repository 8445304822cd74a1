import { type ConsentStatus, consentStatus, type IsoDate } from '@clinical-content/rules'

import { record, text, texts } from '../shared/read.ts'

/** The consent status of a case study as it stands in the Studio, half-filled or not. */
export function documentConsentStatus(document: unknown, today: IsoDate): ConsentStatus {
  return consentStatus(readConsent(document), today)
}

export function readConsent(document: unknown) {
  const consent = record(document, 'consent')
  if (!consent) return undefined
  return {
    status: text(consent, 'status'),
    recordedOn: text(consent, 'recordedOn'),
    expiresOn: text(consent, 'expiresOn'),
    scope: texts(consent, 'scope'),
  }
}
