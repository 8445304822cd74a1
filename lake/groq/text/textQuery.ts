import { isObject, type GroqValue } from '../values.ts'
import { textsOf } from './documentText.ts'
import { saturate } from './match.ts'
import { tokenize } from './tokens.ts'

/**
 * A search as a person types it: words (all must occur, in any order), `"a phrase"`, `begin*`,
 * `-without`. `*` alone matches every text.
 */
export interface TextQuery {
  readonly terms: readonly TextTerm[]
  /** `*` alone, or nothing at all. */
  readonly everything: boolean
}

interface TextTerm {
  /** More than one token is a phrase. */
  readonly tokens: readonly string[]
  /** The last token may go on. */
  readonly prefix: boolean
  readonly negated: boolean
}

const part = /(-?)(?:"([^"]*)"?|([^\s"]+))(\*?)/g

export function parseTextQuery(text: string): TextQuery {
  const terms: TextTerm[] = []
  let everything = text.trim() === ''
  for (const [, minus, phrase, word = '', star] of text.matchAll(part)) {
    const prefix = star === '*' || word.endsWith('*')
    const tokens = tokenize(phrase ?? word)
    if (tokens.length > 0) terms.push({ tokens, prefix, negated: minus === '-' })
    else if (prefix) everything = true
  }
  return { terms, everything: everything && terms.length === 0 }
}

/** Whether a value (`@`, an attribute, a list of either) matches the search. */
export function matchesTextQuery(value: GroqValue, query: TextQuery): boolean {
  return scoreTextQuery(value, query) > 0
}

/** The relevance of a value for a search; 0 when it does not match. */
export function scoreTextQuery(value: GroqValue, query: TextQuery): number {
  if (query.everything) return textsOf(value).length > 0 ? 1 : 0
  const words = wordsOf(value)
  if (query.terms.length === 0 || words === '') return 0
  let score = 0
  let positive = false
  for (const term of query.terms) {
    const frequency = occurrences(words, term)
    if (term.negated) {
      if (frequency > 0) return 0
      continue
    }
    if (frequency === 0) return 0
    positive = true
    score += saturate(frequency) * term.tokens.length
  }
  // Only exclusions: everything that holds none of them matches alike.
  return positive ? score : 1
}

/** The words of a document, for as long as it is held. */
const preparedWords = new WeakMap<object, string>()

/**
 * The words of all texts in a value, each between two spaces, each text on a line; empty when there
 * is no text. As one string they take little memory and are searched fast.
 */
function wordsOf(value: GroqValue): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  const isDocument = isObject(value) && '_id' in value
  let words = isDocument ? preparedWords.get(value) : undefined
  if (words === undefined) {
    words = textsOf(value)
      .map((text) => `\n ${tokenize(text).join(' ')} `)
      .join('')
    if (isDocument) preparedWords.set(value, words)
  }
  return words
}

// A whole word is worth more than the beginning of a longer one.
const prefixWeight = 0.75

function occurrences(words: string, { tokens, prefix }: TextTerm): number {
  const wanted = ` ${tokens.join(' ')}`
  let count = 0
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (words[at + wanted.length] === ' ') count += 1
    else if (prefix) count += prefixWeight
  }
  return count
}

/** One FTS5 phrase. Tokens hold letters and digits only, so quoting needs no escape. */
export function ftsPhrase(tokens: readonly string[], prefix: boolean): string {
  return `"${tokens.join(' ')}"${prefix ? '*' : ''}`
}
