import { Path } from 'groq-js'
import { finite, type GroqValue } from '../values.ts'
import { argument, constant, refused, unary, type FunctionTable } from './define.ts'
import { toText } from './toText.ts'

/** Those of one line; the others have a file each. */
export const globalFunctions: FunctionTable = {
  identity: constant(({ run }) => run.identity),
  length: unary((value) => {
    if (typeof value === 'string') return codePoints(value)
    return Array.isArray(value) ? value.length : null
  }),
  now: constant(({ run }) => run.now().toISOString()),
  path: unary((value) => (typeof value === 'string' ? new Path(value) : null)),
  round: {
    pure: true,
    evaluate(args, compiler) {
      const value = argument(args, 0, compiler)
      const precision = args.length > 1 ? argument(args, 1, compiler) : () => 0
      return (scope) => round(value(scope), precision(scope))
    },
  },
  string: unary(toText),
  /** Read by `score()` itself (evaluate/score.ts). */
  boost: refused('boost', 'stands only inside score(…)'),
  anywhere: refused('anywhere', 'stands only in the selector of delta:: and diff:: functions'),
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
