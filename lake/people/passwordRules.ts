/** NIST SP 800-63B-4, §3.1.1.2: for a password that is all that is asked for. */
export const shortestPassword = 15
/** Longer ones only cost time; a sentence fits. */
export const longestPassword = 256

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooSimple'

/**
 * Why this cannot be a password: nothing is asked of its letters, but that they are many, not always
 * the same ones, and not mainly the person's own name or address.
 *
 * @param known the person's name and e-mail address
 */
export function passwordProblem(
  password: string,
  known: readonly string[],
): PasswordProblem | undefined {
  // As a person counts letters (§3.1.1.2: each code point is one).
  const letters = [...password.normalize('NFKC')]
  if (letters.length < shortestPassword) return 'tooShort'
  if (letters.length > longestPassword) return 'tooLong'
  const different = new Set(letters.map((letter) => letter.toLowerCase())).size
  const rest = known
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2)
    .reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
  const isRun = /^(?:0123456789|1234567890|abcdefghij|qwertyuiop)/.test(password.toLowerCase())
  const isOwn = [...rest].length < shortestPassword / 2
  return different < 6 || isRun || isOwn ? 'tooSimple' : undefined
}
