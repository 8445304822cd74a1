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
  if (!('children' in node)) return []
  return node.children.flatMap((child) =>
    isElement(child) ? [...(test(child) ? [child] : []), ...all(child, test)] : [],
  )
}

export function first(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  return all(node, test)[0]
}

/** `id` and `class` in one string, the way page builders name what things are for. */
export function names(element: Element): string {
  return `${attribute(element, 'id') ?? ''} ${attribute(element, 'className') ?? ''}`.trim()
}

export function wordsIn(node: Nodes): number {
  return words(blockText([node])).length
}

export function holds(node: Nodes, target: Element): boolean {
  if (node === target) return true
  return (
    'children' in node && node.children.some((child) => isElement(child) && holds(child, target))
  )
}
