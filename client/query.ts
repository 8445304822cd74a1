import { ArgumentError } from './errors.ts'

/** Which part of a list to return. */
export interface Page {
  /** How many at most, 1 to 1,000; 100 when left out. */
  readonly limit?: number
  /** How many to leave out at the start. */
  readonly offset?: number
}

const largestPage = 1000

/**
 * @returns the bounds of a GROQ slice (`[$offset...$end]`)
 * @throws {ArgumentError} for a limit or offset that is not a whole number in range
 */
export function sliceOf(page: Page, where: string): { offset: number; end: number } {
  const { limit = 100, offset = 0 } = page
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new ArgumentError(
      `${where}.limit`,
      `${limit} is not a number of results (1 to ${largestPage})`,
    )
  }
  if (!Number.isInteger(offset) || offset < 0) {
    throw new ArgumentError(`${where}.offset`, `${offset} is not a place in a list (0, 1, 2…)`)
  }
  return { offset, end: offset + limit }
}
