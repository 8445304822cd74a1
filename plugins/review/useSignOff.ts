import type { ReviewedContent } from '@clinical-content/rules'
import { useToast } from '@sanity/ui/toast'
import { useCurrentUser, useDocumentOperation } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { type ReviewDraft, reviewPatches } from './reviewDraft.ts'

interface SignOff {
  /** False while the page cannot be written: nobody may, or it is still on its way. */
  readonly ready: boolean
  readonly record: (review: ReviewDraft, content: ReviewedContent) => void
}

/**
 * Records the review of a page and says so.
 *
 * @param id - the published id of the page
 * @param document - the page as it stands in the Studio
 */
export function useSignOff(id: string, type: string, document: unknown): SignOff {
  const { t } = useWords()
  const { patch } = useDocumentOperation(id, type)
  const toast = useToast()
  const user = useCurrentUser()
  return {
    ready: patch.disabled === false,
    record: (review, content) => {
      const recordedBy = user ? { id: user.id, ...(user.name && { name: user.name }) } : undefined
      const signed = { content, recordedBy, attestation: t('review.dialog.attestation') }
      patch.execute(reviewPatches(document, review, signed), { _type: type })
      toast.push({ status: 'success', title: t('review.done') })
    },
  }
}
