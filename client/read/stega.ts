/**
 * Visual editing ("stega") writes into a text, in characters nobody sees, where in the Studio it
 * stands. In words that is harmless. In a value that a program compares, looks up or follows it is
 * not: `"emergency"` would no longer be `"emergency"`, and Call 999 become another advice.
 *
 * The sixteen characters are those of `@vercel/stega`, which `@sanity/client` uses; real text holds
 * no four of them in a row. (`stegaClean` of `@sanity/client/stega` would bring its whole encoder.)
 */
const hidden = /[\u200D\u200B\u200C\u2060-\u2064\uFEFF\u{1D173}-\u{1D17A}]{4,}/gu

/** The same text without what visual editing has hidden in it. */
export function withoutStega(text: string): string {
  return text.replaceAll(hidden, '')
}

/** Nothing to read in it, whatever is hidden in it. */
export function isBlank(text: string): boolean {
  return withoutStega(text).trim() === ''
}
