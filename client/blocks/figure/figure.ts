import { imageSource } from '../../images/imageUrl.ts'
import { pictureShape } from '../../images/readImage.ts'
import { anything, fields, flag, words } from '../../read/read.ts'
import type { HtmlContext } from '../../render/html/context.ts'
import { attribute, type Html, markup } from '../../render/html/escape.ts'
import type { Parts, TextContext } from '../../render/text/dialect.ts'
import type { BlockHtml, BlockOf, BlockText, ReadBlock } from '../block.ts'

/** A picture of its own, one of a gallery, or an exercise's. */
export type Figure = Partial<Omit<ReadBlock<'figure'>, '_key'>>

export const readFigure = fields<BlockOf<'figure'>>({
  // Its words stand beside it, not in it.
  image: fields<NonNullable<BlockOf<'figure'>['image']>>({
    alt: anything,
    caption: anything,
    credit: anything,
    ...pictureShape,
  }),
  alt: words,
  caption: words,
  credit: words,
  decorative: flag,
})

export const figureHtml: BlockHtml<'figure'> = figureElement
export const figureText: BlockText<'figure'> = figureParts

export function figureElement(block: Figure, context: HtmlContext): Html | undefined {
  const picture = pictureOf(block, context)
  if (!picture) return undefined
  const { caption, credit } = block
  const legend =
    (caption || credit) &&
    markup`<figcaption>
      ${caption}${credit && markup` <span class="cc-credit">${context.labels.credit}${credit}</span>`}
    </figcaption>`
  return markup`<figure class="cc-figure">${picture}${legend}</figure>`
}

export function figureParts(block: Figure, { dialect }: TextContext): Parts {
  const { alt, decorative, caption, image: picture } = block
  const src = picture?.asset?.url
  if (!src) return []
  return [
    !decorative && dialect.image(dialect.escape(alt || ''), src),
    caption && dialect.escape(caption),
  ]
}

function pictureOf(block: Figure, { imageSizes }: HtmlContext): Html | undefined {
  const source = imageSource(block.image)
  if (!source) return undefined
  const alt = block.decorative ? '' : block.alt || ''
  const { src, srcset, width, height } = source
  const size = markup`${attribute('width', width)}${attribute('height', height)}`
  return markup`<img src="${src}" srcset="${srcset}" sizes="${imageSizes}"${size} alt="${alt}" loading="lazy" decoding="async">`
}
