import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Card, Stack, Text } from '@sanity/ui'
import { Code } from '@sanity/ui/code'
import { type ObjectInputProps } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { Notice } from '../shared/Notice.tsx'
import { text } from '../shared/read.ts'

/** What a migration kept of the old page: its words as text, never as markup that could run. */
export function NeedsReviewInput({ value }: ObjectInputProps) {
  const { t } = useWords()
  const reason = text(value, 'reason')
  return (
    <Stack gap={4}>
      <Notice tone="caution" icon={WarningOutlineIcon} title={t('needs-review.title')}>
        {t('needs-review.body')} {reason ? t('needs-review.reason', { reason }) : null}
      </Notice>
      <Text size={1} weight="medium">
        {t('needs-review.kept')}
      </Text>
      <Card border radius={2} padding={4} overflow="auto" tabIndex={0}>
        <Code language="html" size={1} style={{ whiteSpace: 'pre-wrap' }}>
          {text(value, 'html') ?? ''}
        </Code>
      </Card>
    </Stack>
  )
}
