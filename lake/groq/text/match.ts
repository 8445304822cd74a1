import { compileWildcards, folded, plainTerm, type WordTest } from './wildcards.ts'
import type { GroqValue } from '../values.ts'

// The tokenizer of GROQ's `match` as groq-js defines it; it differs from the index's (tokens.ts).
const wordPattern = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const wordWithWildcard = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g
// Either way a word is beside them; looked for from the dots, which are few.
const edgeDots = /(?:(?<=\w)\.+|(?<!\.)\.+(?=\w))/g
const maxTermLength = 1024

/** `text match pattern`: true when every term of the pattern matches some word of the text. */
export function matches(text: GroqValue, pattern: GroqValue): boolean {
  const terms = gather(pattern, patternTerms)
  if (!terms.complete || terms.parts.length === 0) return false
  const texts = textsIn(text)
  return terms.parts.every((term) => texts.some((one) => occurrences(one, term, 1) > 0))
}

/** The relevance of `text match pattern` in `score()`: each term counts with a saturating frequency. */
export function matchScore(text: GroqValue, pattern: GroqValue): number {
  const terms = gather(pattern, patternTerms)
  if (!terms.complete || terms.parts.length === 0) return 0
  const texts = textsIn(text)
  let score = 0
  for (const term of terms.parts) {
    let frequency = 0
    for (const one of texts) frequency += occurrences(one, term, Infinity)
    score += saturate(frequency)
  }
  return score
}

/** How many words of a text a term matches, counted up to `most`. */
function occurrences(text: string, term: Term, most: number): number {
  if (!term.plain) return matchWords(text).filter(term.test).length
  // Looked for as it is, which takes a hundredth of the time of splitting the text into words first.
  const { text: wanted, isPrefix } = term.plain
  const searched = searchable(text)
  let count = 0
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!isSeparator(searched, at - 1) || (!isPrefix && !isSeparator(searched, end))) continue
    count += 1
    if (count >= most) break
  }
  return count
}

/** Whether a word ends here: see `wordPattern`. */
function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // Beyond the text.
  if (Number.isNaN(code)) return true
  return code < 128 ? separators.has(code) : code >= 160 && /\s/.test(text.charAt(at))
}

const separators = new Set(
  Array.from({ length: 128 }, (_, code) => code).filter(
    (code) => String.fromCharCode(code).match(/[!@#$%^&*(),\\/?";:{}|[\]+<>\s-]/) !== null,
  ),
)

/** Long texts are looked through for one term after the other. */
const searchableTexts = new Map<string, string>()
const searchableCount = 64

function searchable(text: string): string {
  let found = searchableTexts.get(text)
  if (found === undefined) {
    found = folded(withoutEdgeDots(text))
    if (searchableTexts.size >= searchableCount) searchableTexts.clear()
    searchableTexts.set(text, found)
  }
  return found
}

function textsIn(value: GroqValue): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((element) => typeof element === 'string') : []
}

/** BM25's term frequency with k1 = 1.2 and no length normalisation, as groq-js scores. */
export function saturate(frequency: number): number {
  return (frequency * 2.2) / (frequency + 1.2)
}

/** The terms of a pattern as written, wildcards included. */
export function patternTermTexts(pattern: string): string[] {
  return pattern.replace(edgeDots, '').match(wordWithWildcard) ?? []
}

/** The text as `match` splits it: dots beside a word are dropped before, so "a.b" is the word "ab". */
export function withoutEdgeDots(text: string): string {
  return text.includes('.') ? text.replace(edgeDots, '') : text
}

function matchWords(text: string): string[] {
  return withoutEdgeDots(text).match(wordPattern) ?? []
}

interface Term {
  readonly test: WordTest
  readonly plain: ReturnType<typeof plainTerm>
}

const termCache = new Map<string, Term[]>()
const termCacheSize = 500

function patternTerms(pattern: string): Term[] {
  const cached = termCache.get(pattern)
  if (cached) return cached
  const terms = patternTermTexts(pattern).map((text): Term => {
    const term = text.slice(0, maxTermLength)
    return { test: compileWildcards(term), plain: plainTerm(term) }
  })
  if (termCache.size >= termCacheSize) termCache.clear()
  termCache.set(pattern, terms)
  return terms
}

interface Gathered<T> {
  parts: T[]
  /** False when the value, or an element of it, is not text. */
  complete: boolean
}

function gather<T>(value: GroqValue, split: (text: string) => T[]): Gathered<T> {
  if (typeof value === 'string') return { parts: split(value), complete: true }
  if (!Array.isArray(value)) return { parts: [], complete: false }
  const parts: T[] = []
  let complete = true
  for (const element of value) {
    if (typeof element === 'string') parts.push(...split(element))
    else complete = false
  }
  return { parts, complete }
}
