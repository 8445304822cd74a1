import type { CheckOutcome, RegistrationCheck } from '@clinical-content/rules'
import { Button, Card, Dialog, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'
import { useCurrentUser } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { LabelledField } from '../shared/LabelledField.tsx'
import { personName } from '../shared/personName.ts'
import { useToday } from '../shared/useToday.ts'

interface RegisterCheckDialogProps {
  number: string
  regulator: string
  onClose: () => void
  onSave: (check: RegistrationCheck) => void
}

const outcomes: CheckOutcome[] = ['registered', 'conditions', 'suspended', 'notFound']

/** Asks the person who looked at the register what they saw. Nothing is chosen beforehand. */
export function RegisterCheckDialog({
  number,
  regulator,
  onClose,
  onSave,
}: RegisterCheckDialogProps) {
  const { t } = useWords()
  const id = useId()
  const today = useToday()
  const user = useCurrentUser()
  const [outcome, setOutcome] = useState<CheckOutcome>()
  const [checkedOn, setCheckedOn] = useState(today)
  const [checkedBy, setCheckedBy] = useState(personName(user))
  const complete = outcome && checkedOn !== '' && checkedOn <= today && checkedBy.trim() !== ''

  return (
    <Dialog
      id={id}
      header={t('registration.dialog.title')}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text={t('registration.dialog.cancel')} onClick={onClose} />
          <Button
            tone="primary"
            text={t('registration.dialog.save')}
            disabled={!complete}
            onClick={() => {
              if (complete) onSave({ checkedOn, checkedBy: checkedBy.trim(), outcome })
            }}
          />
        </Flex>
      }
    >
      <Stack gap={5} padding={4}>
        <Text size={1} muted>
          {t('registration.dialog.intro', { number, regulator })}
        </Text>
        <Stack gap={3} role="radiogroup" aria-labelledby={`${id}-outcome`}>
          <Text id={`${id}-outcome`} size={1} weight="medium">
            {t('registration.dialog.outcome')}
          </Text>
          {outcomes.map((option) => (
            <Card key={option} as="label" padding={3} radius={2} border>
              <Flex gap={3} align="center">
                <Radio
                  name={`${id}-outcome`}
                  value={option}
                  checked={outcome === option}
                  onChange={() => setOutcome(option)}
                />
                <Text size={1}>{t(`registration.dialog.outcome.${option}`)}</Text>
              </Flex>
            </Card>
          ))}
        </Stack>
        <LabelledField id={`${id}-date`} label={t('registration.dialog.date')}>
          <TextInput
            id={`${id}-date`}
            type="date"
            max={today}
            value={checkedOn}
            onChange={(event) => setCheckedOn(event.currentTarget.value)}
          />
        </LabelledField>
        <LabelledField id={`${id}-by`} label={t('registration.dialog.by')}>
          <TextInput
            id={`${id}-by`}
            value={checkedBy}
            onChange={(event) => setCheckedBy(event.currentTarget.value)}
          />
        </LabelledField>
      </Stack>
    </Dialog>
  )
}
