// Unicode, "Superscripts and Subscripts" and "Latin-1 Supplement".
const raised = new Map(
  [...'0123456789+-−=()ni'].map((c, at) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][at] ?? c]),
)
const lowered = new Map(
  [...'0123456789+-−=()aeox'].map((c, at) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ'][at] ?? c]),
)

/**
 * Raised or lowered text in plain characters, `10⁹`, `CO₂`, for places that hold no marks.
 *
 * @returns `undefined` when a character has no such form
 */
export function inUnicode(text: string, script: 'sup' | 'sub'): string | undefined {
  const table = script === 'sup' ? raised : lowered
  const characters = [...text.trim()].map((character) => table.get(character))
  return characters.every((character) => character !== undefined) ? characters.join('') : undefined
}
