import { useCallback, useEffect, useState } from 'react'
import { getDraftId, getPublishedId, type SanityClient, useClient } from 'sanity'

import { apiVersion } from '../shared/apiVersion.ts'
import { messageOf } from '../shared/messageOf.ts'
import { text } from '../shared/read.ts'
import { askToErase, type ErasureReport, NoErasureError } from './erasure.ts'

export type ErasureState =
  | { step: 'looking' }
  /** What would go, and what is to be typed for it. */
  | { step: 'found'; report: ErasureReport; names: readonly string[] }
  | { step: 'erasing' }
  | { step: 'erased'; report: ErasureReport }
  /** The backend cannot. */
  | { step: 'impossible' }
  | { step: 'failed'; message: string }

/** Erases one story: first what that would do, then, when it is told to, that. */
export function useErasure(storyId: string, keepRecords: boolean) {
  const client = useClient({ apiVersion })
  const [state, setState] = useState<ErasureState>({ step: 'looking' })
  const id = getPublishedId(storyId)

  const ask = useCallback(
    (dryRun: boolean) => {
      const dataset = client.config().dataset ?? ''
      return askToErase(client, dataset, { id, keepRecords, dryRun })
    },
    [client, id, keepRecords],
  )

  useEffect(() => {
    let left = false
    const show = (next: ErasureState) => {
      if (!left) setState(next)
    }
    show({ step: 'looking' })
    Promise.all([ask(true), namesOf(client, id)])
      .then(([report, names]) => show({ step: 'found', report, names }))
      .catch((error: unknown) => show(failure(error)))
    return () => {
      left = true
    }
  }, [ask, client, id])

  return {
    state,
    async erase() {
      setState({ step: 'erasing' })
      try {
        setState({ step: 'erased', report: await ask(false) })
      } catch (error) {
        setState(failure(error))
      }
    },
  }
}

/** By what a person knows the story: any of it is to be typed. */
async function namesOf(client: SanityClient, id: string): Promise<string[]> {
  const stories = await client.fetch<unknown[]>(
    '*[_id in $ids]{title, "alias": person.alias}',
    { ids: [getDraftId(id), id] },
    { perspective: 'raw', tag: 'consent.erase' },
  )
  const names = stories.flatMap((story) => [text(story, 'alias'), text(story, 'title')])
  const known = [...new Set(names.filter((name) => name !== undefined))]
  // One that is gone already, or has no name yet, is known by its id.
  return known.length > 0 ? known : [id]
}

function failure(error: unknown): ErasureState {
  return error instanceof NoErasureError
    ? { step: 'impossible' }
    : { step: 'failed', message: messageOf(error) }
}
