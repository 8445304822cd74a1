import type { BlockProps } from 'sanity'

import { useSchemaText } from '../locale/useSchemaText.ts'
import { BlockFrame } from './BlockFrame.tsx'
import { blockPreviews } from './previews.ts'

/** A block in the text, as it will look where we know how; otherwise as the Studio shows it. */
export function BodyBlock(props: BlockProps) {
  const text = useSchemaText()
  const Preview = blockPreviews.get(props.schemaType.name)
  if (!Preview) return props.renderDefault(props)
  const { title = '' } = props.schemaType
  return props.renderDefault({
    ...props,
    renderPreview: ({ actions, value }) => (
      <BlockFrame
        title={text ? text(title) : title}
        // The preview's `actions` may be a component in other layouts; in a block it is an element.
        actions={typeof actions === 'function' ? null : actions}
      >
        <Preview value={value} />
      </BlockFrame>
    ),
  })
}
