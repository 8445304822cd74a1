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

// Asked of every part of a query, and of each on the way to its parts: found out once for each.
const levelsShown = new WeakMap<ExprNode, ReadonlySet<number>>()
const levelsHidden = new WeakMap<ExprNode, ReadonlySet<number>>()
const readers = new WeakMap<ExprNode, boolean>()

function scopeLevels(node: ExprNode, hidden: boolean): ReadonlySet<number> {
  const known = hidden ? levelsHidden : levelsShown
  let levels = known.get(node)
  if (!levels) {
    levels = findScopeLevels(node, hidden)
    known.set(node, levels)
  }
  return levels
}

function findScopeLevels(node: ExprNode, hidden: boolean): Set<number> {
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
  let reads = readers.get(node)
  if (reads === undefined) {
    reads = findReadsDataset(node)
    readers.set(node, reads)
  }
  return reads
}

function findReadsDataset(node: ExprNode): boolean {
  if (node.type === 'Everything' || node.type === 'Deref') return true
  if (node.type === 'FuncCall' && functionOf(node).readsDataset) return true
  let found = false
  visitChildren(node, (child) => {
    found ||= readsDataset(child)
  })
  return found
}
