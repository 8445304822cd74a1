import { useToast } from '@sanity/ui/toast'
import { useDocumentOperation } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { type ReviewDraft, reviewPatches } from './reviewDraft.ts'

interface SignOff {
  /** False while the page cannot be written: nobody may, or it is still on its way. */
  readonly ready: boolean
  readonly record: (review: ReviewDraft) => void
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
  return {
    ready: patch.disabled === false,
    record: (review) => {
      patch.execute(reviewPatches(document, review), { _type: type })
      toast.push({ status: 'success', title: t('review.done') })
    },
  }
}
