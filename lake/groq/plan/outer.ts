import type { ExprNode } from 'groq-js'
import type { Compiler, Evaluate } from '../evaluate/compiler.ts'
import { nearestScope } from './dependence.ts'

/** See `PlanContext.outer`; `nested` compiles what stands in the filter, `depth` is the context's. */
export function outer(node: ExprNode, nested: Compiler, depth: number): Evaluate | undefined {
  if (nearestScope(node, nested.hidden) <= depth) return undefined
  const evaluate = nested.evaluate(node)
  // `^` in it is counted from the scope it stands in.
  return (scope) => {
    let inner = scope.nested(null)
    for (let i = 0; i < depth; i++) inner = inner.nested(null)
    return evaluate(inner)
  }
}
