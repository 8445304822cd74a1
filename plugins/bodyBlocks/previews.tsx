import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { CloseIcon } from '@sanity/icons/Close'
import { Badge, Card, Flex, Grid, Stack, Text } from '@sanity/ui'
import type { ComponentType } from 'react'

import { useWords } from '../locale/useWords.ts'
import { flag, record, records, text, texts } from '../shared/read.ts'
import { BlockText } from './BlockText.tsx'
import { CareCardPreview } from './CareCardPreview.tsx'
import { CaseStudyEmbedPreview } from './CaseStudyEmbedPreview.tsx'

interface PreviewProps {
  value: unknown
}

/** How a block looks in the text while it is being written: near enough to the page to be judged. */
export const blockPreviews: Readonly<Record<string, ComponentType<PreviewProps>>> = {
  careCard: CareCardPreview,
  doDontList: DoDontPreview,
  warningCallout: WarningPreview,
  recoveryTimeline: TimelinePreview,
  exercise: ExercisePreview,
  table: TablePreview,
  faq: FaqPreview,
  quote: QuotePreview,
  callToAction: CallToActionPreview,
  caseStudyEmbed: CaseStudyEmbedPreview,
  divider: DividerPreview,
  needsReview: NeedsReviewPreview,
}

function DoDontPreview({ value }: PreviewProps) {
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

function WarningPreview({ value }: PreviewProps) {
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

const severityTones = { mild: 'positive', moderate: 'caution', severe: 'critical' } as const

function TimelinePreview({ value }: PreviewProps) {
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

function ExercisePreview({ value }: PreviewProps) {
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

function TablePreview({ value }: PreviewProps) {
  const headerRow = flag(value, 'headerRow')
  const headerColumn = flag(value, 'headerColumn')
  return (
    <Stack gap={3} style={{ overflowX: 'auto' }}>
      {text(value, 'caption') ? (
        <Text size={1} weight="semibold">
          {text(value, 'caption')}
        </Text>
      ) : null}
      <table style={{ borderCollapse: 'collapse', width: '100%' }}>
        <tbody>
          {records(value, 'rows').map((row, rowIndex) => (
            <tr key={text(row, '_key') ?? rowIndex}>
              {texts(row, 'cells').map((cell, index) => {
                const isHeader = (headerRow && rowIndex === 0) || (headerColumn && index === 0)
                const Cell = isHeader ? 'th' : 'td'
                return (
                  // A cell is its place in the row.
                  // oxlint-disable-next-line react/no-array-index-key
                  <Cell key={index} style={cellStyle}>
                    <Text size={1} weight={isHeader ? 'semibold' : 'regular'}>
                      {cell}
                    </Text>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

const cellStyle = {
  borderBottom: '1px solid var(--card-border-color)',
  padding: '0.5em 0.75em 0.5em 0',
  textAlign: 'left',
  verticalAlign: 'top',
} as const

function FaqPreview({ value }: PreviewProps) {
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

function QuotePreview({ value }: PreviewProps) {
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

function CallToActionPreview({ value }: PreviewProps) {
  return (
    <Card tone="primary" padding={3} radius={2}>
      <Flex gap={3} align="center" wrap="wrap">
        <Text size={1}>{text(value, 'text')}</Text>
        <Badge tone="primary" fontSize={1} padding={2}>
          {text(value, 'label') ?? text(value, 'telephone') ?? text(value, 'url') ?? '…'}
        </Badge>
      </Flex>
    </Card>
  )
}

function DividerPreview() {
  return <hr style={{ border: 0, borderTop: '2px solid var(--card-border-color)', margin: 0 }} />
}

function NeedsReviewPreview({ value }: PreviewProps) {
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
