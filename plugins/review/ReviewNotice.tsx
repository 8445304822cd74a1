import { migrationOrigin } from '@clinical-content/rules'
import { ClockIcon } from '@sanity/icons/Clock'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'

import { useWords } from '../locale/useWords.ts'
import { Notice } from '../shared/Notice.tsx'
import { flag } from '../shared/read.ts'
import { useToday } from '../shared/useToday.ts'
import { documentReviewStatus } from './reviewBadge.ts'

const bodies = {
  notReviewed: 'review.notice.notReviewed.body',
  changedSinceReview: 'review.notice.changedSinceReview.body',
  overdue: 'review.notice.due.body',
  dueSoon: 'review.notice.due.body',
} as const

/** What is the matter with the review of a document, and what to do; nothing when all is well. */
export function ReviewNotice({ document }: { document: unknown }) {
  const { t } = useWords()
  const { status } = documentReviewStatus(document, useToday())
  // A page that was brought over says so in `OriginNotice`, and what to do about it.
  const origin = migrationOrigin(document)
  const toldAlready =
    status === 'notReviewed' && origin !== undefined && !flag(origin, 'clinicallyReviewed')
  if (status === 'current' || toldAlready) return null
  return (
    <Notice
      tone={status === 'overdue' || status === 'changedSinceReview' ? 'critical' : 'caution'}
      icon={status === 'dueSoon' ? ClockIcon : WarningOutlineIcon}
      title={t(`review.notice.${status}.title`)}
      testId="review-notice"
    >
      {t(bodies[status])}
    </Notice>
  )
}
