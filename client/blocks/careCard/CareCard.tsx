import { blockHeading, hiddenWords } from '../../react/context.tsx'
import { wordsOf } from './careCard.ts'
import type { BlockReact } from '../reactBlock.ts'

export const CareCard: BlockReact<'careCard'> = (block, context) => {
  if (!block.heading && !block.body?.length) return null
  const { level, prefix, heading } = wordsOf(block, context.labels)
  const title = (
    <>
      {hiddenWords(`${prefix}: `)}
      {heading}
    </>
  )
  return (
    <section className={`cc-care-card cc-care-card--${level}`}>
      {blockHeading(block, 'cc-care-card__heading', title, context)}
      <div className="cc-care-card__body">{context.richText(block.body)}</div>
    </section>
  )
}
