import type { ExprNode } from 'groq-js'
import { matchesNothing, onPath, startingWith } from './conditions.ts'
import { isArrayPath, itemPath } from './itemPath.ts'
import { outer, type Plan, type PlanContext } from './outer.ts'

/** What an index can be asked for a condition that is a function call. */
export function planCall(
  node: Extract<ExprNode, { type: 'FuncCall' }>,
  context: PlanContext,
): Plan | undefined {
  const [first, second] = node.args
  if (!first) return undefined
  switch (`${node.namespace}::${node.name}`) {
    case 'global::references':
      return planReferences(node.args, context)
    case 'global::defined': {
      // `list[].name` is an array, and so defined, wherever `list` is one.
      const full = itemPath(first, context.origin)
      const path =
        full?.slice(0, context.origin.length) +
        (full?.slice(context.origin.length).split('[]')[0] ?? '')
      if (full === undefined) return undefined
      return () => onPath(path, (own) => ({ kind: 'defined', path: own, exact: path === full }))
    }
    case 'string::startsWith': {
      const path = itemPath(first, context.origin)
      const prefix = second && outer(second, context)
      if (path === undefined || isArrayPath(path, context.origin) || !prefix) return undefined
      return (scope) => {
        const value = prefix(scope)
        return typeof value === 'string'
          ? onPath(path, (own) => startingWith(own, value))
          : matchesNothing
      }
    }
    case 'sanity::versionOf': {
      const id = context.depth === 0 ? outer(first, context) : undefined
      return (
        id &&
        ((scope) => {
          const value = id(scope)
          return typeof value === 'string'
            ? { kind: 'versionOf', id: value, exact: false }
            : matchesNothing
        })
      )
    }
    case 'sanity::partOfRelease': {
      const release = context.depth === 0 ? outer(first, context) : undefined
      return (
        release &&
        ((scope) => {
          const value = release(scope)
          return typeof value === 'string'
            ? { kind: 'layer', layer: `versions.${value}`, exact: false }
            : matchesNothing
        })
      )
    }
    default:
      return undefined
  }
}

function planReferences(args: readonly ExprNode[], context: PlanContext): Plan | undefined {
  const targets = args.map((arg) => outer(arg, context))
  return (scope) => {
    const ids: string[] = []
    for (const target of targets) {
      if (!target) return undefined
      const value = target(scope)
      for (const id of Array.isArray(value) ? value : [value]) {
        if (typeof id === 'string') ids.push(id)
      }
    }
    return { kind: 'references', ids, exact: context.depth === 0 }
  }
}
