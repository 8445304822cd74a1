import type { ExprNode } from 'groq-js'
import type { Compiler } from './compiler.ts'
import { itemPath } from './itemPath.ts'
import { outer, type Plan } from './outer.ts'
import type { Condition } from './source.ts'
import { patternTermTexts } from './text/match.ts'
import { ftsPhrase, parseTextQuery, textQueryToFts } from './text/textQuery.ts'
import { textQueryArgument } from './text/textQueryCall.ts'
import { tokenize } from './text/tokens.ts'

/** `text match pattern` and `text match text::query(…)`: by the words, wherever in the document they stand. */
export function planMatch(left: ExprNode, right: ExprNode, compiler: Compiler): Plan | undefined {
  if (!isIndexedText(left)) return undefined
  const search = textQueryArgument(right)
  if (search) {
    const text = outer(search, compiler)
    return (
      text &&
      ((scope) => {
        const value = text(scope)
        return typeof value === 'string'
          ? textCondition(textQueryToFts(parseTextQuery(value)))
          : { kind: 'id', ids: [] }
      })
    )
  }
  const pattern = outer(right, compiler)
  return (
    pattern &&
    ((scope) => {
      const value = pattern(scope)
      const patterns = Array.isArray(value) ? value : [value]
      return textCondition(
        patterns
          .filter((part) => typeof part === 'string')
          .flatMap(patternTermTexts)
          .map(termToFts)
          .filter((phrase) => phrase !== undefined)
          .join(' AND '),
      )
    })
  )
}

function textCondition(expression: string | undefined): Condition | undefined {
  return expression ? { kind: 'text', expression } : undefined
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
function isIndexedText(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
      return isIndexedText(node.base)
    case 'This':
      return true
    case 'Array':
      return node.elements.every((element) => isIndexedText(element.value))
    case 'FuncCall':
      // Case is folded on both sides; pt::text joins spans, which are indexed joined too.
      return (
        ['pt::text', 'global::lower', 'global::upper', 'string::lower', 'string::upper'].includes(
          `${node.namespace}::${node.name}`,
        ) &&
        node.args[0] !== undefined &&
        isIndexedText(node.args[0])
      )
    default: {
      const path = itemPath(node)
      if (path === undefined) return false
      return (
        path === '_id' ||
        path === '_type' ||
        !path.split(/\.|\[\]/).some((key) => key.startsWith('_'))
      )
    }
  }
}
