import type { ExprNode } from 'groq-js'
import type { Scope } from '../evaluate/scope.ts'
import type { Condition } from '../source.ts'
import type { GroqValue } from '../values.ts'

/** What an index can be asked for a filter, once its values are known; undefined = nothing useful. */
export type Plan = (scope: Scope) => Condition | undefined

/** Where in a filter a condition is being planned. */
export interface PlanContext {
  /** The path of `@` here: '' for the document itself, `list[]` within a filter over its list. */
  readonly origin: string
  /** How many scopes lie between here and the document: 0, or 1 within a filter over its list. */
  readonly depth: number
  /**
   * The evaluator of an expression that reads neither the document being filtered nor anything in
   * it, to be called with the scope around the filter; undefined when it does.
   */
  outer(node: ExprNode): ((scope: Scope) => GroqValue) | undefined
  /** Plans a condition on the elements of the document's list under `path`. */
  elements(condition: ExprNode, path: string): Plan | undefined
}
