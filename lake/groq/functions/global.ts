import { DateTime, Path } from 'groq-js'
import { datasetFilter } from '../evaluate/filter.ts'
import { hasReference } from './references.ts'
import { finite, type GroqValue } from '../values.ts'
import { argument, binary, constant, unary, type FunctionTable } from './define.ts'

const lower = unary((value) => (typeof value === 'string' ? value.toLowerCase() : null))
const upper = unary((value) => (typeof value === 'string' ? value.toUpperCase() : null))

export const globalFunctions: FunctionTable = {
  coalesce: (args, compiler) => {
    const values = args.map((arg) => compiler.evaluate(arg))
    return (scope) => {
      for (const value of values) {
        const found = value(scope)
        if (found !== null) return found
      }
      return null
    }
  },
  count: (args, compiler) => {
    const [array] = args
    if (!array) return () => null
    const enumerate = compiler.enumerate(array)
    const plan = datasetFilter(array, compiler)?.plan
    return (scope) => {
      const condition = plan?.(scope)
      const counted = condition?.exact ? scope.run.source.count?.(condition) : undefined
      if (counted !== undefined) return counted
      const items = enumerate(scope)
      if (items === null) return null
      if (Array.isArray(items)) return items.length
      let count = 0
      for (const _ of items) count++
      return count
    }
  },
  dateTime: unary((value) => {
    if (value instanceof DateTime) return value
    return typeof value === 'string' ? DateTime.parseToValue(value).data : null
  }),
  defined: unary((value) => value !== null),
  identity: constant(({ run }) => run.identity),
  length: unary((value) => {
    if (typeof value === 'string') return codePoints(value)
    return Array.isArray(value) ? value.length : null
  }),
  lower,
  now: constant(({ run }) => run.now().toISOString()),
  path: unary((value) => (typeof value === 'string' ? new Path(value) : null)),
  references: (args, compiler) => {
    const targets = args.map((arg) => compiler.evaluate(arg))
    return (scope) => {
      const ids = new Set<string>()
      for (const target of targets) addIds(target(scope), ids)
      return ids.size > 0 && hasReference(scope.value, ids)
    }
  },
  round: (args, compiler) => {
    const value = argument(args, 0, compiler)
    const precision = args.length > 1 ? argument(args, 1, compiler) : () => 0
    return (scope) => round(value(scope), precision(scope))
  },
  string: unary(toText),
  upper,
}

export const stringFunctions: FunctionTable = {
  lower,
  upper,
  split: binary((text, separator) => {
    if (typeof text !== 'string' || typeof separator !== 'string') return null
    if (text.length === 0) return []
    return separator.length === 0 ? Array.from(text) : text.split(separator)
  }),
  startsWith: binary((text, prefix) =>
    typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null,
  ),
}

export const dateTimeFunctions: FunctionTable = {
  now: constant(({ run }) => new DateTime(run.now())),
}

/** `string()`, and how `array::join` writes its elements; null for what has no text. */
export function toText(value: GroqValue): string | null {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return String(value)
    default:
      return value instanceof DateTime ? value.toString() : null
  }
}

function addIds(value: GroqValue, ids: Set<string>): void {
  if (typeof value === 'string') ids.add(value)
  else if (Array.isArray(value)) {
    for (const element of value) if (typeof element === 'string') ids.add(element)
  }
}

function round(value: GroqValue, precision: GroqValue): number | null {
  if (typeof value !== 'number' || typeof precision !== 'number') return null
  if (precision < 0 || !Number.isInteger(precision)) return null
  if (precision > 0) return finite(Number(value.toFixed(Math.min(precision, 100))))
  // Halves go away from zero; Math.round alone takes -0.5 up.
  return value < 0 ? -Math.round(-value) : Math.round(value)
}

/** Characters as GROQ counts them: a surrogate pair is one (its first half is not counted). */
function codePoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xd800 || code > 0xdbff) count++
  }
  return count
}
