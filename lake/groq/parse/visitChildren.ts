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
