import type { Element, Nodes } from 'hast'
import { attribute, isElement } from './hast.ts'
import type { Converted, Countable, Counts, SourcePosition } from '../types.ts'

export const countables: readonly Countable[] = [
  'headings',
  'links',
  'images',
  'tables',
  'listItems',
  'superscripts',
  'subscripts',
]

export function noCounts(): Record<Countable, number> {
  return {
    headings: 0,
    links: 0,
    images: 0,
    tables: 0,
    listItems: 0,
    superscripts: 0,
    subscripts: 0,
  }
}

export function addCounts(...all: readonly Counts[]): Record<Countable, number> {
  const sum = noCounts()
  for (const counts of all) for (const what of countables) sum[what] += counts[what]
  return sum
}

/** Counts what a tree holds. */
export function countTree(node: Nodes): Record<Countable, number> {
  const counts = noCounts()
  visit(node, undefined, [])
  return counts

  function visit(current: Nodes, before: Nodes | undefined, inside: readonly string[]) {
    if (isElement(current)) {
      const what = kindOf(current, before, inside)
      if (what) counts[what] += 1
    }
    if (!('children' in current)) return
    const within = isElement(current, 'sup', 'sub') ? [...inside, current.tagName] : inside
    current.children.forEach((child, at) => visit(child, current.children[at - 1], within))
  }
}

/** Everything inside the nodes, as converted to `to`. */
export function countedAs(
  to: string,
  nodes: readonly Nodes[],
  position: SourcePosition,
): Converted[] {
  const counts = addCounts(...nodes.map((node) => countTree(node)))
  return countables
    .filter((what) => counts[what] > 0)
    .map((what) => ({ what, count: counts[what], to, position }))
}

const byTag: Readonly<Record<string, Countable>> = {
  img: 'images',
  table: 'tables',
  li: 'listItems',
  sup: 'superscripts',
  sub: 'subscripts',
}

function kindOf(
  node: Element,
  before: Nodes | undefined,
  inside: readonly string[],
): Countable | undefined {
  if (/^h[1-6]$/.test(node.tagName)) return 'headings'
  if (node.tagName === 'a') return attribute(node, 'href') === undefined ? undefined : 'links'
  const kind = byTag[node.tagName]
  const isScript = kind === 'superscripts' || kind === 'subscripts'
  // `<sup>1</sup><sup>2</sup>` is one raised text.
  const isPart = isElement(before, node.tagName) || inside.includes(node.tagName)
  if (isScript && (!hasText(node) || isPart)) return undefined
  return kind
}

function hasText(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return 'children' in node && node.children.some((child) => hasText(child))
}
