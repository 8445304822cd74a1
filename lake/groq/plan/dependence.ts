import type { ExprNode } from 'groq-js'
import { functionOf } from '../functions/index.ts'
import { visitChildren } from '../parse/visitChildren.ts'

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
  if (node.type === 'FuncCall' && functionOf(node).readsThis) levels.add(0)
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
  if (node.type === 'FuncCall' && functionOf(node).readsDataset) return true
  let found = false
  visitChildren(node, (child) => {
    found ||= readsDataset(child)
  })
  return found
}
