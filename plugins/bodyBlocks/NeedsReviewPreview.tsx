import { Card, Stack, Text } from '@sanity/ui'

import { useWords } from '../locale/useWords.ts'
import { text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

export function NeedsReviewPreview({ value }: BlockPreviewProps) {
  const { t } = useWords()
  return (
    <Card tone="caution" padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t('needs-review.title')}
        </Text>
        <Text size={1}>
          {text(value, 'reason')} {t('body-blocks.needs-review')}
        </Text>
      </Stack>
    </Card>
  )
}
