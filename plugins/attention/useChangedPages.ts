import { useEffect, useRef, useState } from 'react'
import { useClient } from 'sanity'

import { apiVersion } from '../shared/apiVersion.ts'
import { messageOf } from '../shared/messageOf.ts'
import type { ChangedIds } from './attentionQuery.ts'
import {
  type CheckedPages,
  checkPages,
  type ReadDocuments,
  readRevisions,
  revisionsQuery,
} from './changedPages.ts'
import { rememberChecks, rememberedChecks } from './rememberedChecks.ts'
import { useLiveQuery } from './useLiveQuery.ts'

export type ChangedPages =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly ids: ChangedIds }

/** The pages that say something else than what was reviewed, live. */
export function useChangedPages(): ChangedPages {
  const client = useClient({ apiVersion })
  const known = useRef<{ name: string; checked: CheckedPages }>(undefined)
  const [changed, setChanged] = useState<ChangedPages>({ status: 'loading' })
  const answer = useLiveQuery(revisionsQuery)

  useEffect(() => {
    if (answer.status !== 'ready') return undefined
    const revisions = readRevisions(answer.found)
    const { projectId, dataset } = client.config()
    const name = `${projectId}.${dataset}`
    const leaving = new AbortController()
    const { signal } = leaving
    const read: ReadDocuments = (ids, perspective) =>
      client.fetch<unknown>(
        '*[_id in $ids]',
        { ids },
        { perspective, tag: 'attention.changed', signal },
      )
    void look()
    return () => leaving.abort()

    async function look() {
      const before =
        known.current?.name === name ? known.current.checked : rememberedChecks(localStorage, name)
      try {
        const checked = await checkPages(read, revisions, before)
        if (signal.aborted) return
        known.current = { name, checked }
        rememberChecks(localStorage, name, checked)
        const ids = [...checked].flatMap(([id, { hasChanged }]) => (hasChanged ? [id] : []))
        setChanged({ status: 'ready', ids: ids.toSorted() })
      } catch (error) {
        if (!signal.aborted) setChanged({ status: 'failed', message: messageOf(error) })
      }
    }
  }, [answer, client])

  return answer.status === 'failed' ? answer : changed
}
