import type { ExprNode } from 'groq-js'
import type { Compiler, Evaluate } from '../evaluate/compiler.ts'
import type { Scope } from '../evaluate/scope.ts'
import { QueryEvaluationError } from '../errors.ts'
import type { Plan, PlanContext } from '../plan/plans.ts'
import type { GroqValue } from '../values.ts'

/**
 * A function of GROQ, everything the lake knows of it: whoever compiles, plans or traces a call reads
 * it here. How many arguments it takes, the parser knows (groq-js).
 */
export interface FunctionDefinition {
  /** Makes the evaluator of one call. @throws QueryEvaluationError for one the lake cannot compute */
  evaluate(args: readonly ExprNode[], compiler: Compiler): Evaluate
  /** What an index can be asked for the documents it is true of. */
  plan?(args: readonly ExprNode[], context: PlanContext): Plan | undefined
  /** What an index can be asked for the documents it is false of. */
  planNot?(args: readonly ExprNode[], context: PlanContext): Plan | undefined
  /** What an index can be asked for the documents it is greater than zero of. */
  planPositive?(args: readonly ExprNode[], context: PlanContext): Plan | undefined
  /** Its value follows from those of its arguments alone. */
  readonly pure?: true
  /** It reads `@` without it being among its arguments. */
  readonly readsThis?: true
  /**
   * It reads documents without a `*` among its arguments. What it asks of its source is what the
   * answer's sync tags are made of.
   */
  readonly readsDataset?: true
  /**
   * The words of its text are those of its first argument's, whatever their case; `joined`: for these
   * arguments they are, and those of numbers and truth values in it.
   */
  readonly keepsWords?: true | { joined(args: readonly ExprNode[]): boolean }
  /** Where its value is stored, for source maps: it is documents, or the first argument there is. */
  readonly origin?: 'documents' | 'firstDefined'
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>

/** A function of no argument. */
export function constant(compute: (scope: Scope) => GroqValue): FunctionDefinition {
  return { evaluate: () => compute }
}

/** A function of its argument's value. */
export function unary(compute: (value: GroqValue) => GroqValue): FunctionDefinition {
  return {
    pure: true,
    evaluate(args, compiler) {
      const value = argument(args, 0, compiler)
      return (scope) => compute(value(scope))
    },
  }
}

/** A function of two values. */
export function binary(compute: (a: GroqValue, b: GroqValue) => GroqValue): FunctionDefinition {
  return {
    pure: true,
    evaluate(args, compiler) {
      const first = argument(args, 0, compiler)
      const second = argument(args, 1, compiler)
      return (scope) => compute(first(scope), second(scope))
    },
  }
}

/** A function of `@` and one value. */
export function ofThis(
  compute: (self: GroqValue, value: GroqValue) => GroqValue,
): FunctionDefinition {
  return {
    readsThis: true,
    evaluate(args, compiler) {
      const value = argument(args, 0, compiler)
      return (scope) => compute(scope.value, value(scope))
    },
  }
}

/** What the parser knows and the lake cannot compute; `why` follows the function's name. */
export function refused(name: string, why: string): FunctionDefinition {
  return {
    evaluate() {
      throw new QueryEvaluationError(`${name}() ${why}`)
    },
  }
}

/** The evaluator of an argument; null where there is none. */
export function argument(args: readonly ExprNode[], index: number, compiler: Compiler): Evaluate {
  const node = args[index]
  return node ? compiler.evaluate(node) : () => null
}
