/** The bands a case study may give instead of an age, which would help to identify the person. */
export const ageBands = [
  '0-17',
  '18-29',
  '30-39',
  '40-49',
  '50-59',
  '60-69',
  '70-79',
  '80-plus',
] as const

export type AgeBand = (typeof ageBands)[number]

/**
 * The band an age in years falls into.
 *
 * @param age - completed years, 0 to 130; `42` or `'42'`
 * @returns `undefined` for anything that is not an age
 */
export function ageBand(age: number | string): AgeBand | undefined {
  const years =
    typeof age === 'number' ? age : /^\s*\d{1,3}\s*$/.test(age) ? Number(age) : Number.NaN
  if (!(years >= 0 && years <= 130)) return undefined
  return ageBands.findLast((band) => years >= Number.parseInt(band, 10))
}
