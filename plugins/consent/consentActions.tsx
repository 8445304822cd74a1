import { CloseCircleIcon } from '@sanity/icons/CloseCircle'
import { LockIcon } from '@sanity/icons/Lock'
import { Button, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'
import { type DocumentActionComponent } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { LabelledField } from '../shared/LabelledField.tsx'
import { useToday } from '../shared/useToday.ts'
import { ConsentDialog } from './ConsentDialog.tsx'
import { documentConsentStatus, isShownToReaders } from './documentConsentStatus.ts'
import { StoryPlaces } from './StoryPlaces.tsx'
import { useConsentActions } from './useConsentActions.ts'

/**
 * "Record consent…" as the big button, while there is no consent that shows the story. Without one
 * no reader sees it, so nothing else one could do with it matters more.
 */
export const RecordConsentAction: DocumentActionComponent = (props) => {
  const { t } = useWords()
  const actions = useConsentActions(props)
  const shown = isShownToReaders(props.draft ?? props.published, useToday())
  const [open, setOpen] = useState(false)
  const exists = props.draft !== null || props.published !== null

  if (shown && !open) return null
  return {
    label: t('consent.record.label'),
    title: exists ? t('consent.record.help') : t('consent.not-saved-yet'),
    icon: LockIcon,
    disabled: !exists || !actions.ready,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'dialog',
      header: t('consent.record.title'),
      width: 'medium',
      onClose: () => setOpen(false),
      content: (
        <ConsentDialog
          saving={actions.saving}
          onCancel={() => setOpen(false)}
          onSave={async (consent) => {
            if (await actions.record(consent)) setOpen(false)
          }}
        />
      ),
    },
  }
}
RecordConsentAction.displayName = 'RecordConsentAction'

/** "Withdraw consent…", while there is one. */
export const WithdrawConsentAction: DocumentActionComponent = (props) => {
  const { t } = useWords()
  const actions = useConsentActions(props)
  const today = useToday()
  const [open, setOpen] = useState(false)
  // The published story counts too: readers see it whatever the draft says.
  const statuses = [props.draft, props.published].map((version) =>
    documentConsentStatus(version, today),
  )
  if (!open && !statuses.some((status) => status === 'given' || status === 'expired')) return null
  return {
    label: t('consent.withdraw.label'),
    title: t('consent.withdraw.help'),
    icon: CloseCircleIcon,
    tone: 'critical',
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'dialog',
      header: t('consent.withdraw.title'),
      width: 'small',
      onClose: () => setOpen(false),
      content: (
        <WithdrawDialog
          caseStudy={props.published ?? props.draft}
          saving={actions.saving}
          onCancel={() => setOpen(false)}
          onSave={async (how) => {
            if (await actions.withdraw(how)) setOpen(false)
          }}
        />
      ),
    },
  }
}
WithdrawConsentAction.displayName = 'WithdrawConsentAction'

interface WithdrawDialogProps {
  caseStudy: unknown
  saving: boolean
  onCancel: () => void
  onSave: (how: string) => void
}

function WithdrawDialog({ caseStudy, saving, onCancel, onSave }: WithdrawDialogProps) {
  const { t } = useWords()
  const id = useId()
  const [how, setHow] = useState('')
  return (
    <Stack gap={5}>
      <Text size={1}>{t('consent.withdraw.body')}</Text>
      <StoryPlaces caseStudy={caseStudy} />
      <LabelledField
        id={id}
        label={t('consent.withdraw.how')}
        help={t('consent.withdraw.how.help')}
      >
        <TextInput
          id={id}
          value={how}
          aria-describedby={`${id}-help`}
          onChange={(event) => setHow(event.currentTarget.value)}
        />
      </LabelledField>
      <Flex gap={3} justify="flex-end">
        <Button mode="bleed" text={t('consent.cancel')} onClick={onCancel} />
        <Button
          tone="critical"
          text={t('consent.withdraw.save')}
          disabled={saving}
          onClick={() => onSave(how)}
        />
      </Flex>
    </Stack>
  )
}
