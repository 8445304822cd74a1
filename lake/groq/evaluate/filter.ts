import type { ExprNode } from 'groq-js'
import { all, allOf } from '../plan/conditions.ts'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import type { Plan } from '../plan/plans.ts'
import { planConditions } from '../plan/plan.ts'
import type { Scope } from './scope.ts'
import type { Condition } from '../source.ts'
import type { GroqValue } from '../values.ts'

export type Passes = (item: GroqValue) => boolean

/**
 * `base[filter]`. Over the whole dataset an index gives the documents that may match; what it does not
 * settle of the filter is evaluated on each of them.
 */
export function enumerateFilter(node: NodeOf<'Filter'>, compiler: Compiler): Enumerate {
  const filter = datasetFilter(node, compiler)
  if (filter) return (scope) => filter.matches(scope)
  const { base, filters } = flatten(node)
  const enumerate = compiler.enumerate(base)
  const passes = compilePasses(filters, compiler)
  return (scope) => {
    const items = enumerate(scope)
    if (items === null) return null
    return Array.isArray(items)
      ? items.filter((item) => passes(item, scope))
      : filtered(items, (item) => passes(item, scope))
  }
}

/** A filter over the dataset once its values are known. */
interface AskedFilter {
  /** What an index can be asked; undefined when nothing useful. */
  readonly condition: Condition | undefined
  /** The filter as far as it is not settled. */
  passes(settled?: ReadonlySet<Condition>): Passes
}

export interface DatasetFilter {
  /** What an index can be asked; undefined when nothing useful. */
  readonly plan: Plan | undefined
  ask(scope: Scope): AskedFilter
  /** The documents that match; `more`: of those that also meet a condition. */
  matches(scope: Scope, more?: Condition): Iterable<GroqValue>
}

/** `*[…]`, `*[…][…]` or `*`; undefined for any other expression. */
export function datasetFilter(node: ExprNode, compiler: Compiler): DatasetFilter | undefined {
  const { base, filters } = flatten(node)
  if (base.type !== 'Everything') return undefined
  const conditions = filters.flatMap(conjuncts)
  const plans = planConditions(conditions, compiler)
  const tests = conditions.map((condition) => compiler.nested.evaluate(condition))

  function ask(scope: Scope): AskedFilter {
    const known = plans.map((plan) => plan?.(scope))
    return {
      condition: allOf(known),
      passes(settled) {
        const open = tests.filter((_, i) => !isSettled(known[i], settled))
        return (item) => passesAll(open, item, scope)
      },
    }
  }

  return {
    plan: conditions.length === 0 ? (scope) => ask(scope).condition : all(plans),
    ask,
    matches(scope, more) {
      const { condition, passes } = ask(scope)
      const { source } = scope.run
      const asked = more ? allOf([condition, more]) : condition
      const found = asked && source.find(asked)
      return found
        ? filtered(found.documents, passes(found.settled))
        : filtered(source.all(), passes())
    },
  }
}

function isSettled(
  condition: Condition | undefined,
  settled: ReadonlySet<Condition> | undefined,
): boolean {
  if (!condition?.exact) return false
  return condition.kind === 'everything' || (settled?.has(condition) ?? false)
}

/** The conditions of `a && b`, which must all be true. */
function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base)
  return node.type === 'And' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node]
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
  return (item, scope) => passesAll(tests, item, scope)
}

function passesAll(tests: readonly Evaluate[], item: GroqValue, scope: Scope): boolean {
  if (tests.length === 0) return true
  const inner = scope.nested(item)
  for (const test of tests) if (test(inner) !== true) return false
  return true
}

export function* filtered(items: Iterable<GroqValue>, passes: Passes): Iterable<GroqValue> {
  for (const item of items) if (passes(item)) yield item
}
