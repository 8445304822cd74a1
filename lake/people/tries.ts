/** How often something may fail, counted apart for each key: an e-mail address, a network address. */
export interface Tries {
  /**
   * Counts a try before it is made, so that many at once do not get past.
   *
   * @returns 0, or the seconds to wait: then it must not be made, and is not counted
   */
  take(key: string): number
  /** It was the right one: it is not counted after all. */
  giveBack(key: string): void
}

/** Nobody can fill the memory: beyond these, the oldest are forgotten. */
const mostKeys = 10_000

/**
 * A bucket for each key: `most` tries at once, and another one every `everyMs`.
 *
 * @param now ms
 */
export function createTries(most: number, everyMs: number, now: () => number): Tries {
  /** When the bucket will be full again. A key that is not there has a full one. */
  const fullAt = new Map<string, number>()
  return {
    take(key) {
      const at = now()
      const full = Math.max(fullAt.get(key) ?? at, at)
      const wait = full + everyMs - at - most * everyMs
      if (wait > 0) return Math.ceil(wait / 1000)
      fullAt.delete(key)
      fullAt.set(key, full + everyMs)
      for (const oldest of fullAt.keys()) {
        if (fullAt.size <= mostKeys) break
        fullAt.delete(oldest)
      }
      return 0
    },
    giveBack(key) {
      const full = fullAt.get(key)
      if (full !== undefined) fullAt.set(key, full - everyMs)
    },
  }
}
