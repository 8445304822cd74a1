import type { ExprNode } from 'groq-js'
import { functionOf } from '../functions/index.ts'
import { matchesNothing, onPath } from './conditions.ts'
import { wholePath } from './itemPath.ts'
import type { Plan, PlanContext } from './plans.ts'
import type { Condition } from '../source.ts'
import type { GroqValue } from '../values.ts'
import { patternTermTexts } from '../text/match.ts'
import { ftsPhrase, parseTextQuery } from '../text/textQuery.ts'
import { textQueryArgument } from '../text/textQueryCall.ts'
import { tokenize } from '../text/tokens.ts'

/**
 * `text match pattern` and `text match text::query(…)`: by the words, wherever in the document, or in
 * one it refers to, they stand. `words` tells whether all words of a pattern are needed or any will do.
 */
export function planMatch(
  left: ExprNode,
  right: ExprNode,
  context: PlanContext,
  words: 'AND' | 'OR',
): Plan | undefined {
  const places = placesOf(left, context)
  if (!places) return undefined
  const search = textQueryArgument(right)
  const wanted = context.outer(search ?? right)
  if (!wanted) return undefined
  return (scope) => {
    const value = wanted(scope)
    if (!search) return conditionOn(places, patternPhrases(value), words)
    if (typeof value !== 'string') return matchesNothing
    const terms = parseTextQuery(value).terms.filter((term) => !term.negated)
    return conditionOn(
      places,
      terms.map((term) => ftsPhrase(term.tokens, term.prefix)),
      'AND',
    )
  }
}

/** Of each phrase, undefined where the index cannot be asked for it. */
function conditionOn(
  places: readonly Place[],
  phrases: readonly (string | undefined)[],
  words: 'AND' | 'OR',
): Condition | undefined {
  const known = phrases.filter((phrase) => phrase !== undefined)
  if (known.length === 0 || (words === 'OR' && known.length < phrases.length)) return undefined
  const isOwn = places.every((place) => place === 'own')
  if (isOwn) return text(known.join(` ${words} `))
  const conditions = known.map((phrase) => anywhere(places, phrase))
  if (!conditions.every((condition) => condition !== undefined)) return undefined
  return { kind: words === 'AND' ? 'all' : 'any', of: conditions, exact: false }
}

/** The phrase stands in one of the places. */
function anywhere(places: readonly Place[], phrase: string): Condition | undefined {
  const of: Condition[] = places.includes('own') ? [text(phrase)] : []
  for (const place of places) {
    if (place === 'own') continue
    const condition =
      'text' in place ? onPath(place.text, () => text(phrase)) : onPath(place.other, otherThanText)
    if (!condition) return undefined
    of.push(condition)
  }
  return { kind: 'any', of, exact: false }
}

function text(expression: string): Condition {
  return { kind: 'text', expression, exact: false }
}

/** A number or a truth value stands there: `array::join` makes words of them, which no index has. */
function otherThanText(path: string): Condition {
  const number = { value: -Infinity, inclusive: true }
  return {
    kind: 'any',
    of: [
      { kind: 'range', path, min: number, exact: false },
      { kind: 'equals', path, values: [true, false], exact: false },
    ],
    exact: false,
  }
}

function patternPhrases(pattern: GroqValue): (string | undefined)[] {
  const patterns = Array.isArray(pattern) ? pattern : [pattern]
  return patterns
    .filter((part) => typeof part === 'string')
    .flatMap(patternTermTexts)
    .map(termToFts)
}

/** A term of a pattern up to its first wildcard; a "." in it is any character, so nothing follows from it. */
function termToFts(term: string): string | undefined {
  const wildcard = term.indexOf('*')
  const fixed = wildcard < 0 ? term : term.slice(0, wildcard)
  if (fixed.includes('.')) return undefined
  const tokens = tokenize(fixed)
  return tokens.length === 0 ? undefined : ftsPhrase(tokens, wildcard >= 0)
}

/**
 * Where words stand that a text may have: in the document itself, under a path that leads to another
 * (`topics[]->title`), or, as something other than text, under a path.
 */
type Place = 'own' | { readonly text: string } | { readonly other: string }

/** Where all the words stand that an expression gives; undefined when the index does not have them all. */
function placesOf(node: ExprNode, context: PlanContext): Place[] | undefined {
  switch (node.type) {
    case 'Group':
      return placesOf(node.base, context)
    case 'This':
      return ['own']
    case 'Array': {
      const places = node.elements.map((element) => placesOf(element.value, context))
      return places.every((place) => place !== undefined) ? places.flat() : undefined
    }
    case 'FuncCall':
      return placesOfCall(node, context)
    default: {
      const path = wholePath(node, context.origin)
      if (path === undefined || !isIndexedText(path)) return undefined
      return path.includes('->') ? [{ text: path }] : ['own']
    }
  }
}

function placesOfCall(
  node: Extract<ExprNode, { type: 'FuncCall' }>,
  context: PlanContext,
): Place[] | undefined {
  const { keepsWords } = functionOf(node)
  const [value] = node.args
  if (!keepsWords || !value) return undefined
  if (keepsWords === true) return placesOf(value, context)
  const path = wholePath(value, context.origin)
  const places = keepsWords.joined(node.args) ? placesOf(value, context) : undefined
  if (path === undefined || !places) return undefined
  const last = path.slice(path.lastIndexOf('>') + 1)
  return [...places, { other: last.includes('[]') ? path : `${path}[]` }]
}

function isIndexedText(path: string): boolean {
  return (
    path === '_id' ||
    path === '_type' ||
    !path.split(/\.|\[\]|->/).some((key) => key.startsWith('_'))
  )
}
