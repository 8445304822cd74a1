import type { ExprNode } from 'groq-js'
import type { Compiler, Evaluate, NodeOf } from './compiler.ts'
import { datasetFilter, type Passes } from './filter.ts'
import { itemPath } from '../plan/itemPath.ts'
import { orderArgument, sortBy, type SortKey } from './pipes.ts'
import type { Scope } from './scope.ts'
import type { OrderKey, Wanted } from '../source.ts'
import { throughProjection } from '../plan/throughProjection.ts'
import type { GroqValue } from '../values.ts'

/**
 * What `wanted` says of `*[…] | order(…)` or `*[…]{…} | order(…)`: read in the order of an index where
 * one has the first key, and projected only as far as they are wanted. Undefined when the expression is
 * no such order.
 */
export function enumerateOrdered(
  node: ExprNode,
  wanted: Wanted,
  compiler: Compiler,
): ((scope: Scope) => GroqValue[]) | undefined {
  if (node.type === 'Group') return enumerateOrdered(node.base, wanted, compiler)
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
  const indexed = indexedKeys(expressions, orderings)
  const { start, end } = wanted
  return (scope) => {
    if (end <= start) return []
    const { condition, passes } = filter.ask(scope)
    const { source } = scope.run
    const ordered = indexed.length > 0 ? source.inOrder?.(condition, indexed, wanted) : undefined
    const skipped = ordered?.skipped ?? 0
    const items = ordered
      ? firstGroups(ordered.documents, end - skipped, passes(ordered.settled))
      : filter.matches(scope)
    return projected(sortBy(items, keys, scope).slice(start - skipped, end - skipped), shape, scope)
  }
}

/** Whole groups, so that further keys can decide within the last one. */
function firstGroups(
  groups: Iterable<readonly GroqValue[]>,
  limit: number,
  passes: Passes,
): GroqValue[] {
  const items: GroqValue[] = []
  for (const group of groups) {
    for (const item of group) if (passes(item)) items.push(item)
    if (items.length >= limit) break
  }
  return items
}

/** The first keys, as far as each is a path an index may have. */
function indexedKeys(
  expressions: readonly ExprNode[],
  orderings: readonly { descending: boolean }[],
): OrderKey[] {
  const keys: OrderKey[] = []
  for (const [i, expression] of expressions.entries()) {
    const path = itemPath(expression)
    if (path === undefined || path.includes('->')) break
    keys.push({ path, descending: orderings[i]?.descending ?? false })
  }
  return keys
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
