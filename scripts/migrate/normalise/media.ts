import type { Element } from 'hast'
import { attribute, isElement, textOf, withoutElement } from '../hast/hast.ts'
import type { BodyBlock, Figure } from '../portableText.ts'
import { readAddress } from './address.ts'
import { countedAs } from '../hast/counts.ts'
import { blockText } from '../hast/pieces.ts'
import { imageAddress, toAsset } from '../hast/imageAddress.ts'
import { imagesIn, isGallery, pictureTitle } from '../hast/media.ts'
import { needsReview } from './needsReview.ts'
import { readEmbed } from './embeds.ts'
import { readCaption } from './caption.ts'
import {
  joined,
  leftOutWhole,
  nothing,
  oneBlock,
  type Reading,
  type Surroundings,
  told,
} from './reading.ts'

/** Reads a picture with its caption, a gallery, a film or a frame. */
export function readMedia(node: Element, around: Surroundings): Reading {
  if (isTrackingPixel(node)) {
    const reason = 'picture of one pixel, which only counts visitors'
    return leftOutWhole(reason, node, around.at(node))
  }
  if (attribute(node, 'dataHtml') !== undefined)
    return oneBlock(readEmbed(node) ?? needsReview('A film or frame', node), node, around)
  if (node.tagName === 'figure' && !isGallery(node)) return readFigure(node, around)
  const pictures = imagesIn(node)
  if (isGallery(node) && pictures.length > 1) return readGallery(node, around)
  if (pictures.length === 0) {
    const embedded = readEmbed(node)
    if (embedded) return joined([unseenText(node, around), oneBlock(embedded, node, around)])
    return oneBlock(needsReview(`A <${node.tagName}> we cannot show`, node), node, around)
  }
  return readPictures(node, undefined, around)
}

function readFigure(node: Element, around: Surroundings): Reading {
  const caption =
    node.children.find((child): child is Element => isElement(child, 'figcaption')) ??
    findCaption(node)
  const rest = caption ? withoutElement(node.children, caption) : node.children
  const inner = { ...node, children: rest }
  // Words beside the picture that are no caption are text.
  const isPicture = imagesIn(inner).length > 0 && textOf(inner).trim() === ''
  if (isPicture) return readPictures(inner, caption, around)
  const hasWords = !/^(?:https?:\/\/\S+)?$/.test(textOf(inner).trim())
  const embedded = hasWords ? undefined : readEmbed(inner)
  const content = embedded
    ? joined([unseenText(inner, around), oneBlock(embedded, node, around)])
    : around.flow(rest)
  if (!caption) return content
  return withCaption(content, caption, around) ?? joined([content, around.flow(caption.children)])
}

/** The address a film was written as, or the words for browsers that cannot play it. */
function unseenText(node: Element, { at }: Surroundings): Reading {
  const words = blockText([node]).trim()
  if (words === '') return nothing
  const isAddress = /^https?:\/\/\S+$/.test(words)
  const reason = isAddress ? 'address of a film or frame' : 'words for browsers that cannot play it'
  const position = at(node)
  return told({
    leftOut: [{ text: words, reason, position, ...(isAddress ? { became: ['embed.url'] } : {}) }],
    converted: countedAs(reason, node.children, position),
  })
}

/** A single block with the caption under it; `undefined` when there is no room for one. */
function withCaption(
  content: Reading,
  caption: Element,
  around: Surroundings,
): Reading | undefined {
  const [only, ...others] = content.blocks
  if (!only || others.length > 0 || textOf(caption).trim() === '') return undefined
  const { block } = only
  const words = around.plain(caption.children)
  const captioned = captionedBy(block, words.text)
  if (!captioned) return undefined
  const label = block._type === 'figure' ? labelOf(words.text, caption, around) : nothing
  const reading = { ...content, blocks: [{ ...only, block: captioned }] }
  return joined([reading, told(words.report), label])
}

function captionedBy(block: BodyBlock, words: string): BodyBlock | undefined {
  if (block._type === 'quote' && block.attribution === undefined)
    return { ...block, attribution: words.replace(/^[—–―-]\s*/, '') }
  // The words that show when the mouse rests on a picture, and those below it.
  if (block._type === 'figure') {
    const { caption, credit } = textsOf(words)
    const all = [block.caption, caption].filter((part) => part !== undefined).join(' – ')
    return { ...block, ...(all === '' ? {} : { caption: all }), ...(credit ? { credit } : {}) }
  }
  const isOpen = (block._type === 'table' || block._type === 'video') && block.caption === undefined
  return isOpen ? { ...block, caption: words } : undefined
}

function readPictures(node: Element, caption: Element | undefined, around: Surroundings): Reading {
  const figures = joined(imagesIn(node).map((image) => readPicture(image, around)))
  const link = linkAround(node, around)
  if (!caption) return joined([link, figures])
  const captioned = figures.blocks.length === 1 ? withCaption(figures, caption, around) : undefined
  return joined([link, captioned ?? joined([figures, around.flow(caption.children)])])
}

/** A picture that is a link: to itself in large, or to what a picture cannot lead to. */
function linkAround(node: Element, { at }: Surroundings): Reading {
  const isEnlarged = node.tagName === 'a' || node.children.some((child) => isElement(child, 'a'))
  const link = isEnlarged ? firstLink(node) : undefined
  if (link === undefined) return nothing
  const toPicture = /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(link)
  return told({
    converted: [
      {
        what: 'links',
        count: 1,
        to: toPicture ? "the picture's larger version" : 'a link around a picture',
        detail: link,
        position: at(node),
        ...(toPicture ? {} : { lost: true }),
      },
    ],
  })
}

function textsOf(words: string): Pick<Figure, 'caption' | 'credit'> {
  const { label: _, ...texts } = readCaption(words)
  return texts
}

function labelOf(words: string, node: Element, { at }: Surroundings): Reading {
  const { label } = readCaption(words)
  if (!label) return nothing
  return told({ leftOut: [{ text: label, reason: 'label of a credit', position: at(node) }] })
}

function readGallery(node: Element, around: Surroundings): Reading {
  const images = imagesIn(node)
  const read = images.map((image) => {
    const picture = readPicture(image, around)
    const caption = captionFor(image, node)
    return caption ? (withCaption(picture, caption, around) ?? picture) : picture
  })
  const all = joined(read)
  const figures = all.blocks.flatMap(({ block }) => (block._type === 'figure' ? [block] : []))
  if (figures.length !== images.length) {
    const block = needsReview('A gallery with a picture that has no address', node)
    return oneBlock(block, node, around)
  }
  return joined([told(all.report), oneBlock({ _type: 'gallery', figures }, node, around)])
}

function isTrackingPixel(node: Element): boolean {
  const is = (name: string) => ['0', '1'].includes(attribute(node, name) ?? '')
  return node.tagName === 'img' && is('width') && is('height')
}

function readPicture(image: Element, around: Surroundings): Reading {
  const address = imageAddress(image)
  const alt = attribute(image, 'alt')
  if (address === undefined)
    return oneBlock(needsReview('A picture without an address', image), image, around)
  const title = pictureTitle(image)
  const message = 'A picture without a description (alt text): please write one.'
  const figure: Figure = {
    _type: 'figure',
    image: { _type: 'image', _sanityAsset: toAsset(address) },
    ...(alt === undefined ? {} : alt.trim() === '' ? { decorative: true } : { alt: alt.trim() }),
    ...(title === undefined ? {} : { caption: title }),
  }
  return joined([
    alt === undefined ? told({ notes: [{ position: around.at(image), message }] }) : nothing,
    oneBlock(figure, image, around),
  ])
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

function firstLink(node: Element): string | undefined {
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
  if (href !== undefined) return readAddress(href) ?? href
  for (const child of node.children) {
    const inner = isElement(child) ? firstLink(child) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}
