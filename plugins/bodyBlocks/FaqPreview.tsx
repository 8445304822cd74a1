import { Stack, Text } from '@sanity/ui'

import { records, text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'
import { BlockText } from './BlockText.tsx'

export function FaqPreview({ value }: BlockPreviewProps) {
  return (
    <Stack gap={4}>
      {records(value, 'items').map((item, index) => (
        <Stack key={text(item, '_key') ?? index} gap={2}>
          <Text size={1} weight="semibold">
            {text(item, 'question')}
          </Text>
          <BlockText value={item} field="answer" />
        </Stack>
      ))}
    </Stack>
  )
}
