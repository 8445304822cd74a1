import type { ExprNode } from 'groq-js'
import type { NodeOf } from '../evaluate/compiler.ts'
import { functionOf } from '../functions/index.ts'

/**
 * An expression over what a projection makes, rewritten to one over what the projection is made of:
 * `orderings[0]` after `{"orderings": [_updatedAt]}` is `_updatedAt` before it. Undefined where that
 * cannot be told.
 */
export function throughProjection(
  node: ExprNode,
  projection: NodeOf<'Object'>,
): ExprNode | undefined {
  const rewrite = (inner: ExprNode) => throughProjection(inner, projection)
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return node
    case 'Group':
      return rewrite(node.base)
    case 'AccessAttribute': {
      if (!node.base) return attribute(projection, node.name)
      const base = rewrite(node.base)
      return base && { ...node, base }
    }
    case 'AccessElement': {
      const base = rewrite(node.base)
      return base && element(base, node)
    }
    case 'OpCall': {
      const left = rewrite(node.left)
      const right = rewrite(node.right)
      return left && right && { ...node, left, right }
    }
    case 'FuncCall': {
      if (!functionOf(node).pure) return undefined
      const args = node.args.map(rewrite)
      return args.every((arg) => arg !== undefined) ? { ...node, args } : undefined
    }
    case 'Select':
      return rewriteSelect(node, rewrite)
    default:
      return undefined
  }
}

function rewriteSelect(
  node: NodeOf<'Select'>,
  rewrite: (inner: ExprNode) => ExprNode | undefined,
): ExprNode | undefined {
  const alternatives: NodeOf<'Select'>['alternatives'] = []
  for (const alternative of node.alternatives) {
    const condition = rewrite(alternative.condition)
    const value = rewrite(alternative.value)
    if (!condition || !value) return undefined
    alternatives.push({ ...alternative, condition, value })
  }
  if (!node.fallback) return { ...node, alternatives }
  const fallback = rewrite(node.fallback)
  return fallback && { ...node, alternatives, fallback }
}

/** What the projection gives an attribute: the last that names it, unless something may be splatted over it. */
function attribute(projection: NodeOf<'Object'>, name: string): ExprNode | undefined {
  const own: ExprNode = { type: 'AccessAttribute', name }
  let splatted = false
  for (const candidate of projection.attributes.toReversed()) {
    if (candidate.type === 'ObjectConditionalSplat') return undefined
    if (candidate.type === 'ObjectSplat') {
      if (candidate.value.type !== 'This') return undefined
      splatted = true
    } else if (candidate.name === name) {
      // With `...` after it, it stays only where the item has no such attribute.
      return splatted && !isOwn(candidate.value, name) ? undefined : candidate.value
    }
  }
  return splatted ? own : { type: 'Value', value: null }
}

function isOwn(node: ExprNode, name: string): boolean {
  return node.type === 'AccessAttribute' && node.base === undefined && node.name === name
}

/** `[a, b][0]` is `a`. */
function element(base: ExprNode, node: NodeOf<'AccessElement'>): ExprNode {
  const isPlain = base.type === 'Array' && base.elements.every((candidate) => !candidate.isSplat)
  if (!isPlain || node.index < 0) return { ...node, base }
  return base.elements[node.index]?.value ?? { type: 'Value', value: null }
}
