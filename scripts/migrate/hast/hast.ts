import type { Element, ElementContent, Nodes, Root, Text } from 'hast'

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
