import type { Element, ElementContent } from 'hast'
import { attribute, isElement } from '../hast/hast.ts'
import type { BodyBlock, Figure } from '../portableText.ts'
import { readAddress } from './address.ts'
import type { Writer } from './writer.ts'
import { imageAddress, toAsset } from '../hast/imageAddress.ts'
import { textOf } from './inline.ts'
import { needsReview } from './needsReview.ts'
import { readEmbed } from './embeds.ts'
import { readCaption } from './caption.ts'

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

/** Reads a picture with its caption, a gallery, a film or a frame. */
export function readMedia(node: Element, writer: Writer): void {
  if (isTrackingPixel(node))
    return writer.leaveOut('picture of one pixel, which only counts visitors', node)
  const html = attribute(node, 'dataHtml')
  if (html !== undefined) {
    writer.push(readEmbed(node, writer) ?? needsReview('A film or frame', node), node)
    return
  }
  if (node.tagName === 'figure' && !isGallery(node)) return readFigure(node, writer)
  const pictures = imagesIn(node)
  if (isGallery(node) && pictures.length > 1) return readGallery(node, writer)
  if (pictures.length === 0) {
    writer.push(
      readEmbed(node, writer) ?? needsReview(`A <${node.tagName}> we cannot show`, node),
      node,
    )
    return
  }
  pushPictures(node, [], writer)
}

function readFigure(node: Element, writer: Writer): void {
  const caption =
    node.children.find((child): child is Element => isElement(child, 'figcaption')) ??
    findCaption(node)
  const rest = caption ? withoutElement(node.children, caption) : node.children
  const inner = { ...node, children: rest }
  // Words beside the picture that are no caption are text.
  const isPicture = imagesIn(inner).length > 0 && textOf(inner).trim() === ''
  if (isPicture) return pushPictures(inner, caption?.children ?? [], writer)
  const hasWords = !/^(?:https?:\/\/\S+)?$/.test(textOf(inner).trim())
  const embedded = hasWords ? undefined : readEmbed(inner, writer)
  if (embedded) {
    const captioned = caption ? withCaption(embedded, caption, writer) : undefined
    writer.push(captioned ?? embedded, node)
    if (caption && !captioned) pushBlocks(writer.apart(caption.children), caption, writer)
    return
  }
  const blocks = writer.apart(rest)
  const [only] = blocks
  const captioned =
    only && caption && blocks.length === 1 ? withCaption(only, caption, writer) : undefined
  if (captioned) return writer.push(captioned, node)
  pushBlocks(blocks, node, writer)
  if (caption) pushBlocks(writer.apart(caption.children), caption, writer)
}

/** The block a caption stands under, with it; `undefined` for a block that has no place for one. */
function withCaption(block: BodyBlock, caption: Element, writer: Writer): BodyBlock | undefined {
  const isOpen =
    ((block._type === 'figure' || block._type === 'table' || block._type === 'video') &&
      block.caption === undefined) ||
    (block._type === 'quote' && block.attribution === undefined)
  if (!isOpen || textOf(caption).trim() === '') return undefined
  const words = writer.plain(caption.children)
  if (block._type === 'figure') return { ...block, ...captionOf(words, caption, writer) }
  if (block._type === 'quote') return { ...block, attribution: words.replace(/^[—–―-]\s*/, '') }
  return { ...block, caption: words }
}

function pushBlocks(blocks: readonly BodyBlock[], node: Element, writer: Writer): void {
  for (const block of blocks) writer.push(block, node)
}

function pushPictures(node: Element, caption: readonly ElementContent[], writer: Writer): void {
  const figures = imagesIn(node).map((image) => toFigure(image, writer))
  const isEnlarged = node.tagName === 'a' || node.children.some((child) => isElement(child, 'a'))
  const link = isEnlarged ? firstLink(node) : undefined
  if (link !== undefined) {
    const toPicture = /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(link)
    const to = toPicture ? "the picture's larger version" : 'a link around a picture'
    writer.converted(
      { what: 'links', count: 1, to, detail: link, ...(toPicture ? {} : { lost: true }) },
      node,
    )
  }
  const [only] = figures
  if (figures.length === 1 && only && only._type === 'figure') {
    const words = caption.length > 0 ? captionOf(writer.plain(caption), node, writer) : {}
    return writer.push({ ...only, ...words }, node)
  }
  for (const figure of figures) writer.push(figure, node)
  if (caption.length > 0) pushBlocks(writer.apart(caption), node, writer)
}

function captionOf(
  text: string,
  node: Element,
  writer: Writer,
): Pick<Figure, 'caption' | 'credit'> {
  const { label, ...texts } = readCaption(text)
  if (label) writer.leaveText('label of a credit', label, node)
  return texts
}

function readGallery(node: Element, writer: Writer): void {
  const figures = imagesIn(node).map((image) => ({ image, figure: toFigure(image, writer) }))
  const kept = figures.flatMap(({ figure }) => (figure._type === 'figure' ? [figure] : []))
  if (kept.length !== figures.length) {
    writer.push(needsReview('A gallery with a picture that has no address', node), node)
    return
  }
  const captioned = figures.map(({ image, figure }): Figure => {
    const caption = captionFor(image, node)
    // Checked above: every entry is a figure.
    return {
      ...(figure as Figure),
      ...(caption ? captionOf(writer.plain(caption.children), caption, writer) : {}),
    }
  })
  writer.push({ _type: 'gallery', figures: captioned }, node)
}

function isTrackingPixel(node: Element): boolean {
  const is = (name: string) => ['0', '1'].includes(attribute(node, name) ?? '')
  return node.tagName === 'img' && is('width') && is('height')
}

function toFigure(image: Element, writer: Writer): BodyBlock {
  const address = imageAddress(image)
  const alt = attribute(image, 'alt')
  if (address === undefined) return needsReview('A picture without an address', image)
  if (alt === undefined)
    writer.note('A picture without a description (alt text): please write one.', image)
  return {
    _type: 'figure',
    image: { _type: 'image', _sanityAsset: toAsset(address) },
    ...(alt === undefined ? {} : alt.trim() === '' ? { decorative: true } : { alt: alt.trim() }),
  }
}

/** Lazy loaders write a picture twice, once inside `<noscript>`: the twin outside wins. */
function imagesIn(node: Element): Element[] {
  if (node.tagName === 'img') return [node]
  const outside = node.children.flatMap((child) =>
    isElement(child) && child.tagName !== 'noscript' ? imagesIn(child) : [],
  )
  if (outside.length > 0) return outside
  return node.children.flatMap((child) => (isElement(child) ? imagesIn(child) : []))
}

function isGallery(node: Element): boolean {
  const names = attribute(node, 'className') ?? ''
  return (
    /(?:^|\s)(?:wp-block-gallery|gallery|sqs-gallery\S*|kg-gallery-container|blocks-gallery-grid)(?:\s|$)/.test(
      names,
    ) && imagesIn(node).length > 0
  )
}

function findCaption(node: Element): Element | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (child.tagName === 'figcaption') return child
    const inner = findCaption(child)
    if (inner) return inner
  }
  return undefined
}

function captionFor(image: Element, within: Element): Element | undefined {
  for (const child of within.children) {
    if (!isElement(child) || !contains(child, image)) continue
    return captionFor(image, child) ?? (child.tagName === 'figure' ? findCaption(child) : undefined)
  }
  return undefined
}

function contains(node: Element, target: Element): boolean {
  return (
    node === target || node.children.some((child) => isElement(child) && contains(child, target))
  )
}

function withoutElement(nodes: readonly ElementContent[], gone: Element): ElementContent[] {
  return nodes
    .filter((node) => node !== gone)
    .map((node) =>
      isElement(node) ? { ...node, children: withoutElement(node.children, gone) } : node,
    )
}

function firstLink(node: Element): string | undefined {
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
  if (href !== undefined) return readAddress(href) ?? href
  for (const child of node.children) {
    const inner = isElement(child) ? firstLink(child) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}
