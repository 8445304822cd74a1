import { Path, type ExprNode } from 'groq-js'
import type { Compiler } from '../evaluate/compiler.ts'
import { functionOf } from '../functions/index.ts'
import {
  all,
  any,
  equalTo,
  matchesEverything,
  idPattern,
  matchesNothing,
  missing,
  onPath,
  rangeOf,
  startingWith,
} from './conditions.ts'
import { anyElementPath, isArrayPath, itemPath } from './itemPath.ts'
import { outer } from './outer.ts'
import { planMatch } from './planMatch.ts'
import type { Plan, PlanContext } from './plans.ts'
import type { Condition } from '../source.ts'
import { holdsTextQuery } from '../text/textQueryCall.ts'

/**
 * Finds what an index can answer in conditions over the dataset, of each by itself. The plan is compiled
 * once with the query; the values compared with are computed each time it runs, from parameters, from
 * `^` or from sub-queries.
 */
export function planConditions(
  conditions: readonly ExprNode[],
  compiler: Compiler,
): (Plan | undefined)[] {
  const context = contextOf(compiler, '', 0)
  return conditions.map((condition) => planCondition(condition, context))
}

/** Which documents can score above zero in `score(…)`. */
export function planScores(args: readonly ExprNode[], compiler: Compiler): Plan | undefined {
  const context = contextOf(compiler, '', 0)
  return any(args.map((arg) => planScore(arg, context)))
}

function contextOf(compiler: Compiler, origin: string, depth: number): PlanContext {
  return {
    origin,
    depth,
    outer: (node) => outer(node, compiler.nested, depth),
    elements: (condition, path) => planCondition(condition, contextOf(compiler, path, depth + 1)),
  }
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
  const value = context.outer(node)
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
      return functionOf(node).plan?.(node.args, context)
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
  if (node.type === 'FuncCall') return functionOf(node).planNot?.(node.args, context)
  if (node.type === 'OpCall' && node.op === 'in' && itemPath(node.left) === '_id') {
    const list = context.outer(node.right)
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
        planPositive(node, context)
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
  const value = context.outer(other)
  if (path === undefined || !value) return undefined
  const isArray = isArrayPath(path, context.origin)
  return (scope) => {
    const bound = value(scope)
    if (op === '==' && bound === null) {
      return context.depth === 0 ? missing(path) : undefined
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
  const value = context.outer(other)
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
  const value = context.outer(node.right)
  if (path === undefined || !value || path.includes('[]')) return undefined
  return (scope) => {
    if (value(scope) !== null) return undefined
    return onPath(path, (own) => ({ kind: 'defined', path: own, exact: true }))
  }
}

function planInRange(node: NodeOf<'InRange'>, context: PlanContext): Plan | undefined {
  const path = itemPath(node.base, context.origin)
  const left = context.outer(node.left)
  const right = context.outer(node.right)
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
  const list = context.outer(right)
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
  const value = context.outer(left)
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

/** `count(…) > 0` (or `>= 1`) */
function planPositive(node: NodeOf<'OpCall'>, context: PlanContext): Plan | undefined {
  const { op, left, right } = node
  if (left.type !== 'FuncCall' || right.type !== 'Value') return undefined
  const isPositive = (op === '>' && right.value === 0) || (op === '>=' && right.value === 1)
  return isPositive ? functionOf(left).planPositive?.(left.args, context) : undefined
}
