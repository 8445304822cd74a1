import { DateTime } from 'groq-js'

/** RFC 3339, section 5.6. */
const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/i

/**
 * The instant a text says, null when it says none: groq-js takes whatever has the digits, and makes
 * March of 30 February. A leap second is none, as there is no number for it.
 */
export function parseInstant(text: string): DateTime | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ...offset] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0))
  const [offsetHour = 0, offsetMinute = 0] = offset
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  const isTime = hour <= 23 && minute <= 59 && second <= 59
  if (!isDay || !isTime || offsetHour > 23 || offsetMinute > 59) return null
  return sayable(new DateTime(new Date(text)))
}

/** Null for a time beyond the years RFC 3339 can write, 0000 to 9999. */
export function sayable(instant: DateTime): DateTime | null {
  const year = instant.date.getUTCFullYear()
  return year >= 0 && year <= 9999 ? instant : null
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
