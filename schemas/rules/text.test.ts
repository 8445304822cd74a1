import { describe, expect, test } from 'vitest'

import { ageBand } from './ageBand.ts'
import { addMonths, daysBetween, isIsoDate, isoDateOf } from './dates.ts'
import { plainText } from './read.ts'
import { isSlug, slugify } from './slugify.ts'

describe('slugify', () => {
  test.each([
    ['Can’t sleep? Café & naps', 'cant-sleep-cafe-and-naps'],
    ['  Knee pain: what helps?  ', 'knee-pain-what-helps'],
    ['50% of people', '50-percent-of-people'],
    ['Übung für Füße', 'ubung-fur-fusse'],
    ['Łódź – ćwiczenia', 'lodz-cwiczenia'],
    ['کمر درد', 'کمر-درد'],
    ['a'.repeat(200), 'a'.repeat(96)],
    ['???', ''],
  ])('%s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
    expect(slugify(slug)).toBe(slug)
  })

  test('cuts at the end of a word', () => {
    const slug = slugify('lower back pain '.repeat(20))
    expect(slug.length).toBeLessThanOrEqual(96)
    expect(slug).toMatch(/(lower|back|pain)$/)
  })

  test('knows its own', () => {
    expect(isSlug('knee-pain')).toBe(true)
    for (const no of ['', 'Knee', 'knee pain', '-knee', 'a/b', 5]) expect(isSlug(no)).toBe(false)
  })
})

test.each([
  [0, '0-17'],
  [17, '0-17'],
  [18, '18-29'],
  [42, '40-49'],
  ['79', '70-79'],
  [80, '80-plus'],
  [130, '80-plus'],
  [131, undefined],
  [-1, undefined],
  ['', undefined],
  ['forty', undefined],
  [Number.NaN, undefined],
])('the age %s is in the band %s', (age, band) => {
  expect(ageBand(age)).toBe(band)
})

describe('dates', () => {
  test('only days that exist', () => {
    expect(isIsoDate('2028-02-29')).toBe(true)
    for (const no of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', null, 20260101]) {
      expect(isIsoDate(no)).toBe(false)
    }
  })

  test('months end where months end', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-11-22', 24)).toBe('2028-11-22')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  test('daylight saving does not make a day longer', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-06-02', '2026-06-01')).toBe(-1)
    expect(() => daysBetween('soon', '2026-06-01')).toThrow('"soon" is not a date')
  })

  test('the day is the clinic’s own', () => {
    const lateEvening = new Date('2026-06-01T23:30:00Z')
    expect(isoDateOf(lateEvening, 'UTC')).toBe('2026-06-01')
    expect(isoDateOf(lateEvening, 'Europe/London')).toBe('2026-06-02')
    expect(isoDateOf(lateEvening, 'America/New_York')).toBe('2026-06-01')
  })
})

const span = (text: string) => ({ _type: 'span', text })

test('plainText reads words however marks split them, a paragraph a line', () => {
  expect(
    plainText([
      { _type: 'block', children: [span('10'), span('9'), span('/L')] },
      { _type: 'figure' },
      { _type: 'block', children: [span('Next.')] },
      null,
    ]),
  ).toBe('109/L\nNext.')
  expect(plainText('no blocks')).toBe('')
})
