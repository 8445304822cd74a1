import { consentUseLabels, consentUses } from '@clinical-content/rules'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { IntentButton } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { Notice } from '../shared/Notice.tsx'
import { record, text, texts } from '../shared/read.ts'
import { useDay } from '../shared/useDay.ts'
import { useToday } from '../shared/useToday.ts'
import { documentConsentStatus, isShownToReaders } from './documentConsentStatus.ts'
import { consentRecordId } from './withdrawal.ts'

/** Whether the person agreed, and what that means for the public. */
export function ConsentNotice({ document }: { document: unknown }) {
  const { t } = useWords()
  const day = useDay()
  const today = useToday()
  const consent = record(document, 'consent')
  const status = documentConsentStatus(document, today)
  const recordId = consentRecordId(document)
  const shown = isShownToReaders(document, today)
  const recordedOn = day(text(consent, 'recordedOn') ?? '')
  const expiresOn = text(consent, 'expiresOn')
  const until = day(expiresOn ?? '')

  return (
    <Notice
      tone={shown ? 'positive' : status === 'missing' ? 'caution' : 'critical'}
      icon={shown ? CheckmarkCircleIcon : EyeClosedIcon}
      title={t(
        status === 'given' && !shown
          ? 'consent.notice.elsewhere.title'
          : `consent.notice.${status}.title`,
      )}
      testId="consent-notice"
      actions={
        recordId ? (
          <IntentButton
            intent="edit"
            params={{ id: recordId, type: 'consentRecord' }}
            mode="ghost"
            text={t('consent.notice.open-record')}
          />
        ) : null
      }
    >
      {status === 'given'
        ? givenWords()
        : t(`consent.notice.${status}.body`, {
            date: status === 'expired' ? until : recordedOn,
          })}
    </Notice>
  )

  function givenWords(): string {
    const agreed = texts(consent, 'scope')
    const uses = consentUses.filter((use) => agreed.includes(use))
    const date = recordedOn
    const scope = uses.map((use) => consentUseLabels[use].toLowerCase()).join(', ')
    return [
      uses.length > 0
        ? t('consent.notice.given.body', { date, scope })
        : t('consent.notice.given.no-scope', { date }),
      shown ? '' : t('consent.notice.given.not-website'),
      expiresOn ? t('consent.notice.given.until', { date: until }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }
}
