import type { Element, ElementContent, Nodes } from 'hast'
import { attribute, isElement } from '../hast.ts'
import { isMedia } from './media.ts'
import { isButton } from './button.ts'

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Boxes without a meaning of their own for the text: what they hold is read in order. */
const boxes = new Set(
  'address article aside body button center dd details div dl dt fieldset figcaption figure footer form header hgroup html legend main nav p picture pre search section summary table tbody td tfoot th thead tr caption noscript'.split(
    ' ',
  ),
)

const structures = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol menu li blockquote hr img video audio iframe embed object'.split(' '),
)

const silent = new Set(
  'script style template link meta base head title input option select textarea col colgroup source track param area map'.split(
    ' ',
  ),
)

/** Forms and drawings cannot be carried; an unknown element is not ours to guess at. */
export function isKnown(tagName: string): boolean {
  return (
    (inline.has(tagName) || boxes.has(tagName) || structures.has(tagName)) && tagName !== 'form'
  )
}

/** Elements that hold nothing a reader sees. An svg without text is a drawing for decoration. */
export function isSilent(node: Nodes): boolean {
  if (!isElement(node)) return false
  if (node.tagName === 'noscript') return !node.children.some((child) => isElement(child))
  return silent.has(node.tagName) || (node.tagName === 'svg' && !hasText(node))
}

/** True for text and elements that flow in a line and hold nothing but such. */
export function isInlineRun(node: Element): boolean {
  if (isSilent(node)) return true
  return inline.has(node.tagName) && !isButton(node) && !isMedia(node) && !containsBlock(node)
}

export function isBlockTag(tagName: string): boolean {
  return !inline.has(tagName)
}

/** True when somewhere inside stands something that does not flow in a line. */
export function containsBlock(node: Element): boolean {
  return node.children.some((child) => isElement(child) && !isInlineRun(child))
}

/** Puts an inline element around the text inside blocks rather than around the blocks. */
export function pushDown(outer: Element): ElementContent[] {
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
