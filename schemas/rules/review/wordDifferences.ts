/** A stretch of a text that stayed, came, or went. */
export interface Piece {
  readonly is: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond so many comparisons a text is told as gone, and the other as new: nobody reads it word by word. */
const maxComparisons = 4_000_000

/** What went and what came, word by word; numbers are never cut. */
export function wordDifferences(before: string, after: string): Piece[] {
  const a = tokens(before)
  const b = tokens(after)
  const kept = a.length * b.length > maxComparisons ? [] : longestCommon(a, b)
  return joined(steps(a, b, kept))
}

/**
 * The longest sequence that two lists have in common, as pairs of their indexes.
 *
 * Written out: the rules depend on nothing, and a page is short.
 */
export function longestCommon(
  a: readonly string[],
  b: readonly string[],
): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** Words and numbers whole ("1.5", "10⁹/L", "don't"), spaces, and single signs. */
function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{No}](?:[.,'’/-]?[\p{L}\p{N}\p{No}\p{M}%°])*|./gsu) ?? []
}

function steps(
  a: readonly string[],
  b: readonly string[],
  kept: readonly (readonly [number, number])[],
): Piece[] {
  const found: Piece[] = []
  let i = 0
  let j = 0
  for (const [atA, atB] of [...kept, [a.length, b.length] as const]) {
    if (atA > i) found.push({ is: 'removed', text: a.slice(i, atA).join('') })
    if (atB > j) found.push({ is: 'added', text: b.slice(j, atB).join('') })
    const same = a[atA]
    if (same !== undefined) found.push({ is: 'same', text: same })
    i = atA + 1
    j = atB + 1
  }
  return found
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: { is: Piece['is']; text: string }[] = []
  for (const { is, text } of pieces) {
    const last = found.at(-1)
    if (last?.is === is) last.text += text
    else found.push({ is, text })
  }
  return found
}
