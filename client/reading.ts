import type { FilteredResponseQueryOptions } from '@sanity/client'
import { ArgumentError } from './errors.ts'
import type { OnProblem } from './read/problem.ts'
import type { Place } from './read/read.ts'

/** How one call is made; what is left out is as the client was configured. */
export interface ReadOptions extends Pick<
  FilteredResponseQueryOptions,
  'signal' | 'timeout' | 'perspective' | 'cache' | 'next' | 'tag' | 'useCdn'
> {}

/** What every read of the client needs. */
export interface Reading {
  /** Runs one GROQ query; `$today` is always added. */
  query<Result>(
    text: string,
    params?: Record<string, unknown>,
    options?: ReadOptions,
  ): Promise<Result>
  /** The calendar day consents and reviews are checked against, `YYYY-MM-DD`. */
  today(): string
  readonly onProblem: OnProblem
}

/**
 * What a call says of how it is made, out of its options.
 *
 * @throws {ArgumentError} for the `raw` perspective, whose results hold drafts beside what is published
 */
export function readOptionsOf(options: ReadOptions, where: string): ReadOptions {
  const { signal, timeout, perspective, cache, next, tag, useCdn } = options
  if (perspective === 'raw') {
    throw new ArgumentError(
      `${where}.perspective`,
      'cannot be "raw", which mixes drafts with what is published. Use "drafts" for a preview.',
    )
  }
  const given = Object.entries({ signal, timeout, perspective, cache, next, tag, useCdn })
  // The same fields, without those that were left out.
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as ReadOptions
}

/** @throws {ArgumentError} for what is no slug, such as the missing parameter of a route */
export function checkedSlug(slug: unknown, where: string): string {
  if (typeof slug === 'string') return slug
  throw new ArgumentError(where, `needs a slug (a text); got ${String(slug)}`)
}

/** Where the reading of a result begins. */
export function placeIn({ onProblem }: Reading, path: string): Place {
  return { path, onProblem, keepsStega: true }
}
