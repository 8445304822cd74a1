import type { ElementContent } from 'hast'
import { element, isElement } from '../hast/hast.ts'
import { containsBlock } from './elements.ts'
import type { Open } from './parts.ts'

/** The content of a list item without the boxes page builders put around it. */
export function flattened(nodes: readonly ElementContent[], open: Open): ElementContent[] {
  return nodes
    .flatMap((found) => open(found))
    .flatMap((node) => {
      if (isElement(node, 'p') && containsBlock(node))
        return [element('br', []), ...flattened(node.children, open)]
      const isBox = isElement(node, 'div', 'section') && node.properties['dataHtml'] === undefined
      return isBox
        ? [element('br', []), ...flattened(node.children, open), element('br', [])]
        : [node]
    })
}
