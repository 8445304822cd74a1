import { expect, test } from 'vitest'
import { writtenNumber } from './listNumbers.ts'

test.each([
  [4, undefined, '4'],
  [4, 'decimal', '4'],
  [3, 'lower-alpha', 'c'],
  [26, 'upper-alpha', 'Z'],
  [28, 'lower-alpha', 'ab'],
  [4, 'lower-roman', 'iv'],
  [1994, 'upper-roman', 'MCMXCIV'],
  // What has no letter is written in figures.
  [0, 'lower-alpha', '0'],
  [-2, 'lower-roman', '-2'],
  [5, 'unheard-of', '5'],
])('%i in %s is %s', (value, style, written) => {
  expect(writtenNumber(value, style)).toBe(written)
})
