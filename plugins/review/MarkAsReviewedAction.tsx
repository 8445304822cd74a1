import type { ReviewStatusName } from '@clinical-content/rules'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useState } from 'react'
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { awaitsReview } from '../publishing/obstacles.ts'
import { useProblemContext } from '../publishing/useProblemContext.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { useReviewStatus } from './useReviewStatus.ts'
import { useSignOff } from './useSignOff.ts'

/**
 * "Mark as reviewed…" as the big button, while the clinic's policy keeps the page from being
 * published without a review, or its review holds no longer: the next thing to do stands where the hand
 * goes.
 */
export const MarkAsReviewedFirst: DocumentActionComponent = (props) => {
  const action = useMarkAsReviewed(props)
  return useIsNextStep(props) ? action : null
}
MarkAsReviewedFirst.displayName = 'MarkAsReviewedFirst'

/** "Mark as reviewed…" in the menu beside Publish, at all other times. */
export const MarkAsReviewedLater: DocumentActionComponent = (props) => {
  const action = useMarkAsReviewed(props)
  return useIsNextStep(props) ? null : action
}
MarkAsReviewedLater.displayName = 'MarkAsReviewedLater'

function useIsNextStep({ draft, published, version }: DocumentActionProps): boolean {
  const document = version ?? draft ?? published
  const context = useProblemContext(document)
  const { status } = useReviewStatus(document)
  if (context === undefined || document === null) return false
  return awaitsReview(document, context) || untrue.includes(status)
}

/** The review that is recorded no longer says what it said. */
const untrue: readonly ReviewStatusName[] = ['overdue', 'changedSinceReview']

function useMarkAsReviewed({
  id,
  type,
  draft,
  published,
  version,
}: DocumentActionProps): DocumentActionDescription {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const document = version ?? draft ?? published
  const { ready, record } = useSignOff(id, type, document)

  return {
    label: t('review.action.label'),
    title: document ? t('review.action.help') : t('review.action.nothing-there'),
    icon: CheckmarkCircleIcon,
    disabled: !document || !ready,
    onHandle: () => setOpen(true),
    dialog: open &&
      document && {
        type: 'dialog',
        header: t('review.dialog.title'),
        width: 'medium',
        onClose: () => setOpen(false),
        content: (
          <ReviewDialog
            document={document}
            onCancel={() => setOpen(false)}
            onSave={(review, content) => {
              record(review, content)
              setOpen(false)
            }}
          />
        ),
      },
  }
}
