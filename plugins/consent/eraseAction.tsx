import { TrashIcon } from '@sanity/icons/Trash'
import { use } from 'react'
import { type DocumentActionComponent, useCurrentUser } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { record, text } from '../shared/read.ts'
import { ErasureContext } from './erasureContext.ts'

/**
 * "Erase for good…", of a story or of the record of its consent, for an administrator: all of it, with
 * history, comments and pictures (UK GDPR, article 17).
 */
export const EraseAction: DocumentActionComponent = ({ id, type, draft, published }) => {
  const { t } = useWords()
  const user = useCurrentUser()
  const open = use(ErasureContext)
  const stored = draft ?? published
  if (!stored) return null
  const isAdministrator = user?.roles.some(({ name }) => name === 'administrator') ?? false
  const story = type === 'consentRecord' ? text(record(stored, 'caseStudy'), '_ref') : id
  return {
    label: t('consent.erase.label'),
    title: isAdministrator ? t('consent.erase.help') : t('consent.erase.not-you'),
    icon: TrashIcon,
    tone: 'critical',
    disabled: !isAdministrator,
    onHandle: () => open(story ?? id),
  }
}
EraseAction.displayName = 'EraseAction'
