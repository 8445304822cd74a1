import { TransferIcon } from '@sanity/icons/Transfer'
import { Box, Button, Dialog } from '@sanity/ui'
import { useId, useRef, useState } from 'react'

import { useWords } from '../locale/useWords.ts'
import { ChangesSinceReview } from './ChangesSinceReview.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { useCorrection } from './useCorrection.ts'
import { useReviewedContent } from './useReviewedContent.ts'

/** "Show what changed", and in its dialog the small correction. */
export function ChangesButton({ document }: { document: unknown }) {
  const { t } = useWords()
  const dialogId = useId()
  const correction = useCorrection(document, useReviewedContent(document))
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <>
      <Button
        ref={button}
        mode="ghost"
        icon={TransferIcon}
        text={t(correction.mayAllow ? 'review.changes.answer' : 'review.changes.show')}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Dialog
          id={dialogId}
          header={t('review.changes.title')}
          width={1}
          onClose={close}
          onClickOutside={close}
        >
          <Box padding={4}>
            <ChangesSinceReview document={document}>
              {(concerns) => (
                <CorrectionForm correction={correction} concerns={concerns} onDone={close} />
              )}
            </ChangesSinceReview>
          </Box>
        </Dialog>
      ) : null}
    </>
  )
}
