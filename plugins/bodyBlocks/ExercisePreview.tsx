import { Badge, Flex, Stack, Text } from '@sanity/ui'

import { useWords } from '../locale/useWords.ts'
import { record, text, texts } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

export function ExercisePreview({ value }: BlockPreviewProps) {
  const { t } = useWords()
  const dose = record(value, 'dose')
  const sets = text(dose, 'sets')
  const repetitions = text(dose, 'repetitions')
  const doses = [
    sets && t('body-blocks.sets', { sets }),
    repetitions && t('body-blocks.repetitions', { repetitions }),
    text(dose, 'hold'),
    text(dose, 'frequency'),
  ].filter(Boolean)
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {text(value, 'title')}
      </Text>
      <Stack as="ol" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {texts(value, 'steps').map((step, index) => (
          // Steps are texts without keys, and two may be alike: their place is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <Text as="li" key={index} size={1}>
            {index + 1}. {step}
          </Text>
        ))}
      </Stack>
      {doses.length > 0 ? (
        <Flex gap={2} wrap="wrap">
          {doses.map((words) => (
            <Badge key={words} tone="primary">
              {words}
            </Badge>
          ))}
        </Flex>
      ) : null}
      {text(value, 'stopIf') ? (
        <Text size={1} weight="medium">
          {t('body-blocks.stop-if', { reason: text(value, 'stopIf') })}
        </Text>
      ) : null}
    </Stack>
  )
}
