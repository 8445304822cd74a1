import { compileWildcards, type WordTest } from './wildcards.ts'
import type { GroqValue } from '../values.ts'

// The tokenizer of GROQ's `match` as groq-js defines it; it differs from the index's (tokens.ts).
const wordPattern = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const wordWithWildcard = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g
const edgeDots = /(\b\.+|\.+\b)/g
const maxTermLength = 1024

/** `text match pattern`: true when every term of the pattern matches some word of the text. */
export function matches(text: GroqValue, pattern: GroqValue): boolean {
  const terms = gather(pattern, patternTerms)
  if (!terms.complete || terms.parts.length === 0) return false
  const words = gather(text, matchWords).parts
  return words.length > 0 && terms.parts.every((term) => words.some((word) => term(word)))
}

/** The relevance of `text match pattern` in `score()`: each term counts with a saturating frequency. */
export function matchScore(text: GroqValue, pattern: GroqValue): number {
  const terms = gather(pattern, patternTerms)
  const words = gather(text, matchWords).parts
  if (!terms.complete || words.length === 0 || terms.parts.length === 0) return 0
  let score = 0
  for (const term of terms.parts) {
    const frequency = words.reduce((count, word) => count + (term(word) ? 1 : 0), 0)
    score += saturate(frequency)
  }
  return score
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
  return text.replace(edgeDots, '')
}

function matchWords(text: string): string[] {
  return text.replace(edgeDots, '').match(wordPattern) ?? []
}

const termCache = new Map<string, WordTest[]>()
const termCacheSize = 500

function patternTerms(pattern: string): WordTest[] {
  const cached = termCache.get(pattern)
  if (cached) return cached
  const terms = patternTermTexts(pattern).map((term) =>
    compileWildcards(term.slice(0, maxTermLength)),
  )
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
