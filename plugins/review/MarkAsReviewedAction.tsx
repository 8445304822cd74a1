import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { type DocumentActionComponent, useDocumentOperation, useTranslation } from 'sanity'

import { namespace } from '../locale/namespace.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { reviewPatches } from './reviewDraft.ts'

/** "Mark as reviewed…": who read the whole page, when, and when it is due again. */
export const MarkAsReviewedAction: DocumentActionComponent = ({
  id,
  type,
  draft,
  published,
  version,
}) => {
  const { t } = useTranslation(namespace)
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
MarkAsReviewedAction.displayName = 'MarkAsReviewedAction'
