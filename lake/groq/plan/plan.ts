import { Path, type ExprNode } from 'groq-js'
import type { Compiler } from '../evaluate/compiler.ts'
import {
  all,
  any,
  equalTo,
  matchesEverything,
  idPattern,
  matchesNothing,
  onPath,
  rangeOf,
  startingWith,
} from './conditions.ts'
import { anyElementPath, isArrayPath, itemPath } from './itemPath.ts'
import { outer, type Plan, type PlanContext } from './outer.ts'
import { planCall } from './planCall.ts'
import { planMatch } from './planMatch.ts'
import type { Condition } from '../source.ts'
import { holdsTextQuery } from '../text/textQueryCall.ts'

/**
 * Finds what an index can answer in filters over the dataset (all must hold). The plan is compiled
 * once with the query; the values compared with are computed each time it runs, from parameters, from
 * `^` or from sub-queries.
 */
export function planFilter(filters: readonly ExprNode[], compiler: Compiler): Plan | undefined {
  const context: PlanContext = { compiler, origin: '', depth: 0 }
  return all(filters.map((filter) => planCondition(filter, context)))
}

/** Which documents can score above zero in `score(…)`. */
export function planScores(args: readonly ExprNode[], compiler: Compiler): Plan | undefined {
  const context: PlanContext = { compiler, origin: '', depth: 0 }
  return any(args.map((arg) => planScore(arg, context)))
}

function planScore(node: ExprNode, context: PlanContext): Plan | undefined {
  switch (node.type) {
    case 'Or':
      return any([planScore(node.left, context), planScore(node.right, context)])
    case 'And':
      return all([planScore(node.left, context), planScore(node.right, context)])
    case 'FuncCall':
      return node.name === 'boost' && node.args[0]
        ? planScore(node.args[0], context)
        : planCondition(node, context)
    case 'OpCall':
      // As a condition all words of a pattern must match; as a score each counts by itself.
      return node.op === 'match'
        ? planMatch(node.left, node.right, context, 'OR')
        : planCondition(node, context)
    case 'Group':
      return holdsTextQuery(node.base)
        ? planScore(node.base, context)
        : planCondition(node, context)
    default:
      return planCondition(node, context)
  }
}

type NodeOf<T extends ExprNode['type']> = Extract<ExprNode, { type: T }>

function planCondition(node: ExprNode, context: PlanContext): Plan | undefined {
  return planConstant(node, context) ?? planTest(node, context)
}

/** A condition that is the same for every document, such as `$topic == null`. */
function planConstant(node: ExprNode, context: PlanContext): Plan | undefined {
  const value = outer(node, context)
  return value && ((scope) => (value(scope) === true ? matchesEverything : matchesNothing))
}

function planTest(node: ExprNode, context: PlanContext): Plan | undefined {
  switch (node.type) {
    case 'Group':
      return planCondition(node.base, context)
    case 'And':
      return all([planCondition(node.left, context), planCondition(node.right, context)])
    case 'Or':
      return any([planCondition(node.left, context), planCondition(node.right, context)])
    case 'OpCall':
      return planOperator(node, context)
    case 'InRange':
      return planInRange(node, context)
    case 'FuncCall':
      return planCall(node, context)
    case 'Not':
      return planNot(node.base, context)
    default:
      return undefined
  }
}

function planNot(node: ExprNode, context: PlanContext): Plan | undefined {
  if (node.type === 'Group') return planNot(node.base, context)
  if (node.type === 'Not') return planCondition(node.base, context)
  if (context.depth > 0) return undefined
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'defined') {
    const path = node.args[0] && itemPath(node.args[0], context.origin)
    return path === undefined ? undefined : missing(path)
  }
  if (node.type === 'OpCall' && node.op === 'in' && itemPath(node.left) === '_id') {
    const list = outer(node.right, context)
    return (
      list &&
      ((scope) => {
        const values = list(scope)
        return values instanceof Path ? idPattern(values.toJSON(), true) : undefined
      })
    )
  }
  return undefined
}

/** Only of a plain path can an index tell that nothing is there. */
function missing(path: string): Plan | undefined {
  if (path.includes('->') || path.includes('[]')) return undefined
  return () => ({ kind: 'missing', path, exact: true })
}

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==' } as const

function planOperator(node: NodeOf<'OpCall'>, context: PlanContext): Plan | undefined {
  const { op, left, right } = node
  switch (op) {
    case '==':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (
        planComparison(left, op, right, context) ??
        planComparison(right, mirrored[op], left, context) ??
        (op === '=='
          ? (planElement(left, right, context) ?? planElement(right, left, context))
          : undefined) ??
        planCount(node, context)
      )
    case '!=':
      return planPresence(node, context)
    case 'in':
      return planIn(left, right, context)
    case 'match':
      return planMatch(left, right, context, 'AND')
    default:
      return undefined
  }
}

function planComparison(
  item: ExprNode,
  op: keyof typeof mirrored,
  other: ExprNode,
  context: PlanContext,
): Plan | undefined {
  const path = itemPath(item, context.origin)
  const value = outer(other, context)
  if (path === undefined || !value) return undefined
  const isArray = isArrayPath(path, context.origin)
  return (scope) => {
    const bound = value(scope)
    if (op === '==' && bound === null) {
      return context.depth === 0 ? missing(path)?.(scope) : undefined
    }
    if (isArray) return matchesNothing
    if (op === '==') return onPath(path, (own) => equalTo(own, [bound]))
    const limit = { value: bound, inclusive: op.endsWith('=') }
    return onPath(path, (own) => rangeOf(own, op.startsWith('<') ? { max: limit } : { min: limit }))
  }
}

/** `list[0].name == value`: some element of the list has it. */
function planElement(item: ExprNode, other: ExprNode, context: PlanContext): Plan | undefined {
  const path = anyElementPath(item, context.origin)
  const value = outer(other, context)
  if (path === undefined || !value) return undefined
  return (scope) => {
    const wanted = value(scope)
    if (wanted === null) return undefined
    const some = onPath(path, (own) => equalTo(own, [wanted]))
    return some && some !== matchesNothing ? { ...some, exact: false } : some
  }
}

/** `path != null` */
function planPresence(node: NodeOf<'OpCall'>, context: PlanContext): Plan | undefined {
  const path = itemPath(node.left, context.origin)
  const value = outer(node.right, context)
  if (path === undefined || !value || path.includes('[]')) return undefined
  return (scope) => {
    if (value(scope) !== null) return undefined
    return onPath(path, (own) => ({ kind: 'defined', path: own, exact: true }))
  }
}

function planInRange(node: NodeOf<'InRange'>, context: PlanContext): Plan | undefined {
  const path = itemPath(node.base, context.origin)
  const left = outer(node.left, context)
  const right = outer(node.right, context)
  if (path === undefined || isArrayPath(path, context.origin) || !left || !right) return undefined
  return (scope) => {
    const min = { value: left(scope), inclusive: true }
    const max = { value: right(scope), inclusive: node.isInclusive }
    return onPath(path, (own) => rangeOf(own, { min, max }))
  }
}

/** `path in [values]`, `path in path("a.**")`, `value in list[]`. */
function planIn(left: ExprNode, right: ExprNode, context: PlanContext): Plan | undefined {
  const path = itemPath(left, context.origin)
  const list = outer(right, context)
  if (path !== undefined && list) {
    const isArray = isArrayPath(path, context.origin)
    return (scope) => {
      const values = list(scope)
      if (values instanceof Path)
        return isArray ? matchesNothing : pathPattern(path, values.toJSON())
      if (!Array.isArray(values)) return matchesNothing
      if (values.includes(null)) return undefined
      return isArray ? matchesNothing : onPath(path, (own) => equalTo(own, values))
    }
  }
  const listPath = itemPath(right, context.origin)
  const value = outer(left, context)
  if (listPath === undefined || !value) return undefined
  // `x in list` reads the elements of `list`; `x in list[].name` the names.
  const elements = isArrayPath(listPath, context.origin) ? listPath : `${listPath}[]`
  return (scope) => {
    const wanted = value(scope)
    return wanted === null ? undefined : onPath(elements, (own) => equalTo(own, [wanted]))
  }
}

function pathPattern(path: string, pattern: string): Condition | undefined {
  if (path === '_id') return idPattern(pattern, false)
  const wildcard = pattern.indexOf('*')
  if (wildcard < 0) return onPath(path, (own) => equalTo(own, [pattern]))
  const prefix = pattern.slice(0, wildcard)
  return prefix === '' ? undefined : onPath(path, (own) => startingWith(own, prefix))
}

/** `count(list[condition]) > 0` (or `>= 1`): some element meets the condition. */
function planCount(node: NodeOf<'OpCall'>, context: PlanContext): Plan | undefined {
  const { op, left, right } = node
  if (left.type !== 'FuncCall' || left.namespace !== 'global' || left.name !== 'count') return
  if (right.type !== 'Value' || context.depth > 0) return
  const some = (op === '>' && right.value === 0) || (op === '>=' && right.value === 1)
  const [list] = left.args
  if (!some || list?.type !== 'Filter') return
  const path = itemPath(list.base, context.origin)
  if (path === undefined) return
  const origin = isArrayPath(path, context.origin) ? path : `${path}[]`
  const plan = planCondition(list.expr, { ...context, origin, depth: 1 })
  return (
    plan &&
    ((scope) => {
      const condition = plan(scope)
      if (condition === matchesNothing || condition === undefined) return condition
      // Even where every element would do, there must be one.
      return condition.kind === 'everything' ? undefined : { ...condition, exact: false }
    })
  )
}
