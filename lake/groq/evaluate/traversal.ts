import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, Evaluate, NodeOf } from './compiler.ts'
import { datasetFilter } from './filter.ts'
import { enumerateOrdered } from './orderedSlice.ts'
import type { Scope } from './scope.ts'
import { attributeOf, isObject, type GroqValue } from '../values.ts'

/** `^`, `^.^`, … */
export function compileParent(node: NodeOf<'Parent'>): Evaluate {
  return (scope) => {
    let current: Scope = scope
    for (let i = 0; i < node.n; i++) {
      if (!current.parent) return null
      current = current.parent
    }
    return current.value
  }
}

/** `name`, `base.name` */
export function compileAttribute(node: NodeOf<'AccessAttribute'>, compiler: Compiler): Evaluate {
  const { name } = node
  if (!node.base) return (scope) => attributeOf(scope.value, name)
  const base = compiler.evaluate(node.base)
  return (scope) => attributeOf(base(scope), name)
}

/** `base[0]`, `base[-1]`; reads no further than the element. */
export function compileElement(node: NodeOf<'AccessElement'>, compiler: Compiler): Evaluate {
  const { index } = node
  if (index < 0) {
    const base = compiler.evaluate(node.base)
    return (scope) => {
      const value = base(scope)
      return Array.isArray(value) ? (value[value.length + index] ?? null) : null
    }
  }
  const first = enumerateOrdered(node.base, { start: index, end: index + 1 }, compiler)
  if (first) return (scope) => first(scope)[0] ?? null
  const base = compiler.enumerate(node.base)
  return (scope) => {
    const items = base(scope)
    if (items === null) return null
    if (Array.isArray(items)) return items[index] ?? null
    let position = 0
    for (const item of items) if (position++ === index) return item ?? null
    return null
  }
}

/** `base[a..b]`, `base[a...b]`; reads no further than the end, where both ends count from the front. */
export function enumerateSlice(node: NodeOf<'Slice'>, compiler: Compiler): Enumerate {
  const { left, right, isInclusive } = node
  if (left < 0 || right < 0) {
    const base = compiler.evaluate(node.base)
    return (scope) => {
      const value = base(scope)
      return Array.isArray(value) ? slice(value, left, right, isInclusive) : null
    }
  }
  const end = isInclusive ? right + 1 : right
  const ordered = enumerateOrdered(node.base, { start: left, end }, compiler)
  if (ordered) return ordered
  const base = compiler.enumerate(node.base)
  return (scope) => {
    const items = base(scope)
    if (items === null) return null
    return Array.isArray(items) ? items.slice(left, end) : take(items, left, end)
  }
}

/** A slice whose ends may count from the end of the array. */
export function slice<T>(array: readonly T[], left: number, right: number, isInclusive: boolean) {
  const start = left < 0 ? array.length + left : left
  const end = (right < 0 ? array.length + right : right) + (isInclusive ? 1 : 0)
  return array.slice(Math.max(0, start), Math.max(0, end))
}

function* take(items: Iterable<GroqValue>, start: number, end: number): Iterable<GroqValue> {
  if (end <= start) return
  let position = 0
  for (const item of items) {
    if (position >= start) yield item
    if (++position >= end) return
  }
}

/** `base->` */
export function compileDereference(node: NodeOf<'Deref'>, compiler: Compiler): Evaluate {
  const base = compiler.evaluate(node.base)
  return (scope) => {
    const reference = base(scope)
    const id = attributeOf(reference, '_ref')
    if (!isObject(reference) || typeof id !== 'string') return null
    const { source } = scope.run
    const found = source.crossDataset?.(reference)
    return found === undefined ? source.get(id) : found
  }
}

/** `base{…}` */
export function compileProjection(node: NodeOf<'Projection'>, compiler: Compiler): Evaluate {
  const base = compiler.evaluate(node.base)
  const shape = compiler.nested.evaluate(node.expr)
  return (scope) => {
    const value = base(scope)
    return isObject(value) ? shape(scope.nested(value)) : null
  }
}

/** `base[].name`, `base[]{…}`: one result an element. */
export function enumerateMap(node: NodeOf<'Map'>, compiler: Compiler): Enumerate {
  const base = compiler.enumerate(node.base)
  const element = compiler.traversal.evaluate(node.expr)
  const plan = isId(node.expr) ? datasetFilter(node.base, compiler)?.plan : undefined
  return (scope) => {
    const condition = plan?.(scope)
    const ids = condition?.exact ? scope.run.source.ids?.(condition) : undefined
    if (ids) return ids
    const items = base(scope)
    if (items === null) return null
    if (!Array.isArray(items)) return mapped(items, scope, element)
    return items.map((item) => element(scope.hiddenNested(item)))
  }
}

/** `._id`, for which no document need be read. */
function isId(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && node.base?.type === 'This' && node.name === '_id'
}

function* mapped(items: Iterable<GroqValue>, scope: Scope, element: Evaluate) {
  for (const item of items) yield element(scope.hiddenNested(item))
}

/** `base[].list[]`: the elements' arrays in one. */
export function enumerateFlatMap(node: NodeOf<'FlatMap'>, compiler: Compiler): Enumerate {
  const base = compiler.enumerate(node.base)
  const element = compiler.traversal.evaluate(node.expr)
  return (scope) => {
    const items = base(scope)
    return items === null ? null : flattened(items, scope, element)
  }
}

function* flattened(items: Iterable<GroqValue>, scope: Scope, element: Evaluate) {
  for (const item of items) {
    const inner = element(scope.hiddenNested(item))
    if (Array.isArray(inner)) yield* inner
    else yield inner
  }
}

/** `select(condition => value, …, fallback)` */
export function compileSelect(node: NodeOf<'Select'>, compiler: Compiler): Evaluate {
  const alternatives = node.alternatives.map((alternative) => ({
    condition: compiler.evaluate(alternative.condition),
    value: compiler.evaluate(alternative.value),
  }))
  const fallback = node.fallback ? compiler.evaluate(node.fallback) : undefined
  return (scope) => {
    for (const { condition, value } of alternatives) {
      if (condition(scope) === true) return value(scope)
    }
    return fallback ? fallback(scope) : null
  }
}
