import { DateTime } from 'groq-js'
import { isEqual, type GroqValue } from '../values.ts'
import { binary, unary, type FunctionTable } from './define.ts'
import { toText } from './toText.ts'

export const arrayFunctions: FunctionTable = {
  join: binary((array, separator) => {
    if (!Array.isArray(array) || typeof separator !== 'string') return null
    const texts: string[] = []
    for (const element of array) {
      const text = toText(element)
      if (text === null) return null
      texts.push(text)
    }
    return texts.join(separator)
  }),
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

/** Scalars once each; null, objects and arrays are never equal, so all of them stay. */
function unique(array: GroqValue[]): GroqValue[] {
  const seen = new Set<GroqValue>()
  return array.filter((element) => {
    // groq-js compares datetimes by identity here, and so keeps equal ones.
    const comparable =
      typeof element === 'string' ||
      typeof element === 'number' ||
      typeof element === 'boolean' ||
      element instanceof DateTime
    if (!comparable) return true
    if (seen.has(element)) return false
    seen.add(element)
    return true
  })
}
