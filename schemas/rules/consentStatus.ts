import { type IsoDate, isIsoDate } from './dates.ts'

export type ConsentStatus = 'missing' | 'given' | 'expired' | 'withdrawn'

/** What a person may agree to. A use that is not listed was not agreed to. */
export const consentUses = ['website', 'socialMedia', 'print', 'press', 'training'] as const
export type ConsentUse = (typeof consentUses)[number]

/** The `consent` of a case study as it was stored or fetched; nothing of it is trusted. */
export interface ConsentLike {
  readonly status?: unknown
  readonly expiresOn?: unknown
  readonly scope?: unknown
}

/**
 * Whether a person agreed that their story is told. When in doubt the answer is no: an unknown
 * status is `missing`, an unreadable expiry date is `expired`. The last day of a consent counts.
 *
 * @param today - `YYYY-MM-DD`
 */
export function consentStatus(
  consent: ConsentLike | null | undefined,
  today: IsoDate,
): ConsentStatus {
  if (consent?.status === 'withdrawn') return 'withdrawn'
  if (consent?.status !== 'given') return 'missing'
  const expiresOn = consent.expiresOn
  if (expiresOn === undefined || expiresOn === null) return 'given'
  return isIsoDate(expiresOn) && expiresOn >= today ? 'given' : 'expired'
}

/**
 * Whether a story may be shown in one kind of place. A recorded scope limits the consent to the
 * uses it lists; the schema asks for a scope wherever consent is given.
 */
export function consentAllows(
  consent: ConsentLike | null | undefined,
  use: ConsentUse,
  today: IsoDate,
): boolean {
  if (consentStatus(consent, today) !== 'given') return false
  const scope = consent?.scope ?? []
  return Array.isArray(scope) && (scope.length === 0 || scope.includes(use))
}
