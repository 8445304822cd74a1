import type { Nodes, RootContent } from 'hast'
import { toHtml as serialise } from 'hast-util-to-html'
import { isElement } from '../hast/hast.ts'

/**
 * Writes a tree as HTML, to be kept for a person to read. Scripts and event handlers, which no reader
 * sees, are not written.
 */
export function toHtml(node: Nodes): string {
  const content = node.type === 'root' ? harmless(node.children) : harmless([node])
  return serialise(
    { type: 'root', children: content },
    {
      characterReferences: { useNamedReferences: true },
    },
  )
}

function harmless<T extends RootContent>(nodes: readonly T[]): T[] {
  return nodes.flatMap((node): T[] => {
    if (!isElement(node)) return [node]
    if (node.tagName === 'script') return []
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => !/^on/i.test(name)),
    )
    return [{ ...node, properties, children: harmless(node.children) }]
  })
}
