import type { ExprNode } from 'groq-js'
import type { Compiler, Evaluate } from './compiler.ts'
import { nearestScope } from './dependence.ts'
import type { Scope } from './scope.ts'
import type { Condition } from './source.ts'

/** What an index can be asked for a filter, once its values are known; undefined = nothing useful. */
export type Plan = (scope: Scope) => Condition | undefined

/**
 * The evaluator of an expression in a filter that does not read the item being filtered, to be called
 * with the filter's own scope; undefined when it does read it.
 */
export function outer(node: ExprNode, compiler: Compiler): Evaluate | undefined {
  if (nearestScope(node, compiler.nested.hidden) === 0) return undefined
  const evaluate = compiler.nested.evaluate(node)
  // `^` in it is counted from the item's scope.
  return (scope) => evaluate(scope.nested(null))
}
