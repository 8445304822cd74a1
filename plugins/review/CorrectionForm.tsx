import type { CorrectionConcern } from '@clinical-content/rules'
import { Button, Card, Checkbox, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'

import { useWords } from '../locale/useWords.ts'
import { LabelledField } from '../shared/LabelledField.tsx'
import { useDay } from '../shared/useDay.ts'
import type { CorrectionState } from './useCorrection.ts'

interface CorrectionFormProps {
  correction: CorrectionState
  concerns: readonly CorrectionConcern[]
  onDone: () => void
}

/** Below the differences: ask for them to be let through as a small correction, or answer who asked. */
export function CorrectionForm({ correction, concerns, onDone }: CorrectionFormProps) {
  const { t } = useWords()
  const day = useDay()
  const { asked } = correction
  if (concerns.includes('tooMuch')) {
    return (
      <Text size={1} muted>
        {t('review.correction.tooMuch')}
      </Text>
    )
  }
  return (
    <Card tone="transparent" border radius={3} padding={4} data-testid="small-correction">
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {t('review.correction.title')}
        </Text>
        {asked ? (
          <Text size={1}>{t('review.correction.waits', { ...asked, on: day(asked.on) })}</Text>
        ) : (
          <Text size={1} muted>
            {t('review.correction.help')}
          </Text>
        )}
        {concerns.map((concern) =>
          concern === 'tooMuch' ? null : (
            <Card key={concern} tone="caution" padding={3} radius={2} role="status">
              <Text size={1}>{t(`review.correction.concern.${concern}`)}</Text>
            </Card>
          ),
        )}
        {asked ? (
          <Answer correction={correction} onDone={onDone} />
        ) : (
          <Ask correction={correction} onDone={onDone} />
        )}
      </Stack>
    </Card>
  )
}

function Ask({ correction, onDone }: Omit<CorrectionFormProps, 'concerns'>) {
  const { t } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  return (
    <>
      <LabelledField
        id={id}
        label={t('review.correction.reason')}
        help={t('review.correction.reason.help')}
      >
        <TextArea
          id={id}
          rows={2}
          value={reason}
          aria-describedby={`${id}-help`}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </LabelledField>
      <Flex justify="flex-end">
        <Button
          mode="ghost"
          text={t('review.correction.ask')}
          disabled={!correction.ready || reason.trim() === ''}
          onClick={() => {
            correction.ask(reason)
            onDone()
          }}
        />
      </Flex>
    </>
  )
}

function Answer({ correction, onDone }: Omit<CorrectionFormProps, 'concerns'>) {
  const { t } = useWords()
  const id = useId()
  const [compared, setCompared] = useState(false)
  const answer = (give: () => void) => () => {
    give()
    onDone()
  }
  if (!correction.mayAllow) {
    return (
      <>
        <Text size={1} muted>
          {t('review.correction.another')}
        </Text>
        <Flex justify="flex-end">
          <Button
            mode="ghost"
            text={t('review.correction.take-back')}
            disabled={!correction.ready}
            onClick={answer(correction.refuse)}
          />
        </Flex>
      </>
    )
  }
  return (
    <>
      <Flex gap={3} align="flex-start">
        <Checkbox
          id={id}
          checked={compared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
        />
        <Text as="label" htmlFor={id} size={1}>
          {t('review.correction.statement')}
        </Text>
      </Flex>
      <Flex gap={2} justify="flex-end" wrap="wrap">
        <Button
          mode="bleed"
          text={t('review.correction.refuse')}
          disabled={!correction.ready}
          onClick={answer(correction.refuse)}
        />
        <Button
          text={t('review.correction.allow')}
          disabled={!correction.ready || !compared}
          onClick={answer(correction.allow)}
        />
      </Flex>
    </>
  )
}
