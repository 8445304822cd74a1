import type { ExprNode } from 'groq-js'
import type { Plan } from '../plan/plans.ts'
import type { Scope } from './scope.ts'
import type { GroqValue } from '../values.ts'

/** A compiled expression. */
export type Evaluate = (scope: Scope) => GroqValue

/** A compiled array expression that is read only as far as it is needed; null when it is no array. */
export type Enumerate = (scope: Scope) => Iterable<GroqValue> | null

/** Compiles sub-expressions; handlers get one so that they need not import the dispatcher. */
export interface Compiler {
  evaluate(node: ExprNode): Evaluate
  enumerate(node: ExprNode): Enumerate
  /** What an index can be asked for `*[…]`; undefined for any other expression, or nothing useful. */
  datasetPlan(node: ExprNode): Plan | undefined
  /** Whether the scope expressions are evaluated in here is a hidden one (see Scope). */
  readonly hidden: boolean
  /** For expressions in a nested scope: filters, projections, `order`, `score`. */
  readonly nested: Compiler
  /** For expressions in a hidden scope: traversals. */
  readonly traversal: Compiler
}

export type NodeOf<T extends ExprNode['type']> = Extract<ExprNode, { type: T }>
