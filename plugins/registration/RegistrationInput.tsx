import { isRegulator, type RegistrationCheck } from '@clinical-content/rules'
import type { RegistrationCheck as StoredCheck } from '@clinical-content/schemas/types'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import { LaunchIcon } from '@sanity/icons/Launch'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Button, Stack } from '@sanity/ui'
import { useState } from 'react'
import { type ObjectInputProps, set } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { Notice } from '../shared/Notice.tsx'
import { text } from '../shared/read.ts'
import { useDay } from '../shared/useDay.ts'
import { useToday } from '../shared/useToday.ts'
import { RegisterCheckDialog } from './RegisterCheckDialog.tsx'
import { registrationState, type RegistrationState } from './registrationState.ts'

/** The form of a registration, with what its number tells and the way to the register under it. */
export function RegistrationInput(props: ObjectInputProps) {
  const { value, onChange, readOnly } = props
  const state = registrationState(value, useToday())
  const [dialogOpen, setDialogOpen] = useState(false)

  /** People paste "HCPC Number: PH 123456."; what is stored is "PH123456". */
  function normalise() {
    if (readOnly || state.kind === 'incomplete') return
    const patches = []
    if (state.number !== text(value, 'number')) patches.push(set(state.number, ['number']))
    if (state.kind === 'formatOk' && state.profession && !text(value, 'profession')) {
      patches.push(set(state.profession, ['profession']))
    }
    if (patches.length > 0) onChange(patches)
  }

  return (
    <Stack gap={4} onBlur={normalise}>
      {props.renderDefault(props)}
      <RegistrationNotice
        state={state}
        readOnly={readOnly === true}
        onRecord={() => setDialogOpen(true)}
      />
      {dialogOpen && state.kind === 'formatOk' ? (
        <RegisterCheckDialog
          number={state.number}
          regulator={state.regulator}
          onClose={() => setDialogOpen(false)}
          onSave={(check) => {
            onChange(recordedCheck(text(value, 'regulator') ?? '', state.number, check))
            setDialogOpen(false)
          }}
        />
      ) : null}
    </Stack>
  )
}

/** The check with what it belongs to, and the number as it was looked up. */
function recordedCheck(regulator: string, number: string, check: RegistrationCheck) {
  const recorded = {
    _type: 'registrationCheck',
    ...check,
    number,
    ...(isRegulator(regulator) ? { regulator } : {}),
  } satisfies StoredCheck
  return [set(number, ['number']), set(recorded, ['check'])]
}

interface RegistrationNoticeProps {
  state: RegistrationState
  readOnly: boolean
  onRecord: () => void
}

function RegistrationNotice({ state, readOnly, onRecord }: RegistrationNoticeProps) {
  const { t } = useWords()
  const day = useDay()
  if (state.kind === 'incomplete') return null
  if (state.kind === 'badFormat') {
    return (
      <Notice
        tone={state.isError ? 'critical' : 'caution'}
        icon={WarningOutlineIcon}
        title={t('registration.bad-format.title')}
        testId="registration-notice"
      >
        {state.message}
      </Notice>
    )
  }

  const { check, number, profession, regulator, registerUrl } = state
  const actions = (
    <>
      {registerUrl ? (
        <Button
          as="a"
          href={registerUrl}
          target="_blank"
          rel="noopener noreferrer"
          mode="ghost"
          icon={LaunchIcon}
          text={t('registration.open-register', { regulator })}
          aria-label={`${t('registration.open-register', { regulator })} (${t('registration.opens-new-tab')})`}
        />
      ) : null}
      <Button
        mode={check ? 'ghost' : 'default'}
        tone={check ? 'default' : 'primary'}
        disabled={readOnly}
        text={t(check ? 'registration.record-again' : 'registration.record-check')}
        onClick={onRecord}
      />
    </>
  )
  if (!check) {
    return (
      <Notice
        tone="primary"
        icon={InfoOutlineIcon}
        title={t('registration.format-ok.title', { regulator })}
        actions={actions}
        testId="registration-notice"
      >
        {t('registration.format-ok.body', { number, regulator })}{' '}
        {profession ? t('registration.profession', { profession }) : null}
      </Notice>
    )
  }
  const fine = check.outcome === 'registered' && !check.isOld
  return (
    <Notice
      tone={fine ? 'positive' : 'caution'}
      icon={fine ? CheckmarkCircleIcon : WarningOutlineIcon}
      title={t(`registration.checked.${check.outcome}`, { regulator, date: day(check.checkedOn) })}
      actions={actions}
      testId="registration-notice"
    >
      {[
        check.checkedBy ? t('registration.checked.by', { name: check.checkedBy }) : '',
        check.outcome === 'conditions' ? t('registration.checked.conditions-help') : '',
        check.outcome === 'suspended' ? t('registration.checked.suspended-help') : '',
        check.outcome === 'notFound' ? t('registration.checked.not-found-help') : '',
        check.isOld ? t('registration.checked.old') : '',
      ]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  )
}
