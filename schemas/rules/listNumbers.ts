/** How the numbers of a list are written (CSS Counter Styles), and what the Studio calls each. */
export const listNumberStyles = {
  decimal: '1, 2, 3',
  'lower-alpha': 'a, b, c',
  'upper-alpha': 'A, B, C',
  'lower-roman': 'i, ii, iii',
  'upper-roman': 'I, II, III',
} as const

export type ListNumberStyle = keyof typeof listNumberStyles

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number as readers see it before an item: `4`, `d`, `iv`; in figures where the style has no other. */
export function writtenNumber(value: number, style: string | null | undefined): string {
  const written =
    style === 'lower-alpha' || style === 'upper-alpha'
      ? letters(value)
      : style === 'lower-roman' || style === 'upper-roman'
        ? romanNumber(value)
        : undefined
  if (written === undefined) return String(value)
  return style?.startsWith('upper') ? written.toUpperCase() : written
}

function letters(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1) return undefined
  let [rest, written] = [value, '']
  while (rest > 0) {
    written = String.fromCodePoint(97 + ((rest - 1) % 26)) + written
    rest = Math.floor((rest - 1) / 26)
  }
  return written
}

function romanNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return undefined
  let [rest, written] = [value, '']
  for (const [unit, sign] of roman) {
    while (rest >= unit) {
      written += sign
      rest -= unit
    }
  }
  return written
}
