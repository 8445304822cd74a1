import { migrationOrigin } from '@clinical-content/rules'
import { TransferIcon } from '@sanity/icons/Transfer'
import { Button } from '@sanity/ui'

import { useWords } from '../locale/useWords.ts'
import { Notice } from '../shared/Notice.tsx'
import { flag, text } from '../shared/read.ts'
import { useDay } from '../shared/useDay.ts'

/** What to check in a page that a migration brought, until a clinician has reviewed it. */
export function OriginNotice({ document }: { document: unknown }) {
  const { t } = useWords()
  const day = useDay()
  const origin = migrationOrigin(document)
  if (!origin || flag(origin, 'clinicallyReviewed')) return null
  const url = text(origin, 'url')
  return (
    <Notice
      tone="primary"
      icon={TransferIcon}
      title={t('origin.title', { date: day(text(origin, 'importedAt')?.slice(0, 10) ?? '') })}
      testId="origin-notice"
      actions={
        url && /^https?:\/\//i.test(url) ? (
          <Button
            as="a"
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            mode="ghost"
            text={t('origin.open')}
          />
        ) : null
      }
    >
      {t('origin.body')}
    </Notice>
  )
}
