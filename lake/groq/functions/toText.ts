import { DateTime } from 'groq-js'
import type { GroqValue } from '../values.ts'

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
