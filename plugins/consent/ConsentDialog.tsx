import {
  consentMethods,
  type ConsentUse,
  consentUseLabels,
  consentUses,
} from '@clinical-content/rules'
import { Button, Checkbox, Flex, Grid, Select, Stack, Text, TextArea, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'
import { useCurrentUser } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { LabelledField } from '../shared/LabelledField.tsx'
import { personName } from '../shared/personName.ts'
import { useToday } from '../shared/useToday.ts'
import {
  type ConsentDraft,
  type ConsentMethod,
  consentProblems,
  emptyConsent,
} from './consentDraft.ts'

interface ConsentDialogProps {
  saving: boolean
  onCancel: () => void
  onSave: (consent: ConsentDraft) => void
}

const methods: readonly ConsentMethod[] = ['written', 'electronic', 'verbalWitnessed']

/** The form behind "Record consent…". It changes nothing until it is saved. */
export function ConsentDialog({ saving, onCancel, onSave }: ConsentDialogProps) {
  const { t } = useWords()
  const id = useId()
  const today = useToday()
  const user = useCurrentUser()
  const [draft, setDraft] = useState(() => emptyConsent(personName(user)))
  const change = (part: Partial<ConsentDraft>) => setDraft((before) => ({ ...before, ...part }))
  const problems = consentProblems(draft, today)

  return (
    <Stack gap={5}>
      <Text size={1} muted>
        {t('consent.record.intro')}
      </Text>
      <LabelledField
        id={`${id}-agreed`}
        label={t('consent.field.agreedTo')}
        help={t('consent.field.agreedTo.help')}
      >
        <TextArea
          id={`${id}-agreed`}
          rows={3}
          value={draft.agreedTo}
          aria-describedby={`${id}-agreed-help`}
          onChange={(event) => change({ agreedTo: event.currentTarget.value })}
        />
      </LabelledField>
      <ScopeField scope={draft.scope} onChange={(scope) => change({ scope })} />
      <Flex as="label" gap={3} align="center">
        <Checkbox
          checked={draft.photographs}
          onChange={(event) => change({ photographs: event.currentTarget.checked })}
        />
        <Text size={1}>{t('consent.field.photographs')}</Text>
      </Flex>
      <Grid gridTemplateColumns={[1, 3]} gap={4}>
        <LabelledField id={`${id}-method`} label={t('consent.field.method')}>
          <Select
            id={`${id}-method`}
            value={draft.method}
            onChange={(event) => {
              const chosen = event.currentTarget.value
              change({ method: methods.find((method) => method === chosen) ?? '' })
            }}
          >
            <option value="">{t('consent.field.method.choose')}</option>
            {methods.map((method) => (
              <option key={method} value={method}>
                {consentMethods[method]}
              </option>
            ))}
          </Select>
        </LabelledField>
        <LabelledField id={`${id}-given`} label={t('consent.field.givenOn')}>
          <TextInput
            id={`${id}-given`}
            type="date"
            max={today}
            value={draft.givenOn}
            onChange={(event) => change({ givenOn: event.currentTarget.value })}
          />
        </LabelledField>
        <LabelledField id={`${id}-expires`} label={t('consent.field.expiresOn')}>
          <TextInput
            id={`${id}-expires`}
            type="date"
            min={draft.givenOn}
            value={draft.expiresOn}
            onChange={(event) => change({ expiresOn: event.currentTarget.value })}
          />
        </LabelledField>
      </Grid>
      <LabelledField
        id={`${id}-told`}
        label={t('consent.field.told')}
        help={t('consent.field.told.help')}
      >
        <TextArea
          id={`${id}-told`}
          rows={2}
          value={draft.told}
          aria-describedby={`${id}-told-help`}
          onChange={(event) => change({ told: event.currentTarget.value })}
        />
      </LabelledField>
      <Grid gridTemplateColumns={[1, 2]} gap={4}>
        {(['personName', 'contact', 'originalKeptAt', 'recordedBy'] as const).map((field) => (
          <LabelledField key={field} id={`${id}-${field}`} label={t(`consent.field.${field}`)}>
            <TextInput
              id={`${id}-${field}`}
              value={draft[field]}
              autoComplete="off"
              onChange={(event) => change({ [field]: event.currentTarget.value })}
            />
          </LabelledField>
        ))}
      </Grid>
      <Flex gap={3} align="center" justify="flex-end" wrap="wrap">
        <Text size={1} muted role="status">
          {problems[0] ? t(`consent.problem.${problems[0]}`) : null}
        </Text>
        <Button mode="bleed" text={t('consent.cancel')} onClick={onCancel} />
        <Button
          text={t('consent.record.save')}
          disabled={saving || problems.length > 0}
          onClick={() => onSave(draft)}
        />
      </Flex>
    </Stack>
  )
}

interface ScopeFieldProps {
  scope: readonly ConsentUse[]
  onChange: (scope: ConsentUse[]) => void
}

function ScopeField({ scope, onChange }: ScopeFieldProps) {
  const id = useId()
  const { t } = useWords()
  return (
    <Stack gap={3} role="group" aria-labelledby={id}>
      <Text id={id} size={1} weight="medium">
        {t('consent.field.scope')}
      </Text>
      <Text size={1} muted>
        {t('consent.field.scope.help')}
      </Text>
      <Grid gridTemplateColumns={[1, 2, 3]} gap={3}>
        {consentUses.map((use) => (
          <Flex as="label" key={use} gap={3} align="center">
            <Checkbox
              checked={scope.includes(use)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? consentUses.filter((known) => known === use || scope.includes(known))
                    : scope.filter((known) => known !== use),
                )
              }
            />
            <Text size={1}>{consentUseLabels[use]}</Text>
          </Flex>
        ))}
      </Grid>
    </Stack>
  )
}
