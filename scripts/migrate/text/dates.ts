import type { SourceDate } from '../types.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

export interface ReadDate extends SourceDate {
  /** How much the words say; the rest of `value` is the first moment of it. */
  readonly precision: 'moment' | 'day' | 'month' | 'year' | 'none'
}

/**
 * Reads a date as a post writes it: ISO 8601 and its near relations, RFC 2822, `3 March 2024`,
 * `March 3rd, 2024`, `March 2024`, `2024`.
 * A day in figures (`04/05/2024`) is read only where day and month cannot be mistaken for each other.
 *
 * @returns the text, and as `value` an ISO 8601 datetime in UTC; without `value` when it is no date
 */
export function readDate(written: string): ReadDate {
  const text = written.trim()
  return (
    readIso(text) ??
    readMail(text) ??
    readNamed(text) ??
    readFigures(text) ?? { text, precision: 'none' as const }
  )
}

function readIso(text: string): ReadDate | undefined {
  // Hugo and WordPress' own folders write slashes; Jekyll a blank before the zone.
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (day) return made(text, Number(day[1]), Number(day[2]), Number(day[3]), 'day')
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return undefined
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`
  const time = Date.parse(zoned.replace(' ', 'T').replace(/\s*([+-]\d{2}):?(\d{2})$/, '$1:$2'))
  if (Number.isNaN(time)) return undefined
  return { text, value: new Date(time).toISOString(), precision: 'moment' }
}

/** RFC 2822, as feeds and exports write it: `Mon, 04 Mar 2024 09:00:00 +0000`. */
function readMail(text: string): ReadDate | undefined {
  if (
    !/^(?:[A-Z][a-z]{2},\s+)?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UTC|Z)$/.test(
      text,
    )
  )
    return undefined
  const time = Date.parse(text)
  if (Number.isNaN(time)) return undefined
  return { text, value: new Date(time).toISOString(), precision: 'moment' }
}

function readNamed(text: string): ReadDate | undefined {
  const words = text
    .toLowerCase()
    .replace(/^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+/, '')
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/[,.]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'of' && word !== 'the')
  const year = Number(words.find((word) => /^(?:19|20)\d{2}$/.test(word)))
  const month = months.findIndex((name) => words.some((word) => isMonth(word, name))) + 1
  const day = Number(words.find((word) => /^\d{1,2}$/.test(word)))
  const known = [year, month, day].filter(Boolean).length
  if (!year || known !== words.length) return undefined
  if (month === 0) return made(text, year, 1, 1, 'year')
  return day ? made(text, year, month, day, 'day') : made(text, year, month, 1, 'month')
}

function isMonth(word: string, name: string): boolean {
  return word === name || (word.length >= 3 && word.length <= 4 && name.startsWith(word))
}

function readFigures(text: string): ReadDate | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!parts) return undefined
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (first === second || first > 12) return made(text, year, second, first, 'day')
  if (second > 12) return made(text, year, first, second, 'day')
  return undefined
}

function made(
  text: string,
  year: number,
  month: number,
  day: number,
  precision: ReadDate['precision'],
): ReadDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return { text, value: date.toISOString(), precision }
}
