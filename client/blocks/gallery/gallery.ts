import { fields, listOf } from '../../read/read.ts'
import { markup } from '../../render/html/escape.ts'
import { paragraphs, tidy } from '../../render/text/layout.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'
import { figureElement, figureParts, readFigure } from '../figure/figure.ts'

export const readGallery: BlockReader<'gallery'> = fields<BlockOf<'gallery'>>({
  figures: listOf(readFigure),
})

export const galleryHtml: BlockHtml<'gallery'> = (block, context) => {
  const figures = (block.figures ?? []).flatMap((item) => figureElement(item, context) ?? [])
  if (figures.length === 0) return undefined
  return markup`<ul class="cc-gallery" aria-label="${context.labels.gallery}">
    ${figures.map((item) => markup`<li>${item}</li>`)}
  </ul>`
}

export const galleryText: BlockText<'gallery'> = ({ figures }, context) =>
  (figures ?? []).map((item) => tidy(paragraphs(figureParts(item, context))))
