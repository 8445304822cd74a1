import type { OnProblem } from './read/problem.ts'
import type { Place } from './read/read.ts'

/** What every read of the client needs. */
export interface Reading {
  /** Runs one GROQ query; `$today` is always added. */
  query<Result>(text: string, params?: Record<string, unknown>): Promise<Result>
  /** The calendar day consents and reviews are checked against, `YYYY-MM-DD`. */
  today(): string
  readonly onProblem: OnProblem
}

/** Where the reading of a result begins. */
export function placeIn({ onProblem }: Reading, path: string): Place {
  return { path, onProblem, keepsStega: true }
}
