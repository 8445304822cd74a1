import {
  daysBetween,
  type IsoDate,
  isIsoDate,
  isIsoDateGroq,
  isAtMostDaysAheadGroq,
} from '../dates.ts'

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
  return isInForce(consent, today) ? 'given' : 'expired'
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

/** How many days a given consent still holds after today; `undefined` where nothing ends. */
export function consentDaysLeft(
  consent: ConsentLike | null | undefined,
  today: IsoDate,
): number | undefined {
  const expiresOn = consent?.expiresOn
  if (consentStatus(consent, today) !== 'given' || !isIsoDate(expiresOn)) return undefined
  return daysBetween(today, expiresOn)
}

function isInForce({ expiresOn }: ConsentLike, today: IsoDate): boolean {
  if (expiresOn === undefined || expiresOn === null) return true
  return isIsoDate(expiresOn) && expiresOn >= today
}

const isInForceGroq =
  `(!defined(consent.expiresOn) || consent.expiresOn >= $today && ${isIsoDateGroq('consent.expiresOn')})` as const

/** {@link consentStatus} as GROQ, on a case study in scope; needs the parameter `$today`. */
export const consentStatusGroq =
  `select(consent.status == "withdrawn" => "withdrawn", consent.status != "given" => "missing", ${isInForceGroq} => "given", "expired")` as const

/**
 * {@link consentAllows} for the website as GROQ, on a case study in scope; needs the parameter
 * `$today`. Not true may be null: its opposite is `(…) != true`.
 */
export const consentAllowsWebsiteGroq =
  `consent.status == "given" && ${isInForceGroq} && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)` as const

/**
 * {@link consentDaysLeft} is at most so many days, as GROQ on a case study in scope; needs the
 * parameter `$today`.
 */
export function consentEndsWithinGroq(days: number): string {
  return `consent.status == "given" && consent.expiresOn >= $today && ${isIsoDateGroq('consent.expiresOn')} && ${isAtMostDaysAheadGroq('consent.expiresOn', days)}`
}
