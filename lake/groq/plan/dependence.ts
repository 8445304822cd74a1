import type { ExprNode } from 'groq-js'

type Visit = (child: ExprNode, scope: 'same' | 'nested' | 'hidden') => void

/**
 * Calls `visit` with each direct sub-expression and the scope it is evaluated in: the same as its
 * parent's, one nested in it (filters, projections, `order`, `score`) or a hidden one (traversals).
 */
export function visitChildren(node: ExprNode, visit: Visit): void {
  switch (node.type) {
    case 'Filter':
    case 'Projection':
      visit(node.base, 'same')
      visit(node.expr, 'nested')
      return
    case 'Map':
    case 'FlatMap':
      visit(node.base, 'same')
      visit(node.expr, 'hidden')
      return
    case 'PipeFuncCall':
      visit(node.base, 'same')
      for (const arg of node.args) visit(arg, 'nested')
      return
    case 'FuncCall':
      for (const arg of node.args) visit(arg, 'same')
      return
    case 'Select':
      for (const alternative of node.alternatives) {
        visit(alternative.condition, 'same')
        visit(alternative.value, 'same')
      }
      if (node.fallback) visit(node.fallback, 'same')
      return
    case 'Object':
      for (const attribute of node.attributes) {
        if (attribute.type === 'ObjectConditionalSplat') visit(attribute.condition, 'same')
        visit(attribute.value, 'same')
      }
      return
    case 'Array':
      for (const element of node.elements) visit(element.value, 'same')
      return
    case 'Tuple':
      for (const member of node.members) visit(member, 'same')
      return
    case 'InRange':
      for (const child of [node.base, node.left, node.right]) visit(child, 'same')
      return
    case 'And':
    case 'Or':
    case 'OpCall':
      visit(node.left, 'same')
      visit(node.right, 'same')
      return
    case 'AccessAttribute':
      if (node.base) visit(node.base, 'same')
      return
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Deref':
    case 'Desc':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      visit(node.base, 'same')
      return
    case 'SelectorFuncCall':
      visit(node.arg, 'hidden')
      return
    case 'SelectorNested':
      visit(node.base, 'same')
      visit(node.nested, 'hidden')
      return
    case 'Context':
    case 'Everything':
    case 'Parameter':
    case 'Parent':
    case 'This':
    case 'Value':
  }
}

/** Functions that read `@` without it being among their arguments. */
const readsThis = new Set([
  'global::references',
  'sanity::versionOf',
  'sanity::partOfRelease',
  'text::semanticSimilarity',
])

/**
 * How near the nearest scope is that an expression reads, counted from the one it is evaluated in:
 * 0 = it reads `@` (or an attribute), 1 = only `^` and beyond, …, Infinity = only parameters,
 * constants and the dataset. `hidden` tells whether its own scope is a hidden one, which `^` skips.
 */
export function nearestScope(node: ExprNode, hidden: boolean): number {
  return Math.min(Infinity, ...scopeLevels(node, hidden))
}

function scopeLevels(node: ExprNode, hidden: boolean): Set<number> {
  if (node.type === 'This') return new Set([0])
  if (node.type === 'Parent') return new Set([node.n])
  const levels = new Set<number>()
  if (node.type === 'AccessAttribute' && !node.base) levels.add(0)
  if (node.type === 'FuncCall' && readsThis.has(`${node.namespace}::${node.name}`)) levels.add(0)
  visitChildren(node, (child, scope) => {
    for (const level of scopeLevels(child, scope === 'same' ? hidden : scope === 'hidden')) {
      if (scope === 'same') levels.add(level)
      // Level 0 of an inner scope is the item it is evaluated on; `^` from there leads to this scope,
      // or, when this one is hidden, past it.
      else if (level >= 1) levels.add(hidden ? level : level - 1)
    }
  })
  return levels
}

/** Whether an expression reads the dataset. */
export function readsDataset(node: ExprNode): boolean {
  if (node.type === 'Everything' || node.type === 'Deref') return true
  if (node.type === 'FuncCall' && node.namespace === 'releases') return true
  let found = false
  visitChildren(node, (child) => {
    found ||= readsDataset(child)
  })
  return found
}
