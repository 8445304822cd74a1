import { UsageError } from './usage.ts'

const dayMs = 24 * 60 * 60 * 1000

/** `90d`, or a day or time in ISO 8601, which must be yet to come. @throws UsageError */
export function endOf(expires: string | undefined, now: Date): string | undefined {
  if (expires === undefined) return undefined
  const days = /^(\d{1,5})d$/.exec(expires)?.[1]
  const end = days === undefined ? Date.parse(expires) : now.getTime() + Number(days) * dayMs
  if (end > now.getTime()) return new Date(end).toISOString()
  throw new UsageError(`--expires must be like 90d or 2027-01-31 and to come, not "${expires}"`)
}

/** The same as days from now. @throws UsageError */
export function daysOf(expires: string | undefined): number | undefined {
  const now = new Date()
  const end = endOf(expires, now)
  return end === undefined ? undefined : (Date.parse(end) - now.getTime()) / dayMs
}
