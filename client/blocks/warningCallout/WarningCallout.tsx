import { blockHeading, hiddenWords } from '../../react/context.tsx'
import type { BlockReact } from '../reactBlock.ts'

export const WarningCallout: BlockReact<'warningCallout'> = (block, context) => {
  if (!block.heading && !block.body?.length) return null
  const { important } = context.labels
  const title = block.heading ? (
    <>
      {hiddenWords(`${important}: `)}
      {block.heading}
    </>
  ) : (
    important
  )
  return (
    <section className="cc-warning">
      {blockHeading(block, 'cc-warning__heading', title, context)}
      {context.richText(block.body)}
    </section>
  )
}
