import type { Element, Nodes } from 'hast'
import { blockText } from './pieces.ts'
import { words } from '../text/words.ts'
import { attribute, isElement } from './hast.ts'

/** All elements of a tree that pass the test, outermost first; nothing inside a found one is looked at. */
export function outermost(node: Nodes, test: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => {
    if (!isElement(child)) return []
    return test(child) ? [child] : outermost(child, test)
  })
}

/** All elements of a tree that pass the test. */
export function all(node: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  collect(node)
  return found

  function collect(parent: Nodes) {
    if (!('children' in parent)) return
    for (const child of parent.children) {
      if (!isElement(child)) continue
      if (test(child)) found.push(child)
      collect(child)
    }
  }
}

export function first(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    if (!isElement(child)) continue
    const found = test(child) ? child : first(child, test)
    if (found) return found
  }
  return undefined
}

/** `id` and `class` in one string, the way page builders name what things are for. */
export function names(element: Element): string {
  return `${attribute(element, 'id') ?? ''} ${attribute(element, 'className') ?? ''}`.trim()
}

/** Nodes never change, and the same ones are asked again and again. */
const counted = new WeakMap<Nodes, number>()

export function wordsIn(node: Nodes): number {
  const known = counted.get(node)
  if (known !== undefined) return known
  const count = words(blockText([node])).length
  counted.set(node, count)
  return count
}

export function holds(node: Nodes, target: Element): boolean {
  if (node === target) return true
  return (
    'children' in node && node.children.some((child) => isElement(child) && holds(child, target))
  )
}
