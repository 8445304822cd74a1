import type { GroqObject, GroqValue } from '../values.ts'

/** A query and what the GROQ specification says it gives (https://spec.groq.dev). */
export interface Vector {
  readonly query: string
  readonly params?: Record<string, GroqValue>
  /** What it gives; left out in a bad query. */
  readonly result?: GroqValue
  /** Why it is refused. */
  readonly error?: RegExp
  /** Where: offsets into the query. */
  readonly position?: readonly [start: number, end: number]
  /** What groq-js gives instead, or why it cannot answer; the lake follows the specification or the hosted service. */
  readonly unlikeGroqJs?: string
}

export interface Section {
  /** The section's title in the specification. */
  readonly title: string
  readonly documents?: readonly GroqObject[]
  readonly good: readonly Vector[]
  readonly bad: readonly Vector[]
}
