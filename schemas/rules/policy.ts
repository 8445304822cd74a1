/** What happens when a rule is broken: publishing is refused, a warning is shown, or nothing. */
export type PolicyLevel = 'block' | 'warn' | 'off'

export const policyLevels = {
  block: 'Stop it from being published',
  warn: 'Warn, but let it through',
  off: 'Do not check',
} as const satisfies Record<PolicyLevel, string>

/** Which rules a clinic can set, and how they stand until it does. */
export const defaultPolicy = {
  registration: 'block',
  review: 'block',
  changedSinceReview: 'warn',
  consent: 'block',
  citations: 'warn',
  advertising: 'warn',
  altText: 'block',
} as const satisfies Record<string, PolicyLevel>

export type PolicyKey = keyof typeof defaultPolicy
export type PublishingPolicy = Readonly<Record<PolicyKey, PolicyLevel>>

/** A clinic's policy with every gap filled from {@link defaultPolicy}; unknown values are gaps. */
export function publishingPolicy(
  stored: Readonly<Record<string, unknown>> | null | undefined,
): PublishingPolicy {
  const level = (key: PolicyKey): PolicyLevel => {
    const value = stored?.[key]
    return value === 'block' || value === 'warn' || value === 'off' ? value : defaultPolicy[key]
  }
  return {
    registration: level('registration'),
    review: level('review'),
    changedSinceReview: level('changedSinceReview'),
    consent: level('consent'),
    citations: level('citations'),
    // The CAP code's rules ask for judgement: they warn, they never block.
    advertising: level('advertising') === 'off' ? 'off' : 'warn',
    altText: level('altText'),
  }
}

/** Months between two reviews until the clinic says otherwise. */
export const defaultReviewMonths = {
  guide: 24,
  condition: 24,
  treatment: 24,
  exercise: 24,
  news: 12,
  question: 24,
} as const

/** How many months a review of this kind of article holds. */
export function reviewMonths(
  kind: string | null | undefined,
  intervals?: readonly { readonly kind?: string | null; readonly months?: number | null }[] | null,
): number {
  const own = intervals?.find((interval) => interval.kind === kind)?.months
  if (typeof own === 'number' && own > 0) return own
  return kind && kind in defaultReviewMonths
    ? defaultReviewMonths[kind as keyof typeof defaultReviewMonths] // checked on the line above
    : 24
}
