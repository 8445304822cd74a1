import { blockHeading, hiddenWords, inOrder } from '../../react/context.tsx'
import { itemsOf } from './doDontList.ts'
import type { BlockReact } from '../reactBlock.ts'

export const DoDontList: BlockReact<'doDontList'> = (block, context) => {
  const items = itemsOf(block)
  const { kind } = block
  if (items.length === 0 || !kind) return null
  const { labels } = context
  const prefix = kind === 'do' ? labels.doItem : labels.dontItem
  return (
    <section className={`cc-do-dont cc-do-dont--${kind}`}>
      {blockHeading(block, 'cc-do-dont__heading', block.heading || labels[kind], context)}
      <ul>
        {inOrder(
          items.map(({ text, reason }) => (
            <li>
              {hiddenWords(prefix)}
              {text}
              {reason && (
                <>
                  {' '}
                  <span className="cc-do-dont__reason">{reason}</span>
                </>
              )}
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
