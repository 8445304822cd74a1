import type { ElementContent } from 'hast'
import { isElement } from '../hast.ts'

/** The content of a list item without the boxes page builders put around it. */
export function flattened(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    const isBox = isElement(node, 'div', 'section') && node.properties['dataHtml'] === undefined
    return isBox ? flattened(node.children) : [node]
  })
}
