/** How often each word occurs. */
export type WordCount = ReadonlyMap<string, number>

/**
 * The words of a text. A word is a run of letters, marks and digits; signs that carry meaning
 * (`%`, `≥`, `£`, `°`) count too, other punctuation does not. Compatibility forms are taken apart
 * (Unicode NFKC), so that `10⁹` in a table cell equals `10` with a raised `9`. Capitals do not count.
 */
export function words(text: string): string[] {
  // Most text is ASCII, for which nothing has to be taken apart.
  if (isAscii.test(text))
    return (
      text
        .toLowerCase()
        .match(/[a-z0-9]+|-(?=\d)|[$+<=>^`|~%&@#]/g)
        ?.map(minus) ?? []
    )
  return (
    text
      .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      // A hyphen before a figure is a minus sign: `10⁻³`, `-5 °C`.
      .replaceAll(/-(?=\d)/g, '−')
      .match(/[\p{L}\p{M}\p{N}]+|[\p{S}%&@#]/gu) ?? []
  )
}

// eslint-disable-next-line no-control-regex -- ASCII begins with them
const isAscii = /^[\u0000-\u007F]*$/

function minus(word: string): string {
  return word === '-' ? '−' : word
}

export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** What `from` has more of than `taken`. */
export function difference(from: WordCount, taken: WordCount): Map<string, number> {
  const rest = new Map<string, number>()
  for (const [word, count] of from) {
    const left = count - (taken.get(word) ?? 0)
    if (left > 0) rest.set(word, left)
  }
  return rest
}

export function total(counts: WordCount): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}
