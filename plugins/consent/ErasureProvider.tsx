import { Box, Dialog } from '@sanity/ui'
import { type ReactNode, useId, useState } from 'react'

import { useWords } from '../locale/useWords.ts'
import { EraseDialog } from './EraseDialog.tsx'
import { ErasureContext } from './erasureContext.ts'

/**
 * Shows the dialog beside the Studio's panes: the one it was opened from goes with the document, and
 * what is left to do elsewhere is still to be read then.
 */
export function ErasureProvider({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const id = useId()
  const [storyId, setStoryId] = useState<string>()
  const close = () => setStoryId(undefined)
  return (
    <ErasureContext value={setStoryId}>
      {children}
      {storyId === undefined ? null : (
        <Dialog id={id} header={t('consent.erase.title')} width={1} onClose={close}>
          <Box padding={4}>
            <EraseDialog storyId={storyId} onClose={close} />
          </Box>
        </Dialog>
      )}
    </ErasureContext>
  )
}
