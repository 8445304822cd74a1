import { inOrder } from '../../react/context.tsx'
import type { BlockReact } from '../reactBlock.ts'

export const Faq: BlockReact<'faq'> = (block, context) => {
  const items = (block.items ?? []).filter((item) => item.question)
  if (items.length === 0) return null
  return (
    <div className="cc-faq">
      {inOrder(
        items.map(({ question, answer }) => (
          <details className="cc-faq__item">
            <summary>{question}</summary>
            <div className="cc-faq__answer">{context.richText(answer)}</div>
          </details>
        )),
      )}
    </div>
  )
}
