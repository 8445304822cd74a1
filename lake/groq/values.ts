import { DateTime, Path } from 'groq-js'

/** A value while a query runs: JSON, plus the two kinds GROQ computes with but never stores. */
export type GroqValue =
  | null
  | boolean
  | number
  | string
  | GroqValue[]
  | GroqObject
  | DateTime
  | Path

export interface GroqObject {
  [key: string]: GroqValue
}

export type GroqTypeName =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'array'
  | 'object'
  | 'datetime'
  | 'path'

export function typeOf(value: GroqValue | undefined): GroqTypeName {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return 'array'
      if (value instanceof DateTime) return 'datetime'
      if (value instanceof Path) return 'path'
      return 'object'
    default:
      return 'null'
  }
}

export function isObject(value: GroqValue | undefined): value is GroqObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof DateTime) &&
    !(value instanceof Path)
  )
}

/** Reads an attribute; anything that is not an object, and a key it does not own, is null. */
export function attributeOf(value: GroqValue, name: string): GroqValue {
  if (!isObject(value)) return null
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

/** GROQ equality (spec, "Equality"): scalars of one type only; arrays and objects are never equal. */
export function isEqual(a: GroqValue, b: GroqValue): boolean {
  if (a instanceof DateTime) return b instanceof DateTime && a.equals(b)
  if (typeof a === 'object' && a !== null) return false
  return a === b
}

/** Below, at or above zero; null where the two have no order (spec, "Partial comparison"). */
export function partialCompare(a: GroqValue, b: GroqValue): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (a instanceof DateTime && b instanceof DateTime) return a.compareTo(b)
  return null
}

/** Sort order over all values: datetime, number, string, boolean, then the rest as equals (spec, "Total comparison"). */
export function totalCompare(a: GroqValue, b: GroqValue): number {
  const order = typeOrder(a) - typeOrder(b)
  if (order !== 0) return order
  return partialCompare(a, b) ?? 0
}

function typeOrder(value: GroqValue): number {
  switch (typeof value) {
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 4
    default:
      return value instanceof DateTime ? 1 : 100
  }
}

/** A number that is not finite is null in GROQ. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** The JSON of a result: datetimes and paths become their text, as `toJS` of groq-js does. */
export function toJson(value: GroqValue): string {
  // undefined never occurs (attributeOf turns a missing key into null), so stringify returns text.
  return JSON.stringify(value)
}
