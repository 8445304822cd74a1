import type { ExprNode } from 'groq-js'
import type { Compiler } from './compiler.ts'
import type { Scope } from './scope.ts'
import { matchScore } from '../text/match.ts'
import { scoreTextQuery } from '../text/textQuery.ts'
import { compileTextQuery, holdsTextQuery } from '../text/textQueryCall.ts'

export type Score = (scope: Scope) => number

/**
 * An argument of `score()` as a number: `match` gives its relevance, `||` the sum, `&&` the sum
 * where both score, `boost(x, n)` adds n where x scores, any other condition gives 1 when true.
 */
export function compileScore(node: ExprNode, compiler: Compiler): Score {
  switch (node.type) {
    case 'Group':
      // groq-js scores anything in parentheses 1 or 0; with a text search in it that would throw its
      // relevance away, which the hosted service does not.
      if (holdsTextQuery(node.base)) return compileScore(node.base, compiler)
      break
    case 'OpCall':
      if (node.op === 'match') return matchRelevance(node.left, node.right, compiler)
      break
    case 'FuncCall':
      if (node.name === 'boost') return boosted(node.args, compiler)
      break
    case 'Or': {
      const left = compileScore(node.left, compiler)
      const right = compileScore(node.right, compiler)
      return (scope) => left(scope) + right(scope)
    }
    case 'And': {
      const left = compileScore(node.left, compiler)
      const right = compileScore(node.right, compiler)
      return (scope) => {
        const first = left(scope)
        if (first === 0) return 0
        const second = right(scope)
        return second === 0 ? 0 : first + second
      }
    }
    default:
  }
  const condition = compiler.evaluate(node)
  return (scope) => (condition(scope) === true ? 1 : 0)
}

function matchRelevance(left: ExprNode, right: ExprNode, compiler: Compiler): Score {
  const text = compiler.evaluate(left)
  const textQuery = compileTextQuery(right, compiler)
  if (textQuery) {
    return (scope) => {
      const query = textQuery(scope)
      return query === null ? 0 : scoreTextQuery(text(scope), query)
    }
  }
  const pattern = compiler.evaluate(right)
  return (scope) => matchScore(text(scope), pattern(scope))
}

function boosted(args: ExprNode[], compiler: Compiler): Score {
  const [inner, by] = args
  if (!inner || !by) return () => 0
  const score = compileScore(inner, compiler)
  const boost = compiler.evaluate(by)
  return (scope) => {
    const value = score(scope)
    if (value <= 0) return 0
    const added = boost(scope)
    return typeof added === 'number' ? value + added : 0
  }
}
