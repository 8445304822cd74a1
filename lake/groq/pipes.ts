import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import { compileScore, type Score } from './score.ts'
import type { Scope } from './scope.ts'
import { isObject, totalCompare, type GroqObject, type GroqValue } from './values.ts'

interface SortKey {
  evaluate: Evaluate
  descending: boolean
}

/** `| order(a, b desc)`: a stable sort over all values. */
export function enumerateOrder(node: NodeOf<'PipeFuncCall'>, compiler: Compiler): Enumerate {
  const base = compiler.enumerate(node.base)
  const keys = node.args.map((arg): SortKey => {
    const { expression, descending } = orderArgument(arg)
    return { evaluate: compiler.nested.evaluate(expression), descending }
  })
  return (scope) => {
    const items = base(scope)
    return items === null ? null : sortBy(items, keys, scope)
  }
}

/** What one argument of `order()` sorts by, and which way. */
export function orderArgument(arg: ExprNode): { expression: ExprNode; descending: boolean } {
  if (arg.type === 'Desc') return { expression: arg.base, descending: true }
  return { expression: arg.type === 'Asc' ? arg.base : arg, descending: false }
}

function sortBy(items: Iterable<GroqValue>, keys: readonly SortKey[], scope: Scope): GroqValue[] {
  const rows = Array.from(items, (item) => {
    const inner = scope.nested(item)
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
  const scores = node.args.map((arg) => compileScore(arg, compiler.nested))
  return (scope) => {
    const items = base(scope)
    return items === null ? null : scored(items, scores, scope)
  }
}

function scored(items: Iterable<GroqValue>, scores: readonly Score[], scope: Scope): GroqValue[] {
  const results: (GroqObject & { _score: number })[] = []
  for (const item of items) {
    if (!isObject(item)) continue
    const inner = scope.nested(item)
    let total = typeof item['_score'] === 'number' ? item['_score'] : 0
    for (const score of scores) total += score(inner)
    results.push({ ...item, _score: total })
  }
  return results.sort((a, b) => b._score - a._score)
}
