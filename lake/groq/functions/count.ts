import { matchesNothing } from '../plan/conditions.ts'
import { isArrayPath, itemPath } from '../plan/itemPath.ts'
import type { FunctionDefinition } from './define.ts'

export const count: FunctionDefinition = {
  pure: true,
  evaluate(args, compiler) {
    const [array] = args
    if (!array) return () => null
    const enumerate = compiler.enumerate(array)
    const plan = compiler.datasetPlan(array)
    return (scope) => {
      const condition = plan?.(scope)
      const counted = condition?.exact ? scope.run.source.count?.(condition) : undefined
      if (counted !== undefined) return counted
      const items = enumerate(scope)
      if (items === null) return null
      if (Array.isArray(items)) return items.length
      let total = 0
      for (const _ of items) total++
      return total
    }
  },
  /** `count(list[condition])`: some element meets the condition. */
  planPositive([list], context) {
    if (list?.type !== 'Filter' || context.depth > 0) return undefined
    const path = itemPath(list.base, context.origin)
    if (path === undefined) return undefined
    const elements = isArrayPath(path, context.origin) ? path : `${path}[]`
    const plan = context.elements(list.expr, elements)
    return (
      plan &&
      ((scope) => {
        const condition = plan(scope)
        if (condition === matchesNothing || condition === undefined) return condition
        // Even where every element would do, there must be one.
        return condition.kind === 'everything' ? undefined : { ...condition, exact: false }
      })
    )
  },
}
