import type { Canonical } from './canonical.ts'

/**
 * What {@link Canonical} data says, as one text a person can compare: words as they stand, a raised
 * number raised (`10⁹/L`), a link with its address, and the parts of a block with their names.
 */
export function spoken(value: Canonical): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (isList(value)) return value.map(spoken).join(isCells(value) ? ' | ' : '\n')
  return isText(value) ? value.text.map(run).join('') : parts(value)
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value)
}

function isCells(list: readonly Canonical[]): boolean {
  return list.length > 1 && list.every((item) => typeof item === 'string' && item.length < 60)
}

interface CanonicalObject {
  [field: string]: Canonical
}

function isText(
  value: CanonicalObject,
): value is CanonicalObject & { text: readonly (readonly Canonical[])[] } {
  const text = value['text']
  return text !== undefined && isList(text) && text.every((item) => isList(item))
}

function run([words, ...marks]: readonly Canonical[]): string {
  const said = typeof words === 'string' ? words : ''
  const raised = marks.includes('sup') ? inDigits(said, superscripts, '^') : said
  const set = marks.includes('sub') ? inDigits(raised, subscripts, '_') : raised
  const addresses = marks.flatMap((mark) => {
    const link = typeof mark === 'object' && !isList(mark) ? mark['link'] : undefined
    return typeof link === 'string' ? ` (${link})` : []
  })
  return set + addresses.join('')
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const subscripts = '₀₁₂₃₄₅₆₇₈₉'

function inDigits(words: string, digits: string, sign: string): string {
  return /^\d+$/.test(words)
    ? words.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    : `${sign}${words}`
}

/** Longer texts stand for themselves; short ones need their names: "sets: 3". */
function parts(value: CanonicalObject): string {
  return Object.entries(value)
    .filter(([field]) => field !== 'asset')
    .map(([field, said]) => {
      const words = spoken(said)
      const name = field.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
      return words.includes('\n') || words.length > 60 ? words : `${name}: ${words}`
    })
    .join('\n')
}
