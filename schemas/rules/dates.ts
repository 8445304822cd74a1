/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string

const millisecondsADay = 86_400_000

/** True for a day that exists: `2026-02-30` does not. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/**
 * {@link isIsoDate} as GROQ, for the value of an expression. `dateTime` of the hosted service gives
 * null for 30 February and other evaluators give 2 March: only a day that exists comes back as it was.
 * (An arrow, as TypeGen reads no other function when it looks for what a query says.)
 */
export const isIsoDateGroq = <const Expression extends string>(expression: Expression) =>
  `${expression} > "" && string(dateTime(${expression} + "T00:00:00Z")) == ${expression} + "T00:00:00Z"` as const

const secondsADay = 86_400

/** Whether a day is at most so many days after `$today`, as GROQ: `-1` for one that has passed. */
export function isAtMostDaysAheadGroq(expression: string, days: number): string {
  return `dateTime(${expression} + "T00:00:00Z") <= dateTime($today + "T00:00:00Z") + ${days * secondsADay}`
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toTime(to) - toTime(from)) / millisecondsADay)
}

/** The same day a number of months later, or that month's last day: 31 January + 1 → 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const start = new Date(toTime(date))
  const day = start.getUTCDate()
  start.setUTCDate(1)
  start.setUTCMonth(start.getUTCMonth() + months)
  const lastDay = new Date(
    Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0),
  ).getUTCDate()
  start.setUTCDate(Math.min(day, lastDay))
  return start.toISOString().slice(0, 10)
}

/** The calendar day where the clinic is, which in the evening is not always the day in UTC. */
export function isoDateOf(moment: Date, timeZone?: string): IsoDate {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(moment)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

function toTime(date: IsoDate): number {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`"${date}" is not a date (YYYY-MM-DD)`)
  return time
}
