import { fields, listOf, oneOf, words } from '../../read/read.ts'
import { blockHeading } from '../../render/html/context.ts'
import { markup } from '../../render/html/escape.ts'
import { bullets } from '../../render/text/layout.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText, ReadBlock } from '../block.ts'

type DoDontList = BlockOf<'doDontList'>

export const readDoDontList: BlockReader<'doDontList'> = fields<DoDontList>({
  kind: oneOf<DoDontList['kind']>({ do: true, dont: true }),
  heading: words,
  items: listOf(fields<NonNullable<DoDontList['items']>[number]>({ text: words, reason: words })),
})

export const doDontListHtml: BlockHtml<'doDontList'> = (block, context) => {
  const items = itemsOf(block)
  if (items.length === 0 || !block.kind) return undefined
  const { kind } = block
  const { labels } = context
  const prefix = kind === 'do' ? labels.doItem : labels.dontItem
  return markup`<section class="cc-do-dont cc-do-dont--${kind}">
    ${blockHeading(block, 'cc-do-dont__heading', markup`${block.heading || labels[kind]}`, context)}
    <ul>
      ${items.map(
        ({ text, reason }) =>
          markup`<li>
            <span class="cc-visually-hidden">${prefix}</span>${text}${reason && markup` <span class="cc-do-dont__reason">${reason}</span>`}
          </li>`,
      )}
    </ul>
  </section>`
}

export const doDontListText: BlockText<'doDontList'> = (block, { dialect }) => {
  const items = itemsOf(block)
  if (items.length === 0 || !block.kind) return []
  return [
    dialect.title(block.heading || dialect.labels[block.kind]),
    bullets(
      items.map(({ text, reason }) => [text, reason].filter(Boolean).join(' – ')),
      dialect,
    ),
  ]
}

export function itemsOf({ items }: ReadBlock<'doDontList'>) {
  return (items ?? []).filter((item) => item.text)
}
