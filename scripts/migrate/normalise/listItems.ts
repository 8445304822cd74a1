import type { ElementContent } from 'hast'
import { containsBlock } from '../hast/elements.ts'
import { element, isElement } from '../hast/hast.ts'
import type { Open } from './parts.ts'
import type { Reading } from './reading.ts'

/** The content of a list item without the boxes page builders put around it. */
export function flattened(
  nodes: readonly ElementContent[],
  open: Open,
): { pieces: ElementContent[]; parts: Reading[] } {
  const pieces: ElementContent[] = []
  const parts: Reading[] = []
  for (const found of nodes) {
    const { pieces: inner, report } = open(found)
    parts.push(report)
    for (const node of inner) {
      const isParagraph = isElement(node, 'p') && containsBlock(node)
      const isBox = isElement(node, 'div', 'section') && node.properties['dataHtml'] === undefined
      if (isParagraph || isBox) {
        const box = flattened(node.children, open)
        parts.push(...box.parts)
        pieces.push(element('br', []), ...box.pieces, ...(isBox ? [element('br', [])] : []))
      } else pieces.push(node)
    }
  }
  return { pieces, parts }
}
