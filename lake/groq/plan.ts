import { Path, type ExprNode } from 'groq-js'
import type { Compiler } from './compiler.ts'
import { itemPath } from './itemPath.ts'
import { outer, type Plan } from './outer.ts'
import { planMatch } from './planMatch.ts'
import type { Condition, Scalar } from './source.ts'
import type { GroqValue } from './values.ts'

/** Nothing can match: an empty list of ids. */
const NOTHING: Condition = { kind: 'id', ids: [] }

/**
 * Finds what an index can answer in filters over the dataset (all must hold). The plan is compiled
 * once with the query; the values compared with are computed each time it runs, from parameters, from
 * `^` or from sub-queries.
 */
export function planFilter(filters: readonly ExprNode[], compiler: Compiler): Plan | undefined {
  return all(filters.map((filter) => planCondition(filter, compiler)))
}

function planCondition(node: ExprNode, compiler: Compiler): Plan | undefined {
  switch (node.type) {
    case 'Group':
      return planCondition(node.base, compiler)
    case 'And':
      return all([planCondition(node.left, compiler), planCondition(node.right, compiler)])
    case 'Or':
      return any([planCondition(node.left, compiler), planCondition(node.right, compiler)])
    case 'OpCall':
      return planOperator(node, compiler)
    case 'InRange':
      return planInRange(node, compiler)
    case 'FuncCall':
      return planFunction(node.namespace, node.name, node.args, compiler)
    case 'Value':
      return node.value === true ? undefined : () => NOTHING
    default:
      return undefined
  }
}

function all(plans: readonly (Plan | undefined)[]): Plan | undefined {
  const useful = plans.filter((plan) => plan !== undefined)
  if (useful.length <= 1) return useful[0]
  return (scope) => {
    const of = useful.map((plan) => plan(scope)).filter((condition) => condition !== undefined)
    return of.length <= 1 ? of[0] : { kind: 'all', of }
  }
}

function any(plans: readonly (Plan | undefined)[]): Plan | undefined {
  const useful = plans.filter((plan) => plan !== undefined)
  if (useful.length < plans.length) return undefined
  return (scope) => {
    const of: Condition[] = []
    for (const plan of useful) {
      const condition = plan(scope)
      if (condition === undefined) return undefined
      of.push(condition)
    }
    return { kind: 'any', of }
  }
}

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==' } as const

function planOperator(node: Extract<ExprNode, { type: 'OpCall' }>, compiler: Compiler) {
  const { op, left, right } = node
  switch (op) {
    case '==':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (
        planComparison(left, op, right, compiler) ??
        planComparison(right, MIRRORED[op], left, compiler)
      )
    case 'in':
      return planIn(left, right, compiler)
    case 'match':
      return planMatch(left, right, compiler)
    default:
      return undefined
  }
}

function planComparison(
  item: ExprNode,
  op: keyof typeof MIRRORED,
  other: ExprNode,
  compiler: Compiler,
): Plan | undefined {
  const path = itemPath(item)
  const value = outer(other, compiler)
  if (path === undefined || path.endsWith('[]') || !value) return undefined
  return (scope) => {
    const bound = value(scope)
    if (op === '==') {
      // `x == null` holds where the attribute is missing, which no index lists.
      if (bound === null) return undefined
      return isScalar(bound) ? equals(path, [bound]) : NOTHING
    }
    // Only values of one type compare; `false < true` is not worth an index.
    if (typeof bound !== 'number' && typeof bound !== 'string') return undefined
    const limit = { value: bound, inclusive: op.endsWith('=') }
    return op.startsWith('<')
      ? { kind: 'range', path, max: limit }
      : { kind: 'range', path, min: limit }
  }
}

function planInRange(
  node: Extract<ExprNode, { type: 'InRange' }>,
  compiler: Compiler,
): Plan | undefined {
  const path = itemPath(node.base)
  const left = outer(node.left, compiler)
  const right = outer(node.right, compiler)
  if (path === undefined || path.endsWith('[]') || !left || !right) return undefined
  return (scope) => {
    const min = left(scope)
    const max = right(scope)
    if (
      (typeof min === 'number' && typeof max === 'number') ||
      (typeof min === 'string' && typeof max === 'string')
    ) {
      return {
        kind: 'range',
        path,
        min: { value: min, inclusive: true },
        max: { value: max, inclusive: node.isInclusive },
      }
    }
    return undefined
  }
}

/** `path in [values]`, `path in path("a.**")`, `value in list[]`. */
function planIn(left: ExprNode, right: ExprNode, compiler: Compiler): Plan | undefined {
  const path = itemPath(left)
  const list = outer(right, compiler)
  if (path !== undefined && list) {
    return (scope) => {
      const values = list(scope)
      if (values instanceof Path) return planPathPattern(path, values)
      if (!Array.isArray(values)) return NOTHING
      if (values.includes(null)) return undefined
      return path.endsWith('[]') ? NOTHING : equals(path, values.filter(isScalar))
    }
  }
  const listPath = itemPath(right)
  const value = outer(left, compiler)
  if (listPath === undefined || !value) return undefined
  return (scope) => {
    const wanted = value(scope)
    if (wanted === null) return undefined
    if (!isScalar(wanted)) return NOTHING
    // `x in list` reads the elements of `list`; `x in list[].name` the names.
    return equals(listPath.includes('[]') ? listPath : `${listPath}[]`, [wanted])
  }
}

function planPathPattern(path: string, pattern: Path): Condition | undefined {
  const text = pattern.toJSON()
  const wildcard = text.indexOf('*')
  if (wildcard < 0) return equals(path, [text])
  const prefix = text.slice(0, wildcard)
  return prefix === '' ? undefined : startsWith(path, prefix)
}

function planFunction(
  namespace: string,
  name: string,
  args: readonly ExprNode[],
  compiler: Compiler,
): Plan | undefined {
  const [first, second] = args
  switch (`${namespace}::${name}`) {
    case 'global::references':
      return planReferences(args, compiler)
    case 'global::defined': {
      // `list[].name` is an array, and so defined, wherever `list` is one.
      const path = first && itemPath(first)?.split('[]')[0]
      return path === undefined ? undefined : () => ({ kind: 'defined', path })
    }
    case 'string::startsWith': {
      const path = first && itemPath(first)
      const prefix = second && outer(second, compiler)
      if (path === undefined || path.endsWith('[]') || !prefix) return undefined
      return (scope) => {
        const value = prefix(scope)
        return typeof value === 'string' ? startsWith(path, value) : NOTHING
      }
    }
    case 'sanity::versionOf': {
      const id = first && outer(first, compiler)
      return id && ((scope) => versionOf(id(scope)))
    }
    case 'sanity::partOfRelease': {
      const release = first && outer(first, compiler)
      if (!release) return undefined
      return (scope) => {
        const value = release(scope)
        return typeof value === 'string' ? { kind: 'layer', layer: `versions.${value}` } : NOTHING
      }
    }
    default:
      return undefined
  }
}

function planReferences(args: readonly ExprNode[], compiler: Compiler): Plan | undefined {
  const targets = args.map((arg) => outer(arg, compiler))
  return (scope) => {
    const ids: string[] = []
    for (const target of targets) {
      if (!target) return undefined
      const value = target(scope)
      for (const id of Array.isArray(value) ? value : [value]) {
        if (typeof id === 'string') ids.push(id)
      }
    }
    return { kind: 'references', ids }
  }
}

function versionOf(id: GroqValue): Condition {
  return typeof id === 'string' ? { kind: 'versionOf', id } : NOTHING
}

function equals(path: string, values: readonly Scalar[]): Condition {
  if (path !== '_id') return { kind: 'equals', path, values }
  return { kind: 'id', ids: values.filter((value) => typeof value === 'string') }
}

function startsWith(path: string, prefix: string): Condition {
  return path === '_id' ? { kind: 'idPrefix', prefix } : { kind: 'prefix', path, prefix }
}

function isScalar(value: GroqValue): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
