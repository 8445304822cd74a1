import { createContext, type ReactNode, useContext } from 'react'

import { useToday } from '../shared/useToday.ts'
import {
  type AttentionCounts,
  countsQuery,
  type Perspective,
  readCounts,
} from './attentionQuery.ts'
import { useLiveQuery } from './useLiveQuery.ts'

const CountsContext = createContext<AttentionCounts>({})

/** Counts for the navigation and for the screen, asked once for both. */
export function CountsProvider({ children }: { children: ReactNode }) {
  const counted = { ...useCounted('drafts'), ...useCounted('published') }
  return <CountsContext value={counted}>{children}</CountsContext>
}

/** How many documents each list holds, as far as they have been counted. */
export function useCounts(): AttentionCounts {
  return useContext(CountsContext)
}

function useCounted(perspective: Perspective): AttentionCounts {
  const answer = useLiveQuery(countsQuery(perspective, useToday()))
  return answer.status === 'ready' ? readCounts(answer.found) : {}
}
