import type { Element, ElementContent, Nodes } from 'hast'
import { attribute, isElement } from './hast.ts'
import { isInlineTag, isSilentTag } from './tags.ts'
import { isMedia } from './media.ts'
import { isButton } from './button.ts'

/** Elements that hold nothing a reader sees. An svg without text is a drawing for decoration. */
export function isSilent(node: Nodes): boolean {
  if (!isElement(node)) return false
  if (node.tagName === 'noscript') return !node.children.some((child) => isElement(child))
  return isSilentTag(node.tagName) || (node.tagName === 'svg' && !hasText(node))
}

/** True for text and elements that flow in a line and hold nothing but such. */
export function isInlineRun(node: Element): boolean {
  if (isSilent(node)) return true
  return isInlineTag(node.tagName) && !isButton(node) && !isMedia(node) && !containsBlock(node)
}

/** True when somewhere inside stands something that does not flow in a line. */
export function containsBlock(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child) && !isInlineRun(child) && !isEmptyCustom(child),
  )
}

/** A custom element without content shows nothing that could be carried. */
function isEmptyCustom(node: Element): boolean {
  return node.tagName.includes('-') && node.children.length === 0
}

/** An inline element around blocks (a link around a card, for one) as what it holds, each marked by it. */
export function opened<T extends Nodes>(node: T): (T | ElementContent)[] {
  if (!isElement(node) || !isInlineTag(node.tagName) || isMedia(node) || isButton(node))
    return [node]
  if (!containsBlock(node)) return [node]
  // An abbreviation around blocks is a fault of the page: its meaning would stand with each of them.
  const outer: Element = node.tagName === 'abbr' ? { ...node, tagName: 'span' } : node
  return pushDown(outer).flatMap((piece) => opened(piece))
}

/** Puts an inline element around the text inside blocks rather than around the blocks. */
function pushDown(outer: Element): ElementContent[] {
  const pieces: ElementContent[] = []
  let run: ElementContent[] = []
  const close = () => {
    if (run.length > 0) pieces.push({ ...outer, children: run })
    run = []
  }
  for (const child of outer.children) {
    if (!isElement(child) || isInlineRun(child)) run.push(child)
    else {
      close()
      const holdsText = child.children.length > 0 && !isMedia(child)
      pieces.push(
        holdsText
          ? { ...child, children: pushDown({ ...outer, children: child.children }) }
          : child,
      )
    }
  }
  close()
  return pieces
}

/** A link with words, here or somewhere inside. */
export function holdsLink(node: Element): boolean {
  const isLink = node.tagName === 'a' && attribute(node, 'href') !== undefined && hasText(node)
  return isLink || node.children.some((child) => isElement(child) && holdsLink(child))
}

export function hasHeadingOne(node: Nodes): boolean {
  if (isElement(node, 'h1')) return hasText(node)
  return 'children' in node && node.children.some((child) => hasHeadingOne(child))
}

function hasText(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return 'children' in node && node.children.some((child) => hasText(child))
}

/** Words of the `class` attribute. */
export function classesOf(node: Element): string[] {
  return (attribute(node, 'className') ?? '').split(/\s+/).filter(Boolean)
}
