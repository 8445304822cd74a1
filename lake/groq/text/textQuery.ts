import type { GroqValue } from '../values.ts'
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

const PART = /(-?)(?:"([^"]*)"?|([^\s"]+))(\*?)/g

export function parseTextQuery(text: string): TextQuery {
  const terms: TextTerm[] = []
  let everything = text.trim() === ''
  for (const [, minus, phrase, word = '', star] of text.matchAll(PART)) {
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
  const texts = textsOf(value)
  if (query.everything) return texts.length > 0 ? 1 : 0
  if (query.terms.length === 0 || texts.length === 0) return 0
  const tokenized = texts.map(tokenize)
  let score = 0
  let positive = false
  for (const term of query.terms) {
    const frequency = tokenized.reduce((sum, tokens) => sum + occurrences(tokens, term), 0)
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

// A whole word is worth more than the beginning of a longer one.
const PREFIX_WEIGHT = 0.75

function occurrences(tokens: readonly string[], term: TextTerm): number {
  let count = 0
  const last = term.tokens.length - 1
  for (let start = 0; start + last < tokens.length; start++) {
    let weight = 1
    for (let i = 0; i <= last; i++) {
      const have = tokens[start + i]
      const want = term.tokens[i]
      if (have === want) continue
      if (i === last && term.prefix && want !== undefined && have?.startsWith(want)) {
        weight = PREFIX_WEIGHT
      } else {
        weight = 0
        break
      }
    }
    count += weight
  }
  return count
}

/**
 * The search as an FTS5 expression that finds every document any of whose text matches (and perhaps
 * more: exclusions are left to the evaluation). Undefined when no index narrows it.
 */
export function textQueryToFts(query: TextQuery): string | undefined {
  const wanted = query.terms.filter((term) => !term.negated)
  if (wanted.length === 0) return undefined
  return wanted.map((term) => ftsPhrase(term.tokens, term.prefix)).join(' AND ')
}

/** One FTS5 phrase. Tokens hold letters and digits only, so quoting needs no escape. */
export function ftsPhrase(tokens: readonly string[], prefix: boolean): string {
  return `"${tokens.join(' ')}"${prefix ? '*' : ''}`
}
