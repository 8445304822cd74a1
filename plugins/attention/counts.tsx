import { createContext, type ReactNode, useContext } from 'react'

import { useToday } from '../shared/useToday.ts'
import {
  type AttentionCounts,
  type ChangedIds,
  countsQuery,
  type Perspective,
  readCounts,
} from './attentionQuery.ts'
import { type ChangedPages, useChangedPages } from './useChangedPages.ts'
import { useLiveQuery } from './useLiveQuery.ts'

interface Attention {
  readonly counts: AttentionCounts
  readonly changed: ChangedPages
}

const AttentionContext = createContext<Attention>({ counts: {}, changed: { status: 'loading' } })

const none: ChangedIds = []

/** Counts for the navigation and for the screen, asked once for both. */
export function CountsProvider({ children }: { children: ReactNode }) {
  const changed = useChangedPages()
  const ids = changed.status === 'ready' ? changed.ids : none
  const { 'changed-since-review': changedCount, ...others } = useCounted('drafts', ids)
  const counts = {
    ...others,
    ...useCounted('published', ids),
    // Until the words have been compared, nobody knows.
    ...(changed.status === 'ready' && changedCount !== undefined
      ? { 'changed-since-review': changedCount }
      : {}),
  }
  return <AttentionContext value={{ counts, changed }}>{children}</AttentionContext>
}

/** How many documents each list holds, as far as they have been counted. */
export function useCounts(): AttentionCounts {
  return useContext(AttentionContext).counts
}

/** The pages that have changed since their review, as far as they have been compared. */
export function useChanged(): ChangedPages {
  return useContext(AttentionContext).changed
}

function useCounted(perspective: Perspective, changed: ChangedIds): AttentionCounts {
  const answer = useLiveQuery(countsQuery(perspective, useToday(), changed))
  return answer.status === 'ready' ? readCounts(answer.found) : {}
}
