import { Card, Grid, Stack, Text } from '@sanity/ui'

import { record, records, text } from '../shared/read.ts'
import type { BlockPreviewProps } from './BlockPreviewProps.ts'

const severityTones = { mild: 'positive', moderate: 'caution', severe: 'critical' } as const

export function RecoveryTimelinePreview({ value }: BlockPreviewProps) {
  return (
    <Stack gap={3}>
      {text(value, 'title') ? (
        <Text size={1} weight="semibold">
          {text(value, 'title')}
        </Text>
      ) : null}
      <Grid gridTemplateColumns={[1, 1, 3]} gap={2}>
        {records(value, 'stages').map((stage, index) => {
          const severity = text(stage, 'severity')
          const tone =
            severity === 'mild' || severity === 'moderate' || severity === 'severe'
              ? severityTones[severity]
              : 'default'
          return (
            <Card key={text(stage, '_key') ?? index} tone={tone} padding={3} radius={2} border>
              <Stack gap={2}>
                <Text size={1} weight="semibold">
                  {text(stage, 'label')}
                </Text>
                <Text size={1}>{text(record(stage, 'duration'), 'text')}</Text>
              </Stack>
            </Card>
          )
        })}
      </Grid>
    </Stack>
  )
}
