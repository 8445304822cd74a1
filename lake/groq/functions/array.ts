import { DateTime } from 'groq-js'
import { isEqual, isObject, type GroqValue } from '../values.ts'
import { binary, unary, type FunctionTable } from './define.ts'
import { toText } from './toText.ts'

export const arrayFunctions: FunctionTable = {
  join: {
    ...binary((array, separator) => {
      if (!Array.isArray(array) || typeof separator !== 'string') return null
      const texts: string[] = []
      for (const element of array) {
        const text = toText(element)
        if (text === null) return null
        texts.push(text)
      }
      return texts.join(separator)
    }),
    // What would not make one word of two.
    keepsWords: {
      joined: ([, separator]) =>
        separator?.type === 'Value' &&
        typeof separator.value === 'string' &&
        /^[\s,;|/]+$/.test(separator.value),
    },
  },
  compact: unary((array) =>
    Array.isArray(array) ? array.filter((element) => element !== null) : null,
  ),
  unique: unary((array) => (Array.isArray(array) ? unique(array) : null)),
  intersects: binary((a, b) =>
    Array.isArray(a) && Array.isArray(b)
      ? a.some((left) => b.some((right) => isEqual(left, right)))
      : null,
  ),
}

/** Scalars and null once each; objects and arrays are never equal, so all of them stay. */
function unique(array: GroqValue[]): GroqValue[] {
  const seen = new Set<unknown>()
  return array.filter((element) => {
    if (Array.isArray(element) || isObject(element)) return true
    // groq-js compares datetimes by identity here, and so keeps equal ones.
    const key = element instanceof DateTime ? element.toString() : element
    const kind = element instanceof DateTime ? 'datetime' : typeof element
    const name = kind === 'string' || kind === 'datetime' ? `${kind} ${String(key)}` : key
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
