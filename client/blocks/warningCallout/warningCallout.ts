import { richText } from '../../portableText/readText.ts'
import { fields, words } from '../../read/read.ts'
import { blockHeading } from '../../render/html/context.ts'
import { markup } from '../../render/html/escape.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

export const readWarningCallout: BlockReader<'warningCallout'> = fields<BlockOf<'warningCallout'>>({
  heading: words,
  body: richText,
})

export const warningCalloutHtml: BlockHtml<'warningCallout'> = (block, context) => {
  if (!block.heading && !block.body?.length) return undefined
  const { important } = context.labels
  const title = block.heading
    ? markup`<span class="cc-visually-hidden">${important}: </span>${block.heading}`
    : markup`${important}`
  return markup`<section class="cc-warning">
    ${blockHeading(block, 'cc-warning__heading', title, context)}${context.richText(block.body)}
  </section>`
}

export const warningCalloutText: BlockText<'warningCallout'> = (
  { heading, body },
  { dialect, richText: write },
) => {
  if (!heading && !body?.length) return []
  const { important } = dialect.labels
  return [dialect.title(heading ? `${important}: ${heading}` : important), write(body)]
}
