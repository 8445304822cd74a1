import { finite, type GroqValue } from '../values.ts'
import { unary, type FunctionDefinition, type FunctionTable } from './define.ts'

export const mathFunctions: FunctionTable = {
  min: reduction((numbers) => (numbers.length === 0 ? null : numbers.reduce(smaller))),
  max: reduction((numbers) => (numbers.length === 0 ? null : numbers.reduce(larger))),
  sum: reduction(sum),
  avg: reduction((numbers) => (numbers.length === 0 ? null : sum(numbers) / numbers.length)),
}

/** Nulls are skipped; anything else that is no number makes the result null. */
function reduction(compute: (numbers: number[]) => number | null): FunctionDefinition {
  return unary((array) => {
    if (!Array.isArray(array)) return null
    const numbers: number[] = []
    for (const element of array as readonly GroqValue[]) {
      if (element === null) continue
      if (typeof element !== 'number') return null
      numbers.push(element)
    }
    const result = compute(numbers)
    return result === null ? null : finite(result)
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function smaller(a: number, b: number): number {
  return b < a ? b : a
}

function larger(a: number, b: number): number {
  return b > a ? b : a
}
