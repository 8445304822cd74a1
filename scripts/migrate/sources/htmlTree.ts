import type { Nodes, Root } from 'hast'

/** Deeper than any page builder nests; beyond it, a tree is an attack or a fault. */
const deepest = 300

/** @throws {RangeError} for a tree that is nested too deeply to be read */
export function checkDepth(tree: Root): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest) throw new RangeError('nested too deeply')
    if (!('children' in next.node)) continue
    for (const child of next.node.children) open.push({ node: child, depth: next.depth + 1 })
  }
}
