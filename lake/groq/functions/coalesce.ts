import type { FunctionDefinition } from './define.ts'

export const coalesce: FunctionDefinition = {
  pure: true,
  origin: 'firstDefined',
  evaluate(args, compiler) {
    const values = args.map((arg) => compiler.evaluate(arg))
    return (scope) => {
      for (const value of values) {
        const found = value(scope)
        if (found !== null) return found
      }
      return null
    }
  },
}
