import type { ExprNode } from 'groq-js'
import type { Compiler, Evaluate } from '../evaluate/compiler.ts'
import type { Scope } from '../evaluate/scope.ts'
import type { GroqValue } from '../values.ts'

/** Makes the evaluator of one call from its arguments; the parser has checked how many there are. */
export type FunctionDefinition = (args: readonly ExprNode[], compiler: Compiler) => Evaluate

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>

/** A function of no argument. */
export function constant(compute: (scope: Scope) => GroqValue): FunctionDefinition {
  return () => compute
}

/** A function of its first argument's value. */
export function unary(compute: (value: GroqValue, scope: Scope) => GroqValue): FunctionDefinition {
  return (args, compiler) => {
    const value = argument(args, 0, compiler)
    return (scope) => compute(value(scope), scope)
  }
}

/** A function of two values. */
export function binary(compute: (a: GroqValue, b: GroqValue) => GroqValue): FunctionDefinition {
  return (args, compiler) => {
    const first = argument(args, 0, compiler)
    const second = argument(args, 1, compiler)
    return (scope) => compute(first(scope), second(scope))
  }
}

/** The evaluator of an argument; null where there is none. */
export function argument(args: readonly ExprNode[], index: number, compiler: Compiler): Evaluate {
  const node = args[index]
  return node ? compiler.evaluate(node) : () => null
}
