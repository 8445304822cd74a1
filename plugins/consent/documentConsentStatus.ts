import {
  type ConsentStatus,
  consentAllows,
  consentStatus,
  type IsoDate,
} from '@clinical-content/rules'

import { record } from '../shared/read.ts'

/** The consent status of a case study as it stands in the Studio, half-filled or not. */
export function documentConsentStatus(document: unknown, today: IsoDate): ConsentStatus {
  return consentStatus(record(document, 'consent'), today)
}

/** Whether readers of the website see the story, as far as its consent goes. */
export function isShownToReaders(document: unknown, today: IsoDate): boolean {
  return consentAllows(record(document, 'consent'), 'website', today)
}
