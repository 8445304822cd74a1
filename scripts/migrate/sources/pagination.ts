import type { Element, ElementContent } from 'hast'
import { blockText } from '../hast/pieces.ts'
import { attribute, element, isElement, lineOf } from '../hast/hast.ts'
import { names, outermost } from '../hast/search.ts'

/**
 * The links to the pages before and after, each as paragraphs of its own that know which they are: some
 * themes say it in words, others only in `rel` or a class.
 */
export function readPagination(box: Element): Element[] {
  const links = outermost(
    box,
    (node) => node.tagName === 'a' && attribute(node, 'href') !== undefined,
  )
  if (links.length === 0) return [box]
  const around = remaining(box.children, links)
  return [...links.map((link) => entry(link, box)), ...around]
}

function entry(link: Element, box: Element): Element {
  const relation = relationOf(link, box)
  const line = lineOf(link)
  return element('section', [link], {
    ...(line === undefined ? {} : { line }),
    properties: relation === undefined ? {} : { dataRelation: relation },
  })
}

function relationOf(link: Element, box: Element): 'previous' | 'next' | undefined {
  const parent = outermost(box, (node) => node.children.includes(link))[0]
  const hints = `${attribute(link, 'rel') ?? ''} ${names(link)} ${parent ? names(parent) : ''}`
  if (/(?:^|[\s_-])(?:prev|previous|older)(?:$|[\s_-])/i.test(hints)) return 'previous'
  if (/(?:^|[\s_-])(?:next|newer)(?:$|[\s_-])/i.test(hints)) return 'next'
  const words = blockText([link])
  if (/^\s*[«‹←<]*\s*(?:previous|prev|older)\b/i.test(words)) return 'previous'
  return /^\s*(?:next|newer)\b/i.test(words) ? 'next' : undefined
}

/** What stands around the links: a hidden heading, a label. */
function remaining(nodes: readonly ElementContent[], links: readonly Element[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (!isElement(node) || links.includes(node)) return []
    if (outermost(node, (inner) => links.includes(inner)).length > 0)
      return remaining(node.children, links)
    return blockText([node]).trim() === ''
      ? []
      : [element('section', [node], { properties: { dataRelation: 'label' } })]
  })
}
