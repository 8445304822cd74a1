import { richText } from '../../portableText/readText.ts'
import { fields, listOf, words } from '../../read/read.ts'
import { markup } from '../../render/html/escape.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

type FaqItem = NonNullable<BlockOf<'faq'>['items']>[number]

export const readFaq: BlockReader<'faq'> = fields<BlockOf<'faq'>>({
  items: listOf(fields<FaqItem>({ question: words, answer: richText })),
})

export const faqHtml: BlockHtml<'faq'> = (block, context) => {
  const items = (block.items ?? []).filter((item) => item.question)
  if (items.length === 0) return undefined
  return markup`<div class="cc-faq">
    ${items.map(
      ({ question, answer }) =>
        markup`<details class="cc-faq__item">
          <summary>${question}</summary>
          <div class="cc-faq__answer">${context.richText(answer)}</div>
        </details>`,
    )}
  </div>`
}

export const faqText: BlockText<'faq'> = ({ items }, { dialect, richText: write }) =>
  (items ?? []).flatMap(({ question, answer }) =>
    question ? [dialect.title(question), write(answer)] : [],
  )
