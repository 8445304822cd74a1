import { Path, type OpCall } from 'groq-js'
import type { Compiler, Evaluate, NodeOf } from './compiler.ts'
import { QueryEvaluationError } from '../errors.ts'
import { matches } from '../text/match.ts'
import { compileTextQuery } from '../text/textQueryCall.ts'
import { matchesTextQuery } from '../text/textQuery.ts'
import { add, multiply, divide, modulo, power, subtract } from './arithmetic.ts'
import { isEqual, partialCompare, type GroqValue } from '../values.ts'

type Binary = (left: GroqValue, right: GroqValue) => GroqValue

const operators: Record<OpCall, Binary> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  in: isIn,
  match: matches,
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '**': power,
}

/** `left op right`, and `left match text::query(…)`, which no plain value can stand for. */
export function compileOperator(node: NodeOf<'OpCall'>, compiler: Compiler): Evaluate {
  const left = compiler.evaluate(node.left)
  if (node.op === 'match') {
    const textQuery = compileTextQuery(node.right, compiler)
    if (textQuery) {
      return (scope) => {
        const query = textQuery(scope)
        return query !== null && matchesTextQuery(left(scope), query)
      }
    }
  }
  const right = compiler.evaluate(node.right)
  const operate: Binary | undefined = operators[node.op]
  if (!operate) throw new QueryEvaluationError(`Unknown operator: ${String(node.op)}`)
  return (scope) => operate(left(scope), right(scope))
}

function comparison(decide: (order: number) => boolean): Binary {
  return (left, right) => {
    const order = partialCompare(left, right)
    return order === null ? null : decide(order)
  }
}

function isIn(left: GroqValue, right: GroqValue): boolean | null {
  if (right instanceof Path) {
    const text = left instanceof Path ? left.toJSON() : left
    return typeof text === 'string' ? right.matches(text) : null
  }
  if (!Array.isArray(right)) return null
  return right.some((element) => isEqual(left, element))
}

/** `base in left..right` */
export function compileInRange(node: NodeOf<'InRange'>, compiler: Compiler): Evaluate {
  const base = compiler.evaluate(node.base)
  const left = compiler.evaluate(node.left)
  const right = compiler.evaluate(node.right)
  return (scope) => {
    const value = base(scope)
    const fromLeft = partialCompare(value, left(scope))
    if (fromLeft === null) return null
    const fromRight = partialCompare(value, right(scope))
    if (fromRight === null) return null
    return fromLeft >= 0 && (node.isInclusive ? fromRight <= 0 : fromRight < 0)
  }
}

/** Three-valued: false wins, then null. The right side is not evaluated when the left decides. */
export function compileAnd(node: NodeOf<'And'>, compiler: Compiler): Evaluate {
  const left = compiler.evaluate(node.left)
  const right = compiler.evaluate(node.right)
  return (scope) => {
    const first = left(scope)
    if (first === false) return false
    const second = right(scope)
    if (second === false) return false
    return first === true && second === true ? true : null
  }
}

/** Three-valued: true wins, then null. */
export function compileOr(node: NodeOf<'Or'>, compiler: Compiler): Evaluate {
  const left = compiler.evaluate(node.left)
  const right = compiler.evaluate(node.right)
  return (scope) => {
    const first = left(scope)
    if (first === true) return true
    const second = right(scope)
    if (second === true) return true
    return first === false && second === false ? false : null
  }
}

/** `!base` */
export function compileNot(node: NodeOf<'Not'>, compiler: Compiler): Evaluate {
  const base = compiler.evaluate(node.base)
  return (scope) => {
    const value = base(scope)
    return typeof value === 'boolean' ? !value : null
  }
}

/** `-base`, `+base` */
export function compileSign(node: NodeOf<'Neg'> | NodeOf<'Pos'>, compiler: Compiler): Evaluate {
  const base = compiler.evaluate(node.base)
  const sign = node.type === 'Neg' ? -1 : 1
  return (scope) => {
    const value = base(scope)
    return typeof value === 'number' ? value * sign : null
  }
}
