import { DateTime } from 'groq-js'
import { sayable } from '../instant.ts'
import { finite, isObject, type GroqValue } from '../values.ts'

/** Numbers, strings, arrays, objects, and a datetime with a number of seconds. */
export function add(left: GroqValue, right: GroqValue): GroqValue {
  if (typeof left === 'number') {
    if (typeof right === 'number') return finite(left + right)
    return right instanceof DateTime ? sayable(right.add(left)) : null
  }
  if (typeof left === 'string') return typeof right === 'string' ? left + right : null
  if (left instanceof DateTime) return typeof right === 'number' ? sayable(left.add(right)) : null
  if (Array.isArray(left)) return Array.isArray(right) ? [...left, ...right] : null
  if (isObject(left) && isObject(right)) return { ...left, ...right }
  return null
}

/** Numbers, a datetime less seconds, or the seconds between two datetimes. */
export function subtract(left: GroqValue, right: GroqValue): GroqValue {
  if (typeof left === 'number') return typeof right === 'number' ? finite(left - right) : null
  if (!(left instanceof DateTime)) return null
  if (typeof right === 'number') return sayable(left.add(-right))
  return right instanceof DateTime ? finite(left.difference(right)) : null
}

export const multiply = numeric((left, right) => left * right)
export const divide = numeric((left, right) => left / right)
export const modulo = numeric((left, right) => left % right)
export const power = numeric((left, right) => left ** right)

function numeric(operate: (left: number, right: number) => number) {
  return (left: GroqValue, right: GroqValue): GroqValue =>
    typeof left === 'number' && typeof right === 'number' ? finite(operate(left, right)) : null
}
