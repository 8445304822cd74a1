import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import { planFilter } from './plan.ts'
import type { Scope } from './scope.ts'
import type { GroqValue } from './values.ts'

/**
 * `base[filter]`. Over the whole dataset an index gives the documents that may match; the filter is
 * evaluated on each of them all the same.
 */
export function enumerateFilter(node: NodeOf<'Filter'>, compiler: Compiler): Enumerate {
  const { base, filters } = flatten(node)
  const tests = filters.map((filter) => compiler.nested.evaluate(filter))
  const plan = base.type === 'Everything' ? planFilter(filters, compiler) : undefined
  const enumerate = compiler.enumerate(base)
  return (scope) => {
    const condition = plan?.(scope)
    const found = condition ? scope.run.source.find(condition) : undefined
    const items = found ?? enumerate(scope)
    if (items === null) return null
    return Array.isArray(items)
      ? items.filter((item) => passes(item, tests, scope))
      : filtered(items, tests, scope)
  }
}

/** `*[a][b]` filters once by both. */
function flatten(node: NodeOf<'Filter'>): { base: ExprNode; filters: ExprNode[] } {
  const filters = [node.expr]
  let base: ExprNode = node.base
  while (base.type === 'Filter' || base.type === 'Group') {
    if (base.type === 'Filter') filters.unshift(base.expr)
    base = base.base
  }
  return { base, filters }
}

function* filtered(items: Iterable<GroqValue>, tests: readonly Evaluate[], scope: Scope) {
  for (const item of items) if (passes(item, tests, scope)) yield item
}

function passes(item: GroqValue, tests: readonly Evaluate[], scope: Scope): boolean {
  const inner = scope.nested(item)
  for (const test of tests) if (test(inner) !== true) return false
  return true
}
