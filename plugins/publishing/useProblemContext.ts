import { idsToResolve, type ProblemContext, problemContext } from '@clinical-content/rules'
import { useEffect, useMemo, useState } from 'react'
import { useDocumentPreviewStore } from 'sanity'

import { isRecord } from '../shared/read.ts'
import { useClinic } from '../shared/useClinic.ts'
import { useToday } from '../shared/useToday.ts'

/** The fields of a referenced document that the rules look at. */
const resolvedPaths = [['registrations'], ['withdrawnOn'], ['scope'], ['expiresOn']]

type Resolved = Readonly<Record<string, unknown>>

/**
 * What the rules need to judge a document: the clinic's settings, today and the documents it refers
 * to, all live. Undefined until the clinic's settings are there.
 */
export function useProblemContext(document: unknown): ProblemContext | undefined {
  const clinic = useClinic()
  const today = useToday()
  const resolved = useResolved(idsToResolve(document).join(' '))
  return useMemo(() => {
    if (!clinic.ready) return undefined
    return problemContext(clinic.document, {
      today,
      resolve: (id) => {
        const found = resolved[id]
        return isRecord(found) ? found : undefined
      },
    })
  }, [clinic, today, resolved])
}

function useResolved(ids: string): Resolved {
  const previewStore = useDocumentPreviewStore()
  const [resolved, setResolved] = useState<Resolved>({})
  useEffect(() => {
    const subscriptions = ids
      .split(' ')
      .filter(Boolean)
      .map((id) =>
        previewStore
          .observePaths({ _type: 'reference', _ref: id }, resolvedPaths)
          .subscribe((found) => setResolved((before) => ({ ...before, [id]: found }))),
      )
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe()
    }
  }, [previewStore, ids])
  return resolved
}
