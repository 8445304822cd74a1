import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { CloseIcon } from '@sanity/icons/Close'
import { Flex, Stack, Text } from '@sanity/ui'

import { useWords } from '../locale/useWords.ts'
import { records, text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

export function DoDontListPreview({ value }: BlockPreviewProps) {
  const { t } = useWords()
  const isDo = text(value, 'kind') !== 'dont'
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {text(value, 'heading') ?? t(isDo ? 'body-blocks.do' : 'body-blocks.dont')}
      </Text>
      {records(value, 'items').map((item, index) => (
        <Flex key={text(item, '_key') ?? index} gap={3}>
          <Text size={1} aria-hidden>
            <span style={{ color: isDo ? '#007f3b' : '#d5281b' }}>
              {isDo ? <CheckmarkIcon /> : <CloseIcon />}
            </span>
          </Text>
          <Text size={1}>
            {text(item, 'text')}
            {text(item, 'reason') ? ` – ${text(item, 'reason')}` : ''}
          </Text>
        </Flex>
      ))}
    </Stack>
  )
}
