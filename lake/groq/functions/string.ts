import { matchesNothing, onPath, startingWith } from '../plan/conditions.ts'
import { isArrayPath, itemPath } from '../plan/itemPath.ts'
import { binary, unary, type FunctionDefinition, type FunctionTable } from './define.ts'

export const lower: FunctionDefinition = {
  ...unary((value) => (typeof value === 'string' ? value.toLowerCase() : null)),
  keepsWords: true,
}

export const upper: FunctionDefinition = {
  ...unary((value) => (typeof value === 'string' ? value.toUpperCase() : null)),
  keepsWords: true,
}

export const stringFunctions: FunctionTable = {
  lower,
  upper,
  split: binary((text, separator) => {
    if (typeof text !== 'string' || typeof separator !== 'string') return null
    if (text.length === 0) return []
    return separator.length === 0 ? Array.from(text) : text.split(separator)
  }),
  startsWith: {
    ...binary((text, prefix) =>
      typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null,
    ),
    plan([text, prefix], context) {
      const path = text && itemPath(text, context.origin)
      const start = prefix && context.outer(prefix)
      if (path === undefined || isArrayPath(path, context.origin) || !start) return undefined
      return (scope) => {
        const value = start(scope)
        return typeof value === 'string'
          ? onPath(path, (own) => startingWith(own, value))
          : matchesNothing
      }
    },
  },
}
