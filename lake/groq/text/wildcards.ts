/** Whether a word is what a term of a pattern says, whatever the case of its letters. */
export type WordTest = (word: string) => boolean

/**
 * A term of `match` as a test of words: `*` is any characters, `.` any one, as in groq-js, where it is
 * a regular expression. That one tries every way of sharing a word out among its stars, which is
 * 2^stars ways; here a star only ever goes back to the last one, so that the time is at most the
 * product of both lengths.
 */
export function compileWildcards(term: string): WordTest {
  const pattern = folded(term.replaceAll(/\*+/g, '*'))
  if (!/[*.]/.test(pattern))
    return (word) => word.length === pattern.length && folded(word) === pattern
  return (word) => matchesFrom(folded(word), pattern)
}

function matchesFrom(word: string, pattern: string): boolean {
  let at = 0
  let p = 0
  /** Behind the last star, and where in the word what follows it was last tried. */
  let afterStar = -1
  let tried = 0
  while (at < word.length) {
    const wanted = pattern[p]
    if (wanted === '*') {
      afterStar = ++p
      tried = at
    } else if (wanted !== undefined && (wanted === '.' || wanted === word[at])) {
      p += 1
      at += 1
    } else if (afterStar >= 0) {
      p = afterStar
      tried += 1
      at = tried
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}

/**
 * A term that is a whole word, or with a star at its end the beginning of one, as it stands in `folded`
 * text; undefined for any other.
 */
export function plainTerm(term: string): { text: string; isPrefix: boolean } | undefined {
  const pattern = folded(term.replaceAll(/\*+/g, '*'))
  const isPrefix = pattern.endsWith('*')
  const text = isPrefix ? pattern.slice(0, -1) : pattern
  return text === '' || /[*.]/.test(text) ? undefined : { text, isPrefix }
}

/** Letters that a regular expression with the flag `i` takes for the same (ECMA-262, Canonicalize). */
export function folded(text: string): string {
  // oxlint-disable-next-line no-control-regex -- every character of ASCII
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toUpperCase()
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    const upper = unit.toUpperCase()
    const isOther = upper.length !== 1 || (unit > '\u007f' && upper <= '\u007f')
    result += isOther ? unit : upper
  }
  return result
}
