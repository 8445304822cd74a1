import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import { compileScore, type Score } from './score.ts'
import type { Scope } from './scope.ts'
import { extended } from '../lazyObject.ts'
import { isObject, totalCompare, type GroqObject, type GroqValue } from '../values.ts'

/** One key of an `order()`; evaluated in a scope nested around the item. */
export interface SortKey {
  evaluate: Evaluate
  descending: boolean
}

/** `| order(a, b desc)`: a stable sort over all values. */
export function enumerateOrder(node: NodeOf<'PipeFuncCall'>, compiler: Compiler): Enumerate {
  const base = compiler.enumerate(node.base)
  const keys = sortKeys(node, compiler)
  return (scope) => {
    const items = base(scope)
    return items === null ? null : sortBy(items, keys, scope)
  }
}

/** The keys of an `order()`. */
export function sortKeys(node: NodeOf<'PipeFuncCall'>, compiler: Compiler): SortKey[] {
  return node.args.map((arg): SortKey => {
    const { expression, descending } = orderArgument(arg)
    return { evaluate: compiler.nested.evaluate(expression), descending }
  })
}

/** What one argument of `order()` sorts by, and which way. */
export function orderArgument(arg: ExprNode): { expression: ExprNode; descending: boolean } {
  if (arg.type === 'Desc') return { expression: arg.base, descending: true }
  return { expression: arg.type === 'Asc' ? arg.base : arg, descending: false }
}

/** Sorts by several keys; equal items keep their order. */
export function sortBy(
  items: Iterable<GroqValue>,
  keys: readonly SortKey[],
  scope: Scope,
): GroqValue[] {
  return sortIn(items, keys, (item) => scope.nested(item))
}

/** As `sortBy`, of anything that a scope can be made of. */
export function sortIn<T>(
  items: Iterable<T>,
  keys: readonly SortKey[],
  scopeOf: (item: T) => Scope,
): T[] {
  const rows = Array.from(items, (item) => {
    const inner = scopeOf(item)
    return { item, values: keys.map((key) => key.evaluate(inner)) }
  })
  rows.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const order = totalCompare(a.values[i] ?? null, b.values[i] ?? null)
      if (order !== 0) return key.descending ? -order : order
    }
    return 0
  })
  return rows.map((row) => row.item)
}

/** `| score(…)`: adds `_score` and sorts by it, best first; what is not an object is left out. */
export function enumerateScore(node: NodeOf<'PipeFuncCall'>, compiler: Compiler): Enumerate {
  const base = compiler.enumerate(node.base)
  const score = compileScorer(node, compiler)
  return (scope) => {
    const items = base(scope)
    return items === null ? null : score(items, scope)
  }
}

/** What `| score(…)` makes of given items. */
export function compileScorer(
  node: NodeOf<'PipeFuncCall'>,
  compiler: Compiler,
): (items: Iterable<GroqValue>, scope: Scope) => GroqValue[] {
  const scores: Score[] = node.args.map((arg) => compileScore(arg, compiler.nested))
  return (items, scope) => {
    const results: (GroqObject & { _score: number })[] = []
    for (const item of items) {
      if (!isObject(item)) continue
      const inner = scope.nested(item)
      let total = typeof item['_score'] === 'number' ? item['_score'] : 0
      for (const score of scores) total += score(inner)
      results.push(extended(item, { _score: total }))
    }
    return results.sort((a, b) => b._score - a._score)
  }
}
