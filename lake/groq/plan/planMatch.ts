import type { ExprNode } from 'groq-js'
import { functionOf } from '../functions/index.ts'
import { matchesNothing } from './conditions.ts'
import { itemPath } from './itemPath.ts'
import type { Plan, PlanContext } from './plans.ts'
import type { Condition } from '../source.ts'
import type { GroqValue } from '../values.ts'
import { patternTermTexts } from '../text/match.ts'
import { ftsPhrase, parseTextQuery, textQueryToFts } from '../text/textQuery.ts'
import { textQueryArgument } from '../text/textQueryCall.ts'
import { tokenize } from '../text/tokens.ts'

/**
 * `text match pattern` and `text match text::query(…)`: by the words, wherever in the document they
 * stand. `words` tells whether all words of a pattern are needed or any will do.
 */
export function planMatch(
  left: ExprNode,
  right: ExprNode,
  context: PlanContext,
  words: 'AND' | 'OR',
): Plan | undefined {
  if (!isIndexedText(left, context)) return undefined
  const search = textQueryArgument(right)
  if (search) {
    const text = context.outer(search)
    return (
      text &&
      ((scope) => {
        const value = text(scope)
        return typeof value === 'string'
          ? textCondition(textQueryToFts(parseTextQuery(value)))
          : matchesNothing
      })
    )
  }
  const pattern = context.outer(right)
  return pattern && ((scope) => textCondition(patternToFts(pattern(scope), words)))
}

function textCondition(expression: string | undefined): Condition | undefined {
  return expression ? { kind: 'text', expression, exact: false } : undefined
}

function patternToFts(pattern: GroqValue, words: 'AND' | 'OR'): string | undefined {
  const patterns = Array.isArray(pattern) ? pattern : [pattern]
  const phrases = patterns
    .filter((part) => typeof part === 'string')
    .flatMap(patternTermTexts)
    .map(termToFts)
  if (words === 'OR' && phrases.includes(undefined)) return undefined
  return phrases.filter((phrase) => phrase !== undefined).join(` ${words} `)
}

/** A term of a pattern up to its first wildcard; a "." in it is any character, so nothing follows from it. */
function termToFts(term: string): string | undefined {
  const wildcard = term.indexOf('*')
  const fixed = wildcard < 0 ? term : term.slice(0, wildcard)
  if (fixed.includes('.')) return undefined
  const tokens = tokenize(fixed)
  return tokens.length === 0 ? undefined : ftsPhrase(tokens, wildcard >= 0)
}

/** Whether every text an expression gives is among what the index holds of the document. */
function isIndexedText(node: ExprNode, context: PlanContext): boolean {
  switch (node.type) {
    case 'Group':
      return isIndexedText(node.base, context)
    case 'This':
      return true
    case 'Array':
      return node.elements.every((element) => isIndexedText(element.value, context))
    case 'FuncCall':
      // Case is folded on both sides.
      return (
        functionOf(node).keepsWords === true &&
        node.args[0] !== undefined &&
        isIndexedText(node.args[0], context)
      )
    default: {
      const path = itemPath(node, context.origin)
      if (path === undefined || path.includes('->')) return false
      return (
        path === '_id' ||
        path === '_type' ||
        !path.split(/\.|\[\]/).some((key) => key.startsWith('_'))
      )
    }
  }
}
