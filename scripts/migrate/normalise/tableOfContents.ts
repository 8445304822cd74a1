import type { Element } from 'hast'
import { attribute, isElement, textOf } from '../hast/hast.ts'

/** A box that only lists links to places of its own page: the frontend makes its own from the headings. */
export function isTableOfContents(node: Element): boolean {
  const named = /(?:^|[\s_-])(?:toc|table-of-contents|ez-toc-container|rank-math-toc)/i.test(
    `${attribute(node, 'id') ?? ''} ${attribute(node, 'className') ?? ''}`,
  )
  if (!named && node.tagName !== 'nav') return false
  const links = linksIn(node)
  return (
    links.length > 1 &&
    links.every((link) => attribute(link, 'href')?.startsWith('#')) &&
    textOf(node).length < 5_000
  )
}

function linksIn(node: Element): Element[] {
  return node.children.flatMap((child) =>
    isElement(child) ? (child.tagName === 'a' ? [child] : linksIn(child)) : [],
  )
}
