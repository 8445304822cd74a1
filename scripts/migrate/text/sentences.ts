/** A part of a text, from `start` to before `end`. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly isFound: boolean
}

/** Where a sentence or a line ends; a bar and a dot in the middle part what stands on one line. */
const sentenceEnd =
  /(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|cf|al|e\.g|i\.e|Reg|approx))(?<!\b\p{Lu})[.!?]["”’)]?(?=\s+["“‘(]?[\p{Lu}\p{N}])|\n|\s[|·•](?=\s)/gu

/**
 * Cuts a text into its sentences and lines; those that a test does not find are joined with their
 * neighbours.
 *
 * @returns the parts in order, none of them blank
 */
export function partsOf(text: string, isFound: (sentence: string) => boolean): Part[] {
  // A bar belongs to what it parts off.
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: end }) =>
    /^\s[|·•]/.test(end) ? index : index + end.length,
  )
  const parts: Part[] = []
  let start = 0
  for (const end of [...ends, text.length]) {
    const words = text.slice(start, end)
    const own = isFound(words.replace(/^\s*[|·•]\s/, ''))
    const last = parts.at(-1)
    if (last && !own && !last.isFound) parts[parts.length - 1] = { ...last, end }
    else if (words.trim() !== '') parts.push({ start, end, isFound: own })
    start = end
  }
  return parts
}

/** A text without the sentences that a test finds; every sign of it stands in one or the other. */
export function withoutSentences(
  text: string,
  isFound: (sentence: string) => boolean,
): { kept: string; found: string[] } {
  const parts = partsOf(text, isFound)
  const words = (own: boolean) =>
    parts
      .filter((part) => part.isFound === own)
      .map(({ start, end }) => text.slice(start, end).trim())
  const found = words(true)
  const rest = words(false).join(' ')
  if (found.length === 0) return { kept: text, found }
  const bar = /^(?:[|·•]\s*)+/.exec(rest)?.[0] ?? ''
  return {
    kept: rest.slice(bar.length),
    found: bar === '' ? found : [...found.slice(0, -1), `${found.at(-1) ?? ''} ${bar.trim()}`],
  }
}
