import type { ExprNode } from 'groq-js'
import type { Compiler, Evaluate } from '../evaluate/compiler.ts'
import { nearestScope } from './dependence.ts'
import type { Scope } from '../evaluate/scope.ts'
import type { Condition } from '../source.ts'

/** What an index can be asked for a filter, once its values are known; undefined = nothing useful. */
export type Plan = (scope: Scope) => Condition | undefined

/** Where in a filter a condition is being planned. */
export interface PlanContext {
  /** The compiler of the filter over the dataset. */
  readonly compiler: Compiler
  /** The path of `@` here: '' for the document itself, `list[]` within a filter over its list. */
  readonly origin: string
  /** How many scopes lie between here and the document: 0, or 1 within a filter over its list. */
  readonly depth: number
}

/**
 * The evaluator of an expression that reads neither the document being filtered nor anything in it, to
 * be called with the scope around the filter; undefined when it does.
 */
export function outer(node: ExprNode, context: PlanContext): Evaluate | undefined {
  const { nested } = context.compiler
  if (nearestScope(node, nested.hidden) <= context.depth) return undefined
  const evaluate = nested.evaluate(node)
  const { depth } = context
  // `^` in it is counted from the scope it stands in.
  return (scope) => {
    let inner = scope.nested(null)
    for (let i = 0; i < depth; i++) inner = inner.nested(null)
    return evaluate(inner)
  }
}
