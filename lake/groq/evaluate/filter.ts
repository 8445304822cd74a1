import type { ExprNode } from 'groq-js'
import { matchesEverything } from '../plan/conditions.ts'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import type { Plan } from '../plan/plans.ts'
import { planFilter } from '../plan/plan.ts'
import type { Scope } from './scope.ts'
import type { GroqValue } from '../values.ts'

/**
 * `base[filter]`. Over the whole dataset an index gives the documents that may match; the filter is
 * evaluated on each of them all the same.
 */
export function enumerateFilter(node: NodeOf<'Filter'>, compiler: Compiler): Enumerate {
  const filter = datasetFilter(node, compiler)
  if (filter) return (scope) => filtered(candidates(filter.plan, scope), filter.passes, scope)
  const { base, filters } = flatten(node)
  const enumerate = compiler.enumerate(base)
  const passes = compilePasses(filters, compiler)
  return (scope) => {
    const items = enumerate(scope)
    if (items === null) return null
    return Array.isArray(items)
      ? items.filter((item) => passes(item, scope))
      : filtered(items, passes, scope)
  }
}

export interface DatasetFilter {
  /** What an index can be asked; undefined when nothing useful. */
  readonly plan: Plan | undefined
  passes(item: GroqValue, scope: Scope): boolean
}

/** `*[…]`, `*[…][…]` or `*`; undefined for any other expression. */
export function datasetFilter(node: ExprNode, compiler: Compiler): DatasetFilter | undefined {
  const { base, filters } = flatten(node)
  if (base.type !== 'Everything') return undefined
  const plan = filters.length === 0 ? () => matchesEverything : planFilter(filters, compiler)
  return { plan, passes: compilePasses(filters, compiler) }
}

/** The documents that may match, by an index where one helps. */
export function candidates(plan: Plan | undefined, scope: Scope): Iterable<GroqValue> {
  const { source } = scope.run
  const condition = plan?.(scope)
  return (condition && source.find(condition)) ?? source.all()
}

/** `base[a][b]` filters once by both. */
export function flatten(node: ExprNode): { base: ExprNode; filters: ExprNode[] } {
  const filters: ExprNode[] = []
  let base = node
  while (base.type === 'Filter' || base.type === 'Group') {
    if (base.type === 'Filter') filters.unshift(base.expr)
    base = base.base
  }
  return { base, filters }
}

/** A test of all of several filters. */
export function compilePasses(
  filters: readonly ExprNode[],
  compiler: Compiler,
): (item: GroqValue, scope: Scope) => boolean {
  const tests: Evaluate[] = filters.map((filter) => compiler.nested.evaluate(filter))
  return (item, scope) => {
    const inner = scope.nested(item)
    for (const test of tests) if (test(inner) !== true) return false
    return true
  }
}

export function* filtered(
  items: Iterable<GroqValue>,
  passes: (item: GroqValue, scope: Scope) => boolean,
  scope: Scope,
): Iterable<GroqValue> {
  for (const item of items) if (passes(item, scope)) yield item
}
