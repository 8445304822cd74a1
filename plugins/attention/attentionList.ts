import type { ComponentType } from 'react'

import type { Words } from '../locale/useWords.ts'

/** Pages and people that wait for somebody, for one reason. */
export interface AttentionList {
  readonly icon: ComponentType
  /**
   * Which documents are on it, as a GROQ filter; what `rules` says is taken from there. It may use
   * `$today` (`YYYY-MM-DD`), `$weekAgo` (an instant) and `$changed` (ids of the pages that say something
   * else than what was reviewed).
   */
  readonly filter: string
  /** What `reason` reads beside the fields of every row, as GROQ projection fields. */
  readonly fields?: string
  /** The most pressing first, as what stands in GROQ's `order(…)`. */
  readonly order: string
  /** Readers see only what is published: `published`, where the list is about what they meet. */
  readonly perspective?: 'published'
  /** Why this row is here, and since or until when: what its line begins with. */
  reason(row: AttentionRow, say: Say): string
}

/** What every row has; the rest is a list's own `fields`. Nothing of it is trusted. */
export interface AttentionRow {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly editedOn: string
  readonly kind?: string
  readonly authors: readonly Labelled[]
  readonly topics: readonly Labelled[]
  /** The answer as it came. */
  readonly found: Readonly<Record<string, unknown>>
}

export interface Labelled {
  readonly id: string
  readonly label: string
}

/** How a reason finds its words. */
export interface Say {
  readonly t: Words
  /** `2026-03-01` as `1 March 2026`, in the Studio's language. */
  readonly day: (date: string) => string
  readonly today: string
}
