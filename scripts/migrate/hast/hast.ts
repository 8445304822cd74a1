import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast'

/** Makes an element; `line` is where it stood in its file, counted from 1. */
export function element(
  tagName: string,
  children: ElementContent[],
  options: { line?: number; properties?: Element['properties'] } = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties: options.properties ?? {},
    children,
    ...(options.line === undefined ? {} : { position: positionOf(options.line) }),
  }
}

export function text(value: string): Text {
  return { type: 'text', value }
}

export function root(children: Root['children']): Root {
  return { type: 'root', children }
}

export function positionOf(line: number): NonNullable<Element['position']> {
  const point = { line, column: 1 }
  return { start: point, end: point }
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** An attribute as a string: `className` lists are joined by spaces. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? undefined : String(value)
}

export function lineOf(node: Nodes): number | undefined {
  return node.position?.start.line
}

/** The text of a tree, as written. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value
  return isElement(node) ? node.children.map((child) => textOf(child)).join('') : ''
}

/** The same nodes without one of them, however deep it lies. */
export function withoutElement<T extends RootContent>(nodes: readonly T[], gone: Element): T[] {
  return nodes
    .filter((node) => node !== gone)
    .map((node) =>
      isElement(node) ? { ...node, children: withoutElement(node.children, gone) } : node,
    )
}

/** The tree with a line for every node: one that has none stands where the node before it does. */
export function withLines(tree: Root, firstLine: number | undefined): Root {
  let line = firstLine
  return { ...tree, children: tree.children.map((node) => lined(node)) }

  function lined<T extends RootContent>(node: T): T {
    line = lineOf(node) ?? line
    const own = node.position ?? (line === undefined ? undefined : positionOf(line))
    const here = own === undefined ? node : { ...node, position: own }
    return isElement(here)
      ? { ...here, children: here.children.map((child) => lined(child)) }
      : here
  }
}
