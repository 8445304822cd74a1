import type { ExprNode } from 'groq-js'
import { createCompiler } from '../evaluate/compile.ts'
import { functionOf } from '../functions/index.ts'
import type { Evaluate, NodeOf } from '../evaluate/compiler.ts'
import { sortIn, sortKeys } from '../evaluate/pipes.ts'
import { slice } from '../evaluate/traversal.ts'
import { isObject, type GroqObject, type GroqValue } from '../values.ts'
import {
  arrayOf,
  attribute,
  attributesOf,
  elementsOf,
  ofDocument,
  unknown,
  type Traced,
  type TracedScope,
} from './traced.ts'

/** Evaluates an expression, keeping of each value where it comes from. */
export function trace(node: ExprNode, scope: TracedScope): Traced {
  if (isOverDocuments(node)) return documents(evaluate(node, scope))
  switch (node.type) {
    case 'This':
      return scope.traced
    case 'Group':
    case 'ArrayCoerce':
      return arrayOrSame(node, trace(node.base, scope))
    case 'Parent':
      return parent(node, scope)
    case 'Value':
    case 'Parameter':
      return { value: evaluate(node, scope), origin: { kind: 'literal' } }
    case 'AccessAttribute':
      return attribute(node.base ? trace(node.base, scope) : scope.traced, node.name)
    case 'AccessElement':
      return elementsOf(trace(node.base, scope))?.at(node.index) ?? unknown(null)
    case 'Deref':
      return documents(evaluate(node, scope))
    case 'Slice':
      return overElements(trace(node.base, scope), (elements) =>
        slice(elements, node.left, node.right, node.isInclusive),
      )
    case 'Filter':
      return traceFilter(node, scope)
    case 'Map':
      return overElements(trace(node.base, scope), (elements) =>
        elements.map((element) => trace(node.expr, scope.tracedNested(element, true))),
      )
    case 'FlatMap':
      return overElements(trace(node.base, scope), (elements) =>
        elements.flatMap((element) => {
          const inner = trace(node.expr, scope.tracedNested(element, true))
          return elementsOf(inner) ?? [inner]
        }),
      )
    case 'PipeFuncCall':
      return traceOrder(node, scope)
    case 'Projection': {
      const base = trace(node.base, scope)
      return isObject(base.value) ? trace(node.expr, scope.tracedNested(base)) : unknown(null)
    }
    case 'Object':
      return traceObject(node, scope)
    case 'Array':
      return arrayOf(
        node.elements.flatMap((element) => {
          const traced = trace(element.value, scope)
          return element.isSplat ? (elementsOf(traced) ?? []) : [traced]
        }),
      )
    case 'Select': {
      const chosen = node.alternatives.find(({ condition }) => evaluate(condition, scope) === true)
      const value = chosen?.value ?? node.fallback
      return value ? trace(value, scope) : unknown(null)
    }
    case 'FuncCall':
      return traceCall(node, scope)
    default:
      return unknown(evaluate(node, scope))
  }
}

/** `*[…]`, ordered, scored, sliced, or one of it: an index may serve it, and its values are documents. */
function isOverDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Group':
    case 'Filter':
    case 'Slice':
    case 'PipeFuncCall':
    case 'AccessElement':
      return isOverDocuments(node.base)
    default:
      return false
  }
}

function documents(value: GroqValue): Traced {
  return Array.isArray(value) ? arrayOf(value.map(ofDocument)) : ofDocument(value)
}

function arrayOrSame(node: NodeOf<'Group'> | NodeOf<'ArrayCoerce'>, traced: Traced): Traced {
  return node.type === 'Group' || Array.isArray(traced.value) ? traced : unknown(null)
}

function parent(node: NodeOf<'Parent'>, scope: TracedScope): Traced {
  let current: TracedScope = scope
  for (let i = 0; i < node.n; i++) {
    if (!current.outer) return unknown(null)
    current = current.outer
  }
  return current.traced
}

function overElements(
  base: Traced,
  change: (elements: readonly Traced[]) => readonly Traced[],
): Traced {
  const elements = elementsOf(base)
  return elements ? arrayOf(change(elements)) : unknown(null)
}

function traceFilter(node: NodeOf<'Filter'>, scope: TracedScope): Traced {
  return overElements(trace(node.base, scope), (elements) =>
    elements.filter((element) => evaluate(node.expr, scope.tracedNested(element)) === true),
  )
}

function traceOrder(node: NodeOf<'PipeFuncCall'>, scope: TracedScope): Traced {
  if (node.name !== 'order') return unknown(evaluate(node, scope))
  const keys = sortKeys(node, createCompiler(scope.hidden))
  return overElements(trace(node.base, scope), (elements) =>
    sortIn(elements, keys, (element) => scope.tracedNested(element)),
  )
}

function traceObject(node: NodeOf<'Object'>, scope: TracedScope): Traced {
  const attributes = new Map<string, Traced>()
  for (const part of node.attributes) {
    if (part.type === 'ObjectAttributeValue') {
      attributes.set(part.name, trace(part.value, scope))
    } else if (part.type === 'ObjectSplat' || evaluate(part.condition, scope) === true) {
      for (const [key, traced] of attributesOf(trace(part.value, scope)))
        attributes.set(key, traced)
    }
  }
  const value: GroqObject = Object.fromEntries(
    [...attributes].map(([key, traced]) => [key, traced.value]),
  )
  return { value, origin: { kind: 'unknown' }, attributes }
}

function traceCall(node: NodeOf<'FuncCall'>, scope: TracedScope): Traced {
  const { origin } = functionOf(node)
  if (origin === undefined) return unknown(evaluate(node, scope))
  if (origin === 'documents') return documents(evaluate(node, scope))
  for (const arg of node.args) {
    const traced = trace(arg, scope)
    if (traced.value !== null) return traced
  }
  return unknown(null)
}

const compiled = [new WeakMap<ExprNode, Evaluate>(), new WeakMap<ExprNode, Evaluate>()] as const

function evaluate(node: ExprNode, scope: TracedScope): GroqValue {
  const known = compiled[scope.hidden ? 1 : 0]
  let evaluator = known.get(node)
  if (!evaluator) {
    evaluator = createCompiler(scope.hidden).evaluate(node)
    known.set(node, evaluator)
  }
  return evaluator(scope)
}
