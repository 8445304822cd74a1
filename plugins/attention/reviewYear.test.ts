import { expect, test } from 'vitest'

import { reviewYear } from './reviewYear.ts'

test('this month and the eleven after it, each with the reviews that fall due', () => {
  const found = ['2026-11-30', '2026-11-15', '2026-11-14', '2027-01-01', '2027-10-31', '2027-11-01']
  const year = reviewYear([...found, null, 'soon', 3, '2027-02-30'], '2026-11-15')
  expect(year.map(({ month }) => month)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
    '2027-03',
    '2027-04',
    '2027-05',
    '2027-06',
    '2027-07',
    '2027-08',
    '2027-09',
    '2027-10',
  ])
  expect(year.map(({ due }) => due)).toEqual([2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
})

test('an answer that is none is a year without reviews', () => {
  expect(reviewYear(undefined, '2026-01-31').every(({ due }) => due === 0)).toBe(true)
})
