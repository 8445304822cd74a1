import { Button, Card, Checkbox, Flex, Spinner, Stack, Text, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'

import { useWords } from '../locale/useWords.ts'
import { LabelledField } from '../shared/LabelledField.tsx'
import { useDay } from '../shared/useDay.ts'
import { type ErasureReport, isConfirmed } from './erasure.ts'
import { useErasure } from './useErasure.ts'

interface EraseDialogProps {
  storyId: string
  onClose: () => void
}

/** What erasing would take with it, and, once the name is typed, what is left to do elsewhere. */
export function EraseDialog({ storyId, onClose }: EraseDialogProps) {
  const { t } = useWords()
  const [keepRecords, setKeepRecords] = useState(false)
  const { state, erase } = useErasure(storyId, keepRecords)

  switch (state.step) {
    case 'looking':
    case 'erasing':
      return (
        <Flex gap={3} align="center" padding={4} role="status">
          <Spinner muted />
          <Text size={1}>{t(`consent.erase.${state.step}`)}</Text>
        </Flex>
      )
    case 'impossible':
      return <Refusal message={t('consent.erase.impossible')} onClose={onClose} />
    case 'failed':
      return <Refusal message={state.message} onClose={onClose} />
    case 'erased':
      return <Remaining report={state.report} onClose={onClose} />
    case 'found':
      return (
        <Confirmation
          report={state.report}
          names={state.names}
          keepRecords={keepRecords}
          onKeepRecords={setKeepRecords}
          onCancel={onClose}
          onErase={erase}
        />
      )
  }
}

interface ConfirmationProps {
  report: ErasureReport
  names: readonly string[]
  keepRecords: boolean
  onKeepRecords: (keep: boolean) => void
  onCancel: () => void
  onErase: () => void
}

function Confirmation(props: ConfirmationProps) {
  const { report, names, keepRecords, onKeepRecords, onCancel, onErase } = props
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <Stack gap={5}>
      <Text size={1}>{t('consent.erase.body')}</Text>
      <Card padding={4} radius={2} tone="critical" border>
        <Found report={report} />
      </Card>
      <Flex as="label" gap={3} align="flex-start">
        <Checkbox
          checked={keepRecords}
          onChange={(event) => onKeepRecords(event.currentTarget.checked)}
        />
        <Stack gap={2}>
          <Text size={1}>{t('consent.erase.keep')}</Text>
          <Text size={1} muted>
            {t('consent.erase.keep.help')}
          </Text>
        </Stack>
      </Flex>
      <Leftovers report={report} />
      <LabelledField id={id} label={t('consent.erase.confirm', { name: names[0] ?? '' })}>
        <TextInput
          id={id}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </LabelledField>
      <Flex gap={3} justify="flex-end" wrap="wrap">
        <Button mode="bleed" text={t('consent.cancel')} onClick={onCancel} />
        <Button
          tone="critical"
          text={t('consent.erase.save')}
          disabled={!isConfirmed(typed, names)}
          onClick={onErase}
        />
      </Flex>
    </Stack>
  )
}

/** How much of each kind. */
function Found({ report }: { report: ErasureReport }) {
  const { t } = useWords()
  const kinds = ['documents', 'comments', 'assets'] as const
  const lines = kinds.flatMap((kind) => {
    const count = report[kind].length
    return count === 0 ? [] : [t(`consent.erase.found.${kind}`, { count: String(count) })]
  })
  return (
    <Stack as="ul" gap={3} padding={0} style={{ listStyle: 'none' }}>
      {lines.map((line) => (
        <Text as="li" key={line} size={1}>
          {line}
        </Text>
      ))}
    </Stack>
  )
}

/** What erasing does not reach, and a person has to. */
function Leftovers({ report }: { report: ErasureReport }) {
  const { t } = useWords()
  const day = useDay()
  const { backups, namedBy } = report
  return (
    <Stack gap={3}>
      {backups.length > 0 ? (
        <Text size={1}>{t('consent.erase.backups')}</Text>
      ) : (
        <Text size={1} muted>
          {t('consent.erase.no-backups')}
        </Text>
      )}
      {backups.map(({ folder, createdAt }) => (
        <Text key={folder} size={1} muted style={{ overflowWrap: 'anywhere' }}>
          {`${day(createdAt.slice(0, 10))}: ${folder}`}
        </Text>
      ))}
      {namedBy.length > 0 ? (
        <Text size={1} style={{ overflowWrap: 'anywhere' }}>
          {t('consent.erase.named-by', { ids: namedBy.join(', ') })}
        </Text>
      ) : null}
    </Stack>
  )
}

function Remaining({ report, onClose }: { report: ErasureReport; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Stack gap={5}>
      <Text size={1} weight="medium" role="status">
        {t('consent.erase.done')}
      </Text>
      <Found report={report} />
      <Leftovers report={report} />
      {report.scrubbed ? null : <Text size={1}>{t('consent.erase.not-scrubbed')}</Text>}
      <Text size={1}>{t('consent.erase.elsewhere')}</Text>
      <Flex justify="flex-end">
        <Button text={t('consent.erase.close')} onClick={onClose} />
      </Flex>
    </Stack>
  )
}

function Refusal({ message, onClose }: { message: string; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Stack gap={5}>
      <Card padding={4} radius={2} tone="caution" border>
        <Text size={1} role="alert" style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Text>
      </Card>
      <Flex justify="flex-end">
        <Button text={t('consent.erase.close')} onClick={onClose} />
      </Flex>
    </Stack>
  )
}
