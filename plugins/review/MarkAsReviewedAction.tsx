import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentOperation,
} from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { awaitsReview } from '../publishing/obstacles.ts'
import { useProblemContext } from '../publishing/useProblemContext.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { reviewPatches } from './reviewDraft.ts'

/**
 * "Mark as reviewed…" as the big button, while the clinic's policy keeps the page from being
 * published without a review: the next thing to do stands where the hand goes.
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
  return context !== undefined && document !== null && awaitsReview(document, context)
}

function useMarkAsReviewed({
  id,
  type,
  draft,
  published,
  version,
}: DocumentActionProps): DocumentActionDescription {
  const { t } = useWords()
  const { patch } = useDocumentOperation(id, type)
  const [open, setOpen] = useState(false)
  const toast = useToast()
  const document = version ?? draft ?? published

  return {
    label: t('review.action.label'),
    title: document ? t('review.action.help') : t('review.action.nothing-there'),
    icon: CheckmarkCircleIcon,
    tone: 'positive',
    disabled: !document || patch.disabled !== false,
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
            onSave={(review) => {
              patch.execute(reviewPatches(document, review), { _type: type })
              toast.push({ status: 'success', title: t('review.done') })
              setOpen(false)
            }}
          />
        ),
      },
  }
}
