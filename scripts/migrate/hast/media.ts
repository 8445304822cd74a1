import type { Element } from 'hast'
import { attribute, isElement, textOf } from './hast.ts'

const own = new Set(['img', 'picture', 'iframe', 'video', 'audio', 'embed', 'object', 'figure'])

/** Pictures, films and frames, and the boxes that stand for one. */
export function isMedia(node: Element): boolean {
  if (own.has(node.tagName)) return true
  if (node.properties['dataHtml'] !== undefined) return true
  if (node.tagName === 'noscript') return imagesIn(node).length > 0
  const isPictureLink =
    node.tagName === 'a' && textOf(node).trim() === '' && imagesIn(node).length > 0
  return isPictureLink || isGallery(node)
}

/** Lazy loaders write a picture twice, once inside `<noscript>`: the twin outside wins. */
export function imagesIn(node: Element): Element[] {
  if (node.tagName === 'img') return [node]
  const outside = node.children.flatMap((child) =>
    isElement(child) && child.tagName !== 'noscript' ? imagesIn(child) : [],
  )
  if (outside.length > 0) return outside
  return node.children.flatMap((child) => (isElement(child) ? imagesIn(child) : []))
}

/** A box in which a page builder shows several pictures together. */
export function isGallery(node: Element): boolean {
  const names = attribute(node, 'className') ?? ''
  return (
    /(?:^|\s)(?:wp-block-gallery|gallery|sqs-gallery\S*|kg-gallery-container|blocks-gallery-grid)(?:\s|$)/.test(
      names,
    ) && imagesIn(node).length > 0
  )
}

/** The words a picture shows when the mouse rests on it; file names and repetitions are none. */
export function pictureTitle(image: Element): string | undefined {
  const title = attribute(image, 'title')?.replaceAll(/\s+/g, ' ').trim()
  if (!title || !/\S\s+\S/.test(title)) return undefined
  const isFileName = /\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:IMG|DSC|image)[\s_-]?\d+/i.test(title)
  return isFileName || title === attribute(image, 'alt')?.trim() ? undefined : title
}
