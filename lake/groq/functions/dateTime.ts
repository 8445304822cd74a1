import { DateTime } from 'groq-js'
import { constant, unary, type FunctionTable } from './define.ts'

export const dateTime = unary((value) => {
  if (value instanceof DateTime) return value
  return typeof value === 'string' ? DateTime.parseToValue(value).data : null
})

export const dateTimeFunctions: FunctionTable = {
  now: constant(({ run }) => new DateTime(run.now())),
}
