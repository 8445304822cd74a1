import { DateTime } from 'groq-js'
import { parseInstant } from '../instant.ts'
import { constant, unary, type FunctionTable } from './define.ts'

export const dateTime = unary((value) => {
  if (value instanceof DateTime) return value
  return typeof value === 'string' ? parseInstant(value) : null
})

export const dateTimeFunctions: FunctionTable = {
  now: constant(({ run }) => new DateTime(run.now())),
}
