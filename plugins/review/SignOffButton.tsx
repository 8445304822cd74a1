import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Box, Button, Dialog } from '@sanity/ui'
import { useId, useRef, useState } from 'react'
import { getPublishedId } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { text } from '../shared/read.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { reviewedTypes } from './reviewedTypes.ts'
import { useSignOff } from './useSignOff.ts'

/** "Mark as reviewed…" where the eye is: inside the banner that says what the matter is. */
export function SignOffButton({ document }: { document: unknown }) {
  const id = text(document, '_id')
  const type = text(document, '_type')
  // A page of which nothing has been written has no id yet, and there is nothing to review.
  if (!id || !type || !reviewedTypes.includes(type)) return null
  return <OpensDialog id={getPublishedId(id)} type={type} document={document} />
}

interface OpensDialogProps {
  id: string
  type: string
  document: unknown
}

function OpensDialog({ id, type, document }: OpensDialogProps) {
  const { t } = useWords()
  const dialogId = useId()
  const { ready, record } = useSignOff(id, type, document)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  /** The next key goes on where the hand was. */
  function close() {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <>
      <Button
        ref={button}
        icon={CheckmarkCircleIcon}
        text={t('review.action.label')}
        disabled={!ready}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Dialog
          id={dialogId}
          header={t('review.dialog.title')}
          width={1}
          onClose={close}
          onClickOutside={close}
        >
          <Box padding={4}>
            <ReviewDialog
              document={document}
              onCancel={close}
              onSave={(review, content) => {
                record(review, content)
                close()
              }}
            />
          </Box>
        </Dialog>
      ) : null}
    </>
  )
}
