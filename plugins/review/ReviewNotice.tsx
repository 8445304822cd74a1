import { migrationOrigin } from '@clinical-content/rules'
import { ClockIcon } from '@sanity/icons/Clock'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'

import { useWords } from '../locale/useWords.ts'
import { Notice } from '../shared/Notice.tsx'
import { ChangesButton } from './ChangesButton.tsx'
import { SignOffButton } from './SignOffButton.tsx'
import { useReviewStatus } from './useReviewStatus.ts'

const bodies = {
  notReviewed: 'review.notice.notReviewed.body',
  changedSinceReview: 'review.notice.changedSinceReview.body',
  overdue: 'review.notice.due.body',
  dueSoon: 'review.notice.due.body',
} as const

/** What is the matter with the review of a document, and what to do; nothing when all is well. */
export function ReviewNotice({ document }: { document: unknown }) {
  const { t } = useWords()
  const { status } = useReviewStatus(document)
  if (status === 'current') return null
  // What to look at in a page that was brought over stands in `OriginNotice`, just beside.
  const toldAlready = status === 'notReviewed' && migrationOrigin(document) !== undefined
  return (
    <Notice
      tone={status === 'overdue' || status === 'changedSinceReview' ? 'critical' : 'caution'}
      icon={status === 'dueSoon' ? ClockIcon : WarningOutlineIcon}
      title={t(`review.notice.${status}.title`)}
      testId="review-notice"
      actions={
        <>
          <SignOffButton document={document} />
          {status === 'changedSinceReview' ? <ChangesButton document={document} /> : null}
        </>
      }
    >
      {toldAlready ? null : t(bodies[status])}
    </Notice>
  )
}
