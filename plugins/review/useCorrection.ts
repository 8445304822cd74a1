import { askedCorrection, mayAllow, type ReviewedContent } from '@clinical-content/rules'
import { useToast } from '@sanity/ui/toast'
import { getPublishedId, useCurrentUser, useDocumentOperation } from 'sanity'

import { useWords } from '../locale/useWords.ts'
import { record, text } from '../shared/read.ts'
import { useToday } from '../shared/useToday.ts'
import { allowPatches, askPatches, refusePatches } from './correctionDraft.ts'

/** Where a small correction of a page stands, and what whoever is signed in can do about it. */
export interface CorrectionState {
  /** Who asked for the words as they stand to be let through, and why; undefined while nobody did. */
  readonly asked: { by: string; on: string; reason: string } | undefined
  readonly mayAllow: boolean
  /** False while nothing can be written. */
  readonly ready: boolean
  readonly ask: (reason: string) => void
  readonly allow: () => void
  readonly refuse: () => void
}

/** @param document - the page as it stands, which has an id */
export function useCorrection(
  document: unknown,
  content: ReviewedContent | undefined,
): CorrectionState {
  const { t } = useWords()
  const type = text(document, '_type') ?? ''
  const { patch } = useDocumentOperation(getPublishedId(text(document, '_id') ?? ''), type)
  const user = useCurrentUser()
  const today = useToday()
  const toast = useToast()
  const contentHash = content?.contentHash ?? ''
  const asked = askedCorrection(record(document, 'review'), contentHash)
  const step = user && content ? { by: user, on: today, contentHash } : undefined

  function write(patches: ReturnType<typeof refusePatches>, done: string) {
    patch.execute(patches, { _type: type })
    toast.push({ status: 'success', title: done })
  }

  return {
    asked: asked && {
      by: text(record(asked, 'askedBy'), 'name') ?? text(record(asked, 'askedBy'), 'id') ?? '',
      on: text(asked, 'askedOn') ?? '',
      reason: text(asked, 'reason') ?? '',
    },
    mayAllow: asked !== undefined && mayAllow(asked, user?.id),
    ready: patch.disabled === false && step !== undefined,
    ask: (reason) =>
      step && write(askPatches(document, reason, step), t('review.correction.asked')),
    allow: () => step && write(allowPatches(document, step), t('review.correction.allowed')),
    refuse: () => write(refusePatches(document), t('review.correction.refused')),
  }
}
