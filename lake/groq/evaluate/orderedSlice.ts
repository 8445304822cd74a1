import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import { candidates, datasetFilter, filtered } from './filter.ts'
import { itemPath } from '../plan/itemPath.ts'
import { orderArgument, sortBy, type SortKey } from './pipes.ts'
import type { Scope } from './scope.ts'
import { throughProjection } from '../plan/throughProjection.ts'
import type { GroqValue } from '../values.ts'

/**
 * The first `limit` items of `*[…] | order(…)` or `*[…]{…} | order(…)`: read in the order of an index
 * where one has the first key, and projected only as far as they are wanted. Undefined when the
 * expression is no such order.
 */
export function enumerateFirst(
  node: ExprNode,
  limit: number,
  compiler: Compiler,
): Enumerate | undefined {
  if (node.type === 'Group') return enumerateFirst(node.base, limit, compiler)
  if (node.type !== 'PipeFuncCall' || node.name !== 'order') return undefined
  const { base, projection } = splitProjection(node.base)
  const filter = datasetFilter(base, compiler)
  const orderings = node.args.map(orderArgument)
  const expressions = orderings.map(({ expression }) =>
    projection ? throughProjection(expression, projection) : expression,
  )
  if (!filter || !expressions.every((expression) => expression !== undefined)) return undefined
  const keys = expressions.map((expression, i): SortKey => {
    return {
      evaluate: compiler.nested.evaluate(expression),
      descending: orderings[i]?.descending ?? false,
    }
  })
  const shape = projection && compiler.nested.evaluate(projection)
  const indexed = indexedKey(expressions[0], orderings[0]?.descending ?? false)
  return (scope) => {
    const groups = indexed && scope.run.source.inOrder?.(filter.plan?.(scope), indexed)
    const items = groups
      ? firstGroups(groups, limit, (item) => filter.passes(item, scope))
      : filtered(candidates(filter.plan, scope), filter.passes, scope)
    return projected(sortBy(items, keys, scope).slice(0, limit), shape, scope)
  }
}

/** Whole groups, so that further keys can decide within the last one. */
function firstGroups(
  groups: Iterable<readonly GroqValue[]>,
  limit: number,
  passes: (item: GroqValue) => boolean,
): GroqValue[] {
  const items: GroqValue[] = []
  for (const group of groups) {
    for (const item of group) if (passes(item)) items.push(item)
    if (items.length >= limit) break
  }
  return items
}

function indexedKey(expression: ExprNode | undefined, descending: boolean) {
  const path = expression && itemPath(expression)
  return path === undefined || path.includes('->') ? undefined : { path, descending }
}

/** `base{…}` over an array: the base and the object made of each item. */
function splitProjection(node: ExprNode): { base: ExprNode; projection?: NodeOf<'Object'> } {
  if (node.type === 'Group') return splitProjection(node.base)
  if (
    node.type === 'Map' &&
    node.expr.type === 'Projection' &&
    node.expr.base.type === 'This' &&
    node.expr.expr.type === 'Object'
  ) {
    return { base: node.base, projection: node.expr.expr }
  }
  return { base: node }
}

function projected(items: GroqValue[], shape: Evaluate | undefined, scope: Scope): GroqValue[] {
  return shape ? items.map((item) => shape(scope.nested(item))) : items
}
