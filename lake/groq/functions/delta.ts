import { isSelectorNode, type ExprNode } from 'groq-js'
import type { Compiler } from '../evaluate/compiler.ts'
import { changedPaths, sameJson, valueAt, type KeyPath } from '../evaluate/keyPath.ts'
import { compileSelector, type Selector } from '../evaluate/selector.ts'
import type { Scope } from '../evaluate/scope.ts'
import type { GroqValue } from '../values.ts'
import { argument, constant, type FunctionDefinition, type FunctionTable } from './define.ts'

type Compare = (before: GroqValue, after: GroqValue, selector: Selector, scope: Scope) => boolean

/** What a listener or webhook may ask about a change, in queries parsed in delta mode. */
export const deltaFunctions: FunctionTable = {
  operation: constant(({ run }) => {
    if (run.before && run.after) return 'update'
    if (run.after) return 'create'
    return run.before ? 'delete' : null
  }),
}

/** What `delta::changedAny` and `delta::changedOnly` become, too (deltaSelectors.ts). */
export const diffFunctions: FunctionTable = {
  changedAny: ofValues(changedAny),
  changedOnly: ofValues(changedOnly),
}

function ofValues(compare: Compare): FunctionDefinition {
  return {
    evaluate(args, compiler) {
      const before = argument(args, 0, compiler)
      const after = argument(args, 1, compiler)
      const selector = selectorOf(args[2], compiler)
      return (scope) => compare(before(scope), after(scope), selector, scope)
    },
  }
}

function selectorOf(node: ExprNode | undefined, compiler: Compiler): Selector {
  return node && isSelectorNode(node) ? compileSelector(node, compiler) : () => []
}

/** Whether anything selected differs. */
function changedAny(
  before: GroqValue,
  after: GroqValue,
  selector: Selector,
  scope: Scope,
): boolean {
  const paths = selector(before, scope)
  if (paths.length !== selector(after, scope).length) return true
  return paths.some(
    (path) =>
      movedInArray(before, after, path) || !sameJson(valueAt(before, path), valueAt(after, path)),
  )
}

/** An element counts as changed when its array has become longer or shorter: indexes then say nothing. */
function movedInArray(before: GroqValue, after: GroqValue, path: KeyPath): boolean {
  return path.some((key, i) => {
    if (typeof key !== 'number') return false
    const was = valueAt(before, path.slice(0, i))
    const is = valueAt(after, path.slice(0, i))
    return !Array.isArray(was) || !Array.isArray(is) || was.length !== is.length
  })
}

/** Whether nothing but what is selected differs. */
function changedOnly(
  before: GroqValue,
  after: GroqValue,
  selector: Selector,
  scope: Scope,
): boolean {
  const allowed = selector(before, scope)
  return changedPaths(before, after).every((changed) =>
    allowed.some((path) => path.every((key, i) => changed[i] === key)),
  )
}
