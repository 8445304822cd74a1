import { Stack, Text } from '@sanity/ui'

import { text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

export function QuotePreview({ value }: BlockPreviewProps) {
  const by = [text(value, 'attribution'), text(value, 'role')].filter(Boolean).join(', ')
  return (
    <Stack gap={3} paddingLeft={3} style={{ borderLeft: '3px solid var(--card-border-color)' }}>
      <Text size={2}>“{text(value, 'text')}”</Text>
      {by ? (
        <Text size={1} muted>
          {by}
        </Text>
      ) : null}
    </Stack>
  )
}
