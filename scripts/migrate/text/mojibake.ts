/** One kind of damage in a text: what stood there, what it was, how often. */
export interface Mended {
  readonly from: string
  readonly to: string
  readonly times: number
}

/** The characters that Windows-1252 has for the bytes 0x80 to 0x9F (WHATWG Encoding Standard). */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const byteOf = new Map<string, number>([
  ...Array.from({ length: 128 }, (_, at) => [String.fromCharCode(128 + at), 128 + at] as const),
  ...[...high].map((character, at) => [character, 128 + at] as const),
])

const rest = String.raw`[${high}\u0080-\u00BF]`
/** What Ã, Â and â begin is damage wherever it stands; what other letters begin only beside such. */
const sure = new RegExp(String.raw`Ã${rest}|Â${rest}|â${rest}${rest}|ð${rest}{3}`, 'gu')
const likely = new RegExp(String.raw`[Ä-ßÅ]${rest}|[à-ï]${rest}${rest}|[ð-ô]${rest}{3}`, 'gu')
/** What UTF-8 was: letters of Europe, punctuation, currencies, arrows, signs of mathematics, symbols. */
const plausible =
  /^[\u0080-\u024F\u02B0-\u036F\u0370-\u052F\u1E00-\u1EFF\u2000-\u218F\u2190-\u22FF\u2300-\u23FF\u2460-\u27BF\uFB00-\uFB06\uFEFF\u{1F000}-\u{1FAFF}]$/u
const controls = /[\u0080-\u009F]/g
/** Text may be damaged more than once. */
const mostTimes = 3

/** True for a text that may be damaged; quick, for most are not. */
export function maybeDamaged(text: string): boolean {
  return /[ÃÂ\u0080-\u009F]|â[€‚„†ˆ‰\u0080-\u009F]|ðŸ/.test(text)
}

/**
 * Mends UTF-8 that somebody once read as Windows-1252 or Latin-1 (`donâ€™t`, `cafÃ©`), also twice, and
 * the punctuation of Windows-1252 that was read as Latin-1.
 *
 * @returns the text as it was meant, and each kind of damage that was found
 */
export function mendMojibake(text: string): { text: string; mended: Mended[] } {
  if (!maybeDamaged(text)) return { text, mended: [] }
  const found = new Map<string, Mended>()
  let current = text
  for (let time = 0; time < mostTimes; time += 1) {
    const before = current
    current = current.replaceAll(sure, mend)
    if (current !== before) current = current.replaceAll(likely, mend)
    if (current === before) break
  }
  current = current.replaceAll(controls, (control) =>
    note(control, high[control.charCodeAt(0) - 128]),
  )
  return { text: current, mended: [...found.values()] }

  function mend(damaged: string): string {
    const bytes = Uint8Array.from([...damaged].map((character) => byteOf.get(character) ?? 0))
    try {
      const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      return plausible.test(meant) ? note(damaged, meant) : damaged
    } catch {
      // Not UTF-8: the letters are what they are.
      return damaged
    }
  }

  function note(from: string, to: string | undefined): string {
    if (to === undefined || to === from) return from
    const times = (found.get(from)?.times ?? 0) + 1
    found.set(from, { from, to, times })
    return to
  }
}
