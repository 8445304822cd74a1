import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, Evaluate } from './compiler.ts'
import { nearestScope, readsDataset } from '../plan/dependence.ts'
import { QueryEvaluationError } from '../errors.ts'
import { functionOf } from '../functions/index.ts'
import { compileArray, compileObject } from './construct.ts'
import {
  compileAnd,
  compileInRange,
  compileNot,
  compileOperator,
  compileOr,
  compileSign,
} from './operators.ts'
import { enumerateOrder, enumerateScore } from './pipes.ts'
import { datasetFilter, enumerateFilter } from './filter.ts'
import { enumerateScoredFilter } from './scoredFilter.ts'
import type { Scope } from './scope.ts'
import {
  compileAttribute,
  compileDereference,
  compileElement,
  compileParent,
  compileProjection,
  compileSelect,
  enumerateFlatMap,
  enumerateMap,
  enumerateSlice,
} from './traversal.ts'
import type { GroqValue } from '../values.ts'

/** Compiles a syntax tree into a function of the scope it is evaluated in. */
export function compile(node: ExprNode): Evaluate {
  return createCompiler(false).evaluate(node)
}

/**
 * Compiles expressions for a scope that is, or is not, a hidden one. Each expression is compiled once
 * for either: plans ask for what a filter has asked for already, at every level of nesting.
 */
export function createCompiler(hidden: boolean): Compiler {
  const shown: Compiler = compilerFor(false, () => behind)
  const behind: Compiler = compilerFor(true, () => shown)
  return hidden ? behind : shown
}

function compilerFor(hidden: boolean, other: () => Compiler): Compiler {
  const compiler: Compiler = {
    hidden,
    evaluate: once((node) => memoized(node, compiler, compileNode(node, compiler))),
    enumerate: once((node) => enumerateNode(node, compiler)),
    datasetPlan: once((node) => datasetFilter(node, compiler)?.plan),
    get nested() {
      return hidden ? other() : compiler
    },
    get traversal() {
      return hidden ? compiler : other()
    },
  }
  return compiler
}

function once<T>(make: (node: ExprNode) => T): (node: ExprNode) => T {
  const made = new Map<ExprNode, T>()
  return (node) => {
    if (!made.has(node)) made.set(node, make(node))
    // Set just now, if it was not before; undefined may be what there is.
    return made.get(node) as T
  }
}

/**
 * A sub-query that does not read `@` is the same for every item it is asked about: it runs once for
 * each enclosing item it does read, or once a query.
 */
function memoized(node: ExprNode, compiler: Compiler, evaluate: Evaluate): Evaluate {
  if (!readsDataset(node)) return evaluate
  const nearest = nearestScope(node, compiler.hidden)
  if (nearest === 0) return evaluate
  return (scope) => {
    const anchor = ancestor(scope, nearest)
    const held = scope.run.memo.get(node)
    if (held?.scope === anchor) return held.value
    const value = evaluate(scope)
    scope.run.memo.set(node, { scope: anchor, value })
    return value
  }
}

function ancestor(scope: Scope, levels: number): Scope | null {
  if (levels === Infinity) return null
  let current: Scope | null = scope
  for (let i = 0; i < levels && current; i++) current = current.parent
  return current
}

function compileNode(node: ExprNode, compiler: Compiler): Evaluate {
  switch (node.type) {
    case 'This':
      return (scope) => scope.value
    case 'Value': {
      // Only JSON literals and parameters (JSON too) stand in a value node.
      const value = (node.value ?? null) as GroqValue
      return () => value
    }
    case 'Parameter': {
      const { name } = node
      return ({ run }) => (Object.hasOwn(run.params, name) ? (run.params[name] ?? null) : null)
    }
    case 'Parent':
      return compileParent(node)
    case 'Context':
      return node.key === 'before' ? (scope) => scope.run.before : (scope) => scope.run.after
    case 'Group':
      return compiler.evaluate(node.base)
    case 'AccessAttribute':
      return compileAttribute(node, compiler)
    case 'AccessElement':
      return compileElement(node, compiler)
    case 'Deref':
      return compileDereference(node, compiler)
    case 'Projection':
      return compileProjection(node, compiler)
    case 'Select':
      return compileSelect(node, compiler)
    case 'Object':
      return compileObject(node, compiler)
    case 'Array':
      return compileArray(node, compiler)
    case 'And':
      return compileAnd(node, compiler)
    case 'Or':
      return compileOr(node, compiler)
    case 'Not':
      return compileNot(node, compiler)
    case 'Neg':
    case 'Pos':
      return compileSign(node, compiler)
    case 'InRange':
      return compileInRange(node, compiler)
    case 'OpCall':
      return compileOperator(node, compiler)
    case 'FuncCall':
      return functionOf(node).evaluate(node.args, compiler)
    case 'Asc':
    case 'Desc':
      return () => null
    case 'ArrayCoerce': {
      const base = compiler.evaluate(node.base)
      return (scope) => {
        const value = base(scope)
        return Array.isArray(value) ? value : null
      }
    }
    case 'Everything':
    case 'Filter':
    case 'FlatMap':
    case 'Map':
    case 'PipeFuncCall':
    case 'Slice': {
      const enumerate = compiler.enumerate(node)
      return (scope) => {
        const items = enumerate(scope)
        if (items === null) return null
        return Array.isArray(items) ? items : Array.from(items)
      }
    }
    default:
      throw new QueryEvaluationError(`"${node.type}" cannot be evaluated on its own`)
  }
}

function enumerateNode(node: ExprNode, compiler: Compiler): Enumerate {
  switch (node.type) {
    case 'Everything':
      return (scope) => scope.run.source.all()
    case 'Group':
      return compiler.enumerate(node.base)
    case 'Filter':
      return enumerateScoredFilter(node, compiler) ?? enumerateFilter(node, compiler)
    case 'Map':
      return enumerateMap(node, compiler)
    case 'FlatMap':
      return enumerateFlatMap(node, compiler)
    case 'Slice':
      return enumerateSlice(node, compiler)
    case 'PipeFuncCall':
      return node.name === 'order' ? enumerateOrder(node, compiler) : enumerateScore(node, compiler)
    default: {
      const evaluate = compiler.evaluate(node)
      return (scope) => {
        const value = evaluate(scope)
        return Array.isArray(value) ? value : null
      }
    }
  }
}
