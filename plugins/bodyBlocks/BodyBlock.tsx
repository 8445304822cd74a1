import type { BlockProps } from 'sanity'

import { BlockFrame } from './BlockFrame.tsx'
import { blockPreviews } from './previews.ts'

/** A block in the text, as it will look where we know how; otherwise as the Studio shows it. */
export function BodyBlock(props: BlockProps) {
  const Preview = blockPreviews.get(props.schemaType.name)
  if (!Preview) return props.renderDefault(props)
  return props.renderDefault({
    ...props,
    renderPreview: ({ actions, value }) => (
      <BlockFrame
        title={props.schemaType.title ?? ''}
        // The preview's `actions` may be a component in other layouts; in a block it is an element.
        actions={typeof actions === 'function' ? null : actions}
      >
        <Preview value={value} />
      </BlockFrame>
    ),
  })
}
