import { richText } from '../../portableText/readText.ts'
import { fields, oneOf, words } from '../../read/read.ts'
import { blockHeading } from '../../render/html/context.ts'
import { markup } from '../../render/html/escape.ts'
import { defaultLabels, type Labels } from '../../render/labels.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText, ReadBlock } from '../block.ts'

type CareCard = BlockOf<'careCard'>

export const readCareCard: BlockReader<'careCard'> = fields<CareCard>({
  level: oneOf<CareCard['level']>(defaultLabels.careCard),
  heading: words,
  body: richText,
})

/** The pattern of the NHS design system: the colour's meaning is also said in words. */
export const careCardHtml: BlockHtml<'careCard'> = (block, context) => {
  if (!block.heading && !block.body?.length) return undefined
  const { level, prefix, heading } = wordsOf(block, context.labels)
  const title = markup`<span class="cc-visually-hidden">${prefix}: </span>${heading}`
  return markup`<section class="cc-care-card cc-care-card--${level}">
    ${blockHeading(block, 'cc-care-card__heading', title, context)}
    <div class="cc-care-card__body">${context.richText(block.body)}</div>
  </section>`
}

export const careCardText: BlockText<'careCard'> = (block, { dialect, richText: write }) => {
  if (!block.heading && !block.body?.length) return []
  const { prefix, heading } = wordsOf(block, dialect.labels)
  return [dialect.title(`${prefix}: ${heading}`), write(block.body)]
}

/** A card whose level cannot be read asks for no less than a prompt appointment. */
export function wordsOf({ level, heading }: ReadBlock<'careCard'>, labels: Labels) {
  const known = level ?? 'urgent'
  return {
    level: known,
    prefix: labels.careCard[known],
    heading: heading || labels.careCardHeading[known],
  }
}
