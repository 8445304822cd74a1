import { Card, Stack, Text } from '@sanity/ui'

import { useWords } from '../locale/useWords.ts'
import { text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'
import { BlockText } from './BlockText.tsx'

export function WarningCalloutPreview({ value }: BlockPreviewProps) {
  const { t } = useWords()
  return (
    <Card tone="caution" padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {text(value, 'heading') ?? t('body-blocks.important')}
        </Text>
        <BlockText value={value} field="body" />
      </Stack>
    </Card>
  )
}
